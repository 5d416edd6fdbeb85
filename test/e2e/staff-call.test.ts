import { afterEach, describe, expect, it } from 'vitest';

import { startBench, type BenchServer } from '../lobby/bench/bench-server.ts';
import { openScreen, type Screen } from '../support/browser.ts';
import { arrive, pictureFolder, type Visitor } from './visitor.ts';

let visitor: Visitor;
let bench: BenchServer | undefined;
let hall: Screen | undefined;
afterEach(async () => {
  await hall?.close();
  await bench?.close();
  [hall, bench] = [undefined, undefined];
  await visitor.leave();
});

/** The hall's side of the bench page. */
async function openHall(): Promise<Screen> {
  const { devices, platform, hall: service } = visitor.kiosk;
  const kioskUrl = `${visitor.agent.origin}/`;
  bench = await startBench(
    { devices, platform, hall: service, kioskUrl, platformFaults: [], cardPersonId: undefined, phonePersonId: undefined },
    { port: 0 },
  );
  hall = await openScreen(bench.url, { width: 1600, height: 1000 });
  hall.page.setDefaultTimeout(10_000);
  return hall;
}

/** Counts the strokes of the chime that the page gives to the loudspeaker. */
async function listenForChime(): Promise<() => Promise<number>> {
  await visitor.page.evaluate(() => {
    const start = OscillatorNode.prototype.start;
    OscillatorNode.prototype.start = function (...when) {
      const strokes = Number(document.documentElement.dataset['strokes'] ?? 0);
      document.documentElement.dataset['strokes'] = String(strokes + 1);
      start.apply(this, when);
    };
  });
  return () => visitor.page.evaluate(() => Number(document.documentElement.dataset['strokes'] ?? 0));
}

describe('a citizen who needs somebody', () => {
  it('calls from the start screen: lamp, chime and message; the hall answers, and the screen says so', async () => {
    visitor = await arrive();
    const { page } = await openHall();
    const strokes = await listenForChime();
    await visitor.touch(/求助/);
    await visitor.touch(/呼叫工作人员/);
    await visitor.sees('请在这里稍等');
    await page.locator('.beacon.lit').waitFor();
    await page.getByText('等人来').waitFor();
    expect(await strokes()).toBeGreaterThan(0);
    await visitor.picture('staff-called');
    if (process.env['KIOSK_PICTURES'] === '1') await page.screenshot({ path: `${pictureFolder}lobby-bench-call.png` });
    await page.getByRole('button', { name: '来了' }).click();
    await visitor.sees('正在过来');
    await page.locator('.beacon:not(.lit)').waitFor();
    await visitor.touch(/接着办/);
    await visitor.sees(/点击开始/);
    await visitor.sees('人来了');
    await visitor.touch(/人来了/);
    await visitor.touch(/不用来了/);
    await visitor.sees('需要帮忙吗');
    await page.getByText('已结束：本人取消').waitFor();
  });

  it('reads the phone number and the desk when nobody can be called, and may try again', async () => {
    visitor = await arrive({ staffSignals: ['message'] });
    visitor.kiosk.hall.setFault({ kind: 'down' });
    await visitor.touch(/求助/);
    await visitor.touch(/呼叫工作人员/);
    await visitor.sees('正在呼叫');
    await visitor.sees('没有叫到');
    expect(await visitor.text()).toMatch(/请拨打 12393，或到大厅导办台/);
    await visitor.picture('staff-call-failed');
    visitor.kiosk.hall.clearFaults();
    await visitor.touch(/再叫一次/);
    await visitor.sees('请在这里稍等');
  });

  it('is called by the chime alone where it sounds, and told that nobody was where the browser gives no sound', async () => {
    visitor = await arrive({ staffSignals: ['sound'] });
    await visitor.touch(/求助/);
    await visitor.touch(/呼叫工作人员/);
    await visitor.sees('请在这里稍等');
    await visitor.touch(/不用来了/);
    await visitor.sees('需要帮忙吗');
    await visitor.page.evaluate(() => {
      Object.assign(globalThis, { AudioContext: undefined });
    });
    await visitor.touch(/呼叫工作人员/);
    await visitor.sees('没有叫到');
  });

  it('calls beside a running printer without leaving its screen', async () => {
    visitor = await arrive({ printer: { speedMmPerSecond: 40 } });
    await visitor.start();
    await visitor.presentCard('wang-xiaoming');
    await visitor.sees('您好');
    visitor.liftCard();
    await visitor.touch(/打印参保凭证/);
    await visitor.touch(/^打印$/);
    await visitor.sees('正在打印');
    await visitor.touch(/呼叫工作人员/);
    await visitor.sees('请在这里稍等');
    await visitor.picture('staff-called-printing');
    await visitor.sees('正在打印');
    expect(visitor.kiosk.devices.lamp.device.isLit()).toBe(true);
    await expect.poll(() => visitor.kiosk.hall.calls().at(-1)?.reason).toBe('paper');
    await visitor.sees('打印完成');
  });

  it('finds desk and phone where the terminal cannot call', async () => {
    visitor = await arrive({ staffSignals: [] });
    await visitor.touch(/求助/);
    await visitor.sees('大厅导办台');
    expect(await visitor.text()).toContain('12393');
    expect(await visitor.text()).not.toContain('呼叫工作人员');
  });
});
