/**
 * A program that hands one application in and ends, or is killed by itself with SIGKILL at a tick (see effects.ts). What it
 * is to do comes as JSON in `MORTAL`; what it told the person goes to standard output.
 */
import { randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';

import { Deliveries } from '@yibao-kiosk/device-agent/casework/delivery/deliveries.ts';
import { createSeal } from '@yibao-kiosk/device-agent/casework/delivery/seal.ts';
import type { PlatformConfigInput } from '@yibao-kiosk/device-agent/platform/config.ts';
import { openStore } from '@yibao-kiosk/device-agent/store/store.ts';

import type { Person } from '../../lobby/population/person.ts';
import { createPrng } from '../../lobby/population/prng.ts';
import { hurriedClock, reach } from './bureau.ts';
import { withTicks } from './effects.ts';
import { makeParcel } from './parcels.ts';

/** `person` null: nobody comes, what waits is delivered. */
export type Orders = { file: string; config: PlatformConfigInput; requestId: string; person: Person | null; killAt: number | null };

const { file, config, requestId, person, killAt } = JSON.parse(process.env['MORTAL'] ?? '{}') as Orders;
const opened = openStore(file, { now: () => 0 });
if (opened.kind !== 'done') throw new Error(opened.code);
const platform = reach(config);
let ticks = 0;
const tick = (): void => {
  ticks += 1;
  if (ticks === killAt) process.kill(process.pid, 'SIGKILL');
};
const deliveries = new Deliveries({
  ...withTicks({ table: opened.value.deliveries, platform }, tick, () => false),
  seal: createSeal(new Uint8Array(32).fill(9), randomBytes),
  clock: hurriedClock,
  random: () => 0.5,
  note: () => undefined,
});
deliveries.start();
if (person) {
  const parcel = makeParcel(platform, { requestId, person, random: createPrng('mortal/1'), nowMs: 0 });
  const outcome = await deliveries.submit(parcel, new AbortController().signal);
  writeSync(1, outcome.kind === 'done' ? outcome.value.kind : outcome.code);
}
while (deliveries.waiting > 0) await new Promise((resolve) => setImmediate(resolve));
writeSync(1, ` ticks ${ticks}`);
// Without a word to the store: a program that is cut off has no time for that.
process.kill(process.pid, 'SIGKILL');
