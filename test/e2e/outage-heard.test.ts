import { outageTexts } from '@yibao-kiosk/kiosk-ui/speech/outage-texts.ts';
import { afterEach, expect, it } from 'vitest';

import { has } from '../support/requirements.ts';
import { heardOn, listen } from './heard.ts';
import { arrive, type Visitor } from './visitor.ts';

let visitor: Visitor;
afterEach(() => visitor.leave());

const failedClips = (): Promise<number> =>
  visitor.page.evaluate(() => Number(document.documentElement.dataset['failedClips'] ?? 0));

/** Clips that were fetched to be kept; those that are played are asked for by the audio element. */
const clipsFetched = (): Promise<number> =>
  visitor.page.evaluate(() => {
    const resources = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    return resources.filter(({ name, initiatorType }) => initiatorType === 'fetch' && name.endsWith('.opus')).length;
  });

/** Counts clips that could not be played. */
async function countFailures(): Promise<void> {
  await visitor.page.evaluate(() => {
    const play = HTMLMediaElement.prototype.play;
    HTMLMediaElement.prototype.play = function watched(this: HTMLMediaElement) {
      const { dataset } = document.documentElement;
      const count = (): void => void (dataset['failedClips'] = String(Number(dataset['failedClips'] ?? 0) + 1));
      this.addEventListener('error', count, { once: true });
      this.addEventListener('ended', () => this.removeEventListener('error', count), { once: true });
      return play.call(this);
    };
  });
}

it.skipIf(!has('chromium'))('an outage is heard to its end, though the agent that serves the clips is gone', async () => {
  visitor = await arrive();
  const { page } = visitor;
  await visitor.sees('点击开始');
  await page.keyboard.press('ArrowDown');
  await expect.poll(clipsFetched, { timeout: 15_000 }).toBe(outageTexts('zh-CN').length);
  visitor.agent.child.kill('SIGKILL');
  await listen(page);
  await countFailures();
  await visitor.sees('暂停服务');
  await expect.poll(() => heardOn(page), { timeout: 30_000 }).toEqual(expect.arrayContaining(['您可以到人工窗口办理，也可以拨打', '幺', '二', '九']));
  expect(await failedClips()).toBe(0);
}, 60_000);
