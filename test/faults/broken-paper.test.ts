import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { createPrinter } from '@yibao-kiosk/device-agent/devices/printer/driver.ts';
import { createPrinting } from '@yibao-kiosk/device-agent/printing/create.ts';
import type { PrintOutcome } from '@yibao-kiosk/device-agent/printing/port.ts';
import { testProfile } from '@yibao-kiosk/device-agent/devices/printer/testing/test-profile.ts';
import { openStore } from '@yibao-kiosk/device-agent/store/store.ts';
import type { PrintableDocument } from '@yibao-kiosk/shared/document/document.ts';
import { describe, expect, onTestFinished, test } from 'vitest';

import { paperText } from '../lobby/devices/printer/paper.ts';
import type { Printer as SimulatedPrinter } from '../lobby/devices/printer/printer-types.ts';
import { addressOf, enterLobby, online, untilState, world } from './drivers-on-lobby/harness.ts';

/** A printer at the speed of a real one, the agent's printing before it, and a store of its own. */
async function fitted(clearsBuffers: boolean) {
  const lobby = await enterLobby('tcp', { printer: { speedMmPerSecond: 400, clearsInRealTime: clearsBuffers } });
  const profile = { ...testProfile, clearsBufferInRealTime: clearsBuffers };
  const printer = await online(createPrinter({ address: addressOf(lobby, 'printer', 'tcp'), profile }, world));
  const folder = mkdtempSync(join(tmpdir(), 'broken-paper-'));
  const store = openStore(join(folder, 'kiosk.db'), { now: () => Date.now() });
  if (store.kind === 'failed') throw new Error(store.code);
  onTestFinished(() => {
    store.value.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const printing = createPrinting({
    printer,
    jobs: store.value.printJobs,
    clock: world.clock,
    salt: () => randomBytes(16),
  });
  const print = (person: string): Promise<PrintOutcome> =>
    printing.print(
      { jobId: person, sessionId: person, document: paperOf(person), timeToLiveMs: 60_000 },
      {},
    );
  return { device: lobby.printer.device, printer, print };
}

const paperOf = (person: string): PrintableDocument => ({
  kind: 'slip',
  title: { text: person },
  blocks: Array.from({ length: 40 }, (_, index) => ({ type: 'text', text: { text: `${person} ${index}` } })),
});

/** Does it once so many dots of paper have moved. */
function afterDots(device: SimulatedPrinter, dots: number, act: () => void): void {
  const stop = device.subscribe(() => {
    if (device.counters().dotsFed < dots) return;
    stop();
    act();
  });
}

/** Resolves when the printer has worked off what it held. */
function idle(device: SimulatedPrinter): Promise<void> {
  return new Promise((resolve) => {
    let fed = -1;
    const look = async (): Promise<void> => {
      const now = device.counters().dotsFed;
      if (now === fed && device.buffered() === 0) return resolve();
      fed = now;
      await world.clock.sleep(150);
      await look();
    };
    void look();
  });
}

/** What lies in the hands of whoever takes a paper: the text of each piece, oldest first. */
const pieces = (device: SimulatedPrinter): string[] => device.papers().map((paper) => paperText(paper).join('|'));

const faults = [
  { name: 'the paper ended', begin: { paper: 'end' }, repair: (device: SimulatedPrinter) => device.refill() },
  {
    name: 'the cover was opened',
    begin: { coverOpen: true },
    repair: (device: SimulatedPrinter) => device.setFault({ coverOpen: false }),
  },
] as const;

describe.each(faults)('after $name in the middle of a paper', ({ begin, repair }) => {
  test('a printer that can be emptied prints nothing more of it', async () => {
    const { device, printer, print } = await fitted(true);
    afterDots(device, 400, () => device.setFault(begin));
    expect(await print('甲')).toMatchObject({ state: 'failed', errorCode: 'JOB_INCOMPLETE' });
    // No hand is faster than this.
    await idle(device);
    const fedAtTheFault = device.counters().dotsFed;
    repair(device);
    await untilState(printer, 'online');
    await idle(device);
    expect(device.counters().dotsFed).toBe(fedAtTheFault);

    expect(await print('乙')).toMatchObject({ state: 'printed' });
    await idle(device);
    const [next, ...before] = pieces(device).toReversed();
    expect(next).not.toContain('甲');
    expect(next).toContain('乙 39');
    expect(before.join()).not.toContain('甲 39');
    expect(before.join()).not.toContain('乙');
  });

  test('what a printer that cannot be emptied still prints is cut off before the next paper', async () => {
    const { device, printer, print } = await fitted(false);
    afterDots(device, 400, () => device.setFault(begin));
    expect(await print('甲')).toMatchObject({ state: 'failed', errorCode: 'JOB_INCOMPLETE' });
    repair(device);
    await untilState(printer, 'online');
    expect(await print('乙')).toMatchObject({ state: 'printed' });
    await idle(device);
    const [next, ...before] = pieces(device).toReversed();
    expect(next).not.toContain('甲');
    expect(next).toContain('乙 39');
    expect(before.join()).not.toContain('乙');
  });
});
