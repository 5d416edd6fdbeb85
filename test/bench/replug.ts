import type { DeviceName } from '../lobby/lobby.ts';
import type { Message, TestSocket } from '../security/support.ts';
import { setUpKiosk } from '../support/kiosk.ts';
import { percentile } from './sampling.ts';
import type { BenchRow } from './table.ts';

const devices: readonly [DeviceName, string][] = [
  ['idReader', 'idCard'],
  ['scanner', 'scanner'],
  ['printer', 'printer'],
];
const rounds = 3;

type View = { devices?: { kind: string; state: string }[] };

function shows(kind: string, state: string): (message: Message) => boolean {
  return ({ header, payload }) =>
    header.name === 'Terminal.ChangedEvent' &&
    ((payload ?? {}) as View).devices?.some((device) => device.kind === kind && device.state === state) === true;
}

/** Milliseconds until the next view that the terminal pushes fits. */
async function untilShownMs(page: TestSocket, change: () => Promise<void>, fits: (message: Message) => boolean): Promise<number> {
  const already = page.received.length;
  const startMs = performance.now();
  await change();
  await page.find((message) => page.received.indexOf(message) >= already && fits(message));
  return performance.now() - startMs;
}

/** Cable pulled → shown on the screen, and put back → works again, slowest of three rounds with three devices. */
export async function benchReplug(): Promise<BenchRow[]> {
  const kiosk = await setUpKiosk();
  try {
    const page = await (await kiosk.startAgent()).page();
    const lostMs: number[] = [];
    const backMs: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      for (const [name, kind] of devices) {
        const { wire } = kiosk.devices[name];
        lostMs.push(await untilShownMs(page, () => wire.unplug(), shows(kind, 'offline')));
        backMs.push(await untilShownMs(page, () => wire.replug(), shows(kind, 'online')));
      }
    }
    const row = (what: string, samples: number[], goalMs: number): BenchRow => ({
      what,
      unit: 'ms',
      ours: percentile(samples, 1),
      peer: { name: 'the goal', value: goalMs },
      goal: { kind: 'atMost', value: goalMs },
    });
    return [
      row('device pulled → shown, slowest of 9', lostMs, 3000),
      row('device put back → works, slowest of 9', backMs, 5000),
    ];
  } finally {
    await kiosk.close();
  }
}
