import { afterAll, beforeAll, expect, it } from 'vitest';

import type { PrinterFaults } from '../lobby/devices/printer/printer-faults.ts';
import { openStand, printed, type Stand, whenPrinter } from './visit.ts';

let stand: Stand;
beforeAll(async () => {
  // It takes little ahead, so that the paper waits in the agent.
  stand = await openStand({ printer: { speedMmPerSecond: 300, inputBufferBytes: 128 } });
});
afterAll(() => stand.close());

it.each<[PrinterFaults['busy'], string[]]>([
  ['stopsReading', ['unknown']],
  ['holdsData', ['unknown', 'submitted']],
])('a printer that %s ends the job in its time, claims no paper, and serves the next', async (busy, truths) => {
  expect((await stand.identify('wang-xiaoming', 'medicalCode')).payload).toHaveProperty('sessionId');
  const { device } = stand.kiosk.devices.printer;
  const goal = device.counters().dotsFed + 30;
  const { jobId, answer } = stand.print('slip');
  await whenPrinter(stand.kiosk, () => device.counters().dotsFed >= goal);
  device.setFault({ busy });
  expect(truths).toContain(printed(await answer).state);
  await stand.nextIsServed();
  expect(stand.papersOf(jobId).length).toBeLessThanOrEqual(1);
  stand.expectDiscreetLog();
});
