import { setTimeout as wait } from 'node:timers/promises';

import { afterEach, describe, expect, it } from 'vitest';

import { has } from '../support/requirements.ts';
import { arrive, type Visitor } from './visitor.ts';

let visitor: Visitor;
afterEach(() => visitor.leave());

/** A finger that rests a moment, as real ones do. */
async function pressSlowly(name: string): Promise<void> {
  const { page } = visitor;
  const { x, y } = (await page.getByRole('button', { name }).boundingBox()) ?? { x: 0, y: 0 };
  await page.mouse.move(x + 40, y + 40);
  await page.mouse.down();
  await wait(200);
  await page.mouse.up();
}

async function identify(): Promise<void> {
  await visitor.sees('点击开始');
  await visitor.page.clock.install();
  await visitor.start();
  await visitor.presentCard('wang-xiaoming');
  await visitor.sees('您好');
  visitor.liftCard();
}

describe.skipIf(!has('chromium'))('time', () => {
  it('the question whether somebody is there is answered by a finger that rests on the answer', async () => {
    visitor = await arrive();
    await identify();
    await visitor.page.clock.fastForward(61_000);
    await visitor.sees('您还在吗');
    await pressSlowly('结束并清除我的信息');
    await visitor.sees(/再见/);
  });

  it('a key stops the count after the paper, as a touch does', async () => {
    visitor = await arrive();
    await identify();
    await visitor.touch(/打印参保凭证/);
    await visitor.touch(/^打印$/);
    await visitor.sees('打印完成');
    await visitor.sees(/秒后/);
    await visitor.page.keyboard.press('ArrowDown');
    await visitor.page.locator('.printing__countdown').waitFor({ state: 'detached' });
    await visitor.page.clock.runFor(20_000);
    expect(await visitor.text()).toContain('打印完成');
  });
});
