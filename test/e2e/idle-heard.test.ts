import { afterEach, describe, expect, it } from 'vitest';

import { has } from '../support/requirements.ts';
import { heardOn, listen } from './heard.ts';
import { arrive, type Visitor } from './visitor.ts';

let visitor: Visitor;
afterEach(() => visitor.leave());

/** Writes down the pitch of each tone that the page gives to the loudspeaker. */
async function listenForTones(): Promise<() => Promise<number[]>> {
  await visitor.page.evaluate(() => {
    const tones: number[] = [];
    Object.assign(globalThis, { tones });
    const start = OscillatorNode.prototype.start;
    OscillatorNode.prototype.start = function noted(...when) {
      tones.push(this.frequency.value);
      start.apply(this, when);
    };
  });
  return () => visitor.page.evaluate(() => (globalThis as unknown as { tones: number[] }).tones);
}

/** What is on the screen, and half a minute of stillness where that asks nothing. */
async function waitAWhile(): Promise<string> {
  const text = await visitor.text();
  if (!text.includes('您还在吗')) await visitor.page.clock.fastForward(31_000);
  return text;
}

describe.skipIf(!has('chromium'))('the question whether somebody is there', () => {
  it('is seen as a ring that closes, heard as a chime, and heard as a sentence by who listens', async () => {
    visitor = await arrive();
    await listen(visitor.page);
    const tones = await listenForTones();
    await visitor.sees('点击开始');
    await visitor.page.clock.install();
    await visitor.page.keyboard.press('ArrowDown');
    await expect.poll(() => heardOn(visitor.page), { timeout: 20_000 }).toContain('语音播报已打开。');
    await visitor.touch('点击开始');
    await visitor.presentCard('wang-xiaoming');
    await visitor.sees('您好');
    // Time is moved while it is not asked yet: what is being said holds the question back.
    await expect.poll(waitAWhile, { timeout: 50_000, interval: 1000 }).toContain('您还在吗');
    await expect.poll(() => heardOn(visitor.page), { timeout: 10_000 }).toContain('您还在吗？');
    expect(await tones()).toEqual([523, 784]);
    const closed = (): Promise<string | null> => visitor.page.locator('.idle__left').getAttribute('stroke-dashoffset');
    const before = Number(await closed());
    await visitor.page.clock.runFor(2000);
    await expect.poll(async () => Number(await closed())).toBeGreaterThan(before);
  });
});
