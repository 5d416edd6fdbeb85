import { afterEach, expect, it } from 'vitest';

import { type BenchServer, startBench } from '../lobby/bench/bench-server.ts';
import { openScreen, type Screen } from '../support/browser.ts';
import { arrive, pictureFolder, type Visitor } from './visitor.ts';

let visitor: Visitor;
let bench: BenchServer;
let hall: Screen;

afterEach(async () => {
  await hall.close();
  await bench.close();
  await visitor.leave();
});

it('the lobby bench puts a card on the reader and shows the paper that came out', async () => {
  visitor = await arrive();
  const { devices, platform, hall: hallService } = visitor.kiosk;
  bench = await startBench(
    { devices, platform, hall: hallService, kioskUrl: `${visitor.agent.origin}/`, platformFaults: [], cardPersonId: undefined, phonePersonId: undefined },
    { port: 0 },
  );
  hall = await openScreen(bench.url, { width: 1600, height: 1000 });
  hall.page.setDefaultTimeout(10_000);
  await visitor.start();
  await visitor.sees('把证件平放在读卡区');
  await hall.page.locator('.tray-item').filter({ hasText: '王小明' }).first().click();
  await visitor.sees('您好');
  await visitor.touch(/打印参保凭证/);
  await visitor.touch(/^打印$/);
  await visitor.sees('打印完成');
  const paper = hall.page.locator('.history canvas').first();
  await paper.waitFor();
  const darkDots = await paper.evaluate((canvas) => {
    const { width, height } = canvas as HTMLCanvasElement;
    const pixels = (canvas as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
    let dark = 0;
    for (let index = 0; index < pixels.length; index += 4) if ((pixels[index] ?? 255) < 128) dark += 1;
    return dark;
  });
  expect(darkDots).toBeGreaterThan(500);
  expect(await hall.page.locator('#wires').innerText()).toMatch(/AA AA AA 96 69/i);
  if (process.env['KIOSK_PICTURES'] === '1') await hall.page.screenshot({ path: `${pictureFolder}lobby-bench.png` });
});
