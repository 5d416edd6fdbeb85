import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import type { DeviceName } from '../lobby/lobby.ts';
import { openStand, type Stand } from './visit.ts';

let stand: Stand;
beforeAll(async () => {
  stand = await openStand();
});
afterEach(async () => {
  await stand.nextIsServed('idCard');
  stand.expectDiscreetLog();
});
afterAll(() => stand.close());

const kinds: [DeviceName, string][] = [
  ['idReader', 'idCard'],
  ['scanner', 'scanner'],
  ['printer', 'printer'],
];

describe.each(kinds)('the %s', (name, kind) => {
  const wire = (): Stand['kiosk']['devices'][DeviceName]['wire'] => stand.kiosk.devices[name].wire;
  const lost = (): Promise<void> => stand.devices(({ state }) => state === 'offline', kind);
  const back = (): Promise<void> => stand.devices(({ state, problem }) => state === 'online' && problem === null, kind);

  it('pulled is shown, and put back works, in the same process', async () => {
    const { pid } = stand.agent.child;
    await wire().unplug();
    await lost();
    await wire().replug();
    await back();
    expect(stand.agent.child.pid).toBe(pid);
    expect(stand.agent.child.exitCode).toBeNull();
  });

  it('pulled and put back three times while somebody is waited for serves them', async () => {
    const attempt = stand.begin();
    await attempt.armed('idCard');
    for (let time = 1; time <= 3; time += 1) {
      await wire().unplug();
      await lost();
      await wire().replug();
      await back();
    }
    stand.kiosk.devices.scanner.device.show(stand.code('wang-xiaoming'));
    expect((await attempt.completion).payload).toHaveProperty('sessionId');
  });
});
