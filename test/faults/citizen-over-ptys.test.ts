import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import type { DeviceName } from '../lobby/lobby.ts';
import type { WireFaults } from '../lobby/wire/wire-faults.ts';
import { openStand, printed, problemOf, type Stand, whenPrinter } from './visit.ts';

let stand: Stand;
beforeAll(async () => {
  stand = await openStand({ ptys: true, printer: { speedMmPerSecond: 1_500 } });
});
afterEach(async () => {
  await stand.nextIsServed();
  stand.expectDiscreetLog();
});
afterAll(() => stand.close());

const fit = (name: DeviceName): Stand['kiosk']['devices'][DeviceName]['wire'] => stand.kiosk.devices[name].wire;

describe('over real pseudo-terminals', () => {
  it.each<Partial<WireFaults>>([{}, { splitBytes: true }, { garble: 'noise' }, { delayMs: 30 }])(
    'a card is read and a certificate printed over lines with %j',
    async (fault) => {
      fit('idReader').setFaults(fault);
      expect((await stand.identify('wang-xiaoming')).payload).toHaveProperty('sessionId');
      fit('printer').setFaults(fault.garble === undefined ? fault : {});
      const { jobId, answer } = stand.print('certificate');
      expect(printed(await answer)).toMatchObject({ state: 'printed' });
      expect(stand.papersOf(jobId)).toHaveLength(1);
    },
  );

  it('a card that is not genuine is told', async () => {
    stand.kiosk.devices.idReader.device.setFault({ genuineCheck: 'verificationFailed' });
    expect(problemOf(await stand.identify('wang-xiaoming'))).toBe('CARD_NOT_GENUINE');
  });

  it.each<[DeviceName, string]>([
    ['idReader', 'idCard'],
    ['scanner', 'scanner'],
    ['printer', 'printer'],
  ])('the %s pulled is shown, and works after its return', async (name, kind) => {
    await fit(name).unplug();
    await stand.devices(({ state }) => state === 'offline', kind);
    await fit(name).replug();
    await stand.devices(({ state, problem }) => state === 'online' && problem === null, kind);
    expect(stand.agent.child.exitCode).toBeNull();
  });

  it.each([1, 200, 400])('the printer pulled after %i bytes ends in the truth, and one paper at the most', async (bytes) => {
    expect((await stand.identify('wang-xiaoming', 'medicalCode')).payload).toHaveProperty('sessionId');
    stand.kiosk.devices.printer.device.setFault({ unplugAfterBytes: bytes });
    const { jobId, answer } = stand.print('slip');
    expect(['failed', 'unknown']).toContain(printed(await answer).state);
    await stand.nextIsServed();
    expect(stand.papersOf(jobId).length).toBeLessThanOrEqual(1);
  });

  it('the agent killed in the middle of a paper prints it never again', async () => {
    const { device } = stand.kiosk.devices.printer;
    expect((await stand.identify('wang-xiaoming', 'medicalCode')).payload).toHaveProperty('sessionId');
    const goal = device.counters().dotsFed + 100;
    const { jobId } = stand.print('slip');
    await whenPrinter(stand.kiosk, () => device.counters().dotsFed >= goal);
    stand.agent.child.kill('SIGKILL');
    await stand.agent.exited;
    expect((await stand.restart({ pendingJobId: jobId })).payload).toMatchObject({ job: { jobId, state: 'unknown' } });
    await stand.nextIsServed();
    expect(stand.papersOf(jobId).length).toBeLessThanOrEqual(1);
  });
});
