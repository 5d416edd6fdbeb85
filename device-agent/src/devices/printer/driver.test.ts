import { describe, expect, test } from 'vitest';
import { COVER, createScriptedPrinter, CUTTER, LOW, OUT, WELL } from './testing/scripted-printer.ts';

const started = async (change: Parameters<typeof createScriptedPrinter>[0] = {}) => {
  const made = createScriptedPrinter(change);
  await made.start();
  return made;
};

describe('the state of the printer', () => {
  test('is asked at the start and told', async () => {
    const { printer } = await started();
    expect(printer.status.state).toBe('online');
    expect(printer.printerStatus).toMatchObject({ online: true, paper: 'full' });
  });

  test('follows faults while idle, within 2.5 s', async () => {
    const { printer, state, clock } = await started();
    const seen: unknown[] = [];
    printer.onStatus((status) => seen.push([status.state, status.problem]));
    for (const answers of [LOW, OUT, COVER, CUTTER, WELL]) {
      state.answers = answers;
      await clock.advance(2500);
    }
    expect(seen).toEqual([
      ['online', 'PRN_PAPER_LOW'],
      ['online', 'PRN_PAPER_OUT'],
      ['userError', 'PRN_COVER_OPEN'],
      ['hardwareError', 'PRN_CUTTER'],
      ['online', undefined],
    ]);
  });

  test('is told at once by the printer itself', async () => {
    const { printer, device } = await started();
    const seen: unknown[] = [];
    printer.onPrinterStatus((status) => seen.push(status?.problem));
    device.emit(Uint8Array.of(0x38, 0x00, 0x00, 0x00));
    expect(printer.status).toMatchObject({ state: 'userError', problem: 'PRN_COVER_OPEN' });
    expect(seen).toEqual(['PRN_COVER_OPEN']);
  });

  test('a torn automatic status does not swallow the next one', async () => {
    const { printer, device, clock } = await started();
    device.emit(Uint8Array.of(0x38, 0x00));
    await clock.advance(300);
    device.emit(Uint8Array.of(0x18, 0x00, 0x0c, 0x00));
    expect(printer.printerStatus).toMatchObject({ cover: 'closed', paper: 'out' });
  });

  test('is unknown once the printer is gone, within 3 s without any event', async () => {
    const { printer, device, clock } = await started();
    device.unplug({ silently: true });
    await clock.advance(3000);
    expect(printer.status).toMatchObject({ state: 'powerOff', problem: 'DEV_PRINTER_OFFLINE' });
    expect(printer.printerStatus).toBeUndefined();
    device.plugIn();
    await clock.advance(5000);
    expect(printer.status.state).toBe('online');
  });

  test('automatic status is switched on where the profile has it', async () => {
    const enabled = [0x1d, 0x61, 0x0e];
    const yes = await started();
    expect(yes.printed().map((bytes) => Array.from(bytes))).toContainEqual(enabled);
    const no = await started({ automaticStatusBack: false });
    expect(no.printed().map((bytes) => Array.from(bytes))).not.toContainEqual(enabled);
  });

  test('is recovered by DLE ENQ 2 and ESC @, on request or after a silence', async () => {
    const { printer, printed, life } = await started();
    expect(await printer.reset(life.signal)).toEqual({ kind: 'done' });
    expect(printed().map((bytes) => Array.from(bytes))).toEqual(
      expect.arrayContaining([
        [0x10, 0x05, 0x02],
        [0x1b, 0x40],
      ]),
    );
    await printer.stop();
    expect(printer.status.state).toBe('offline');
  });

  test('a short silence is survived on the same channel', async () => {
    const { printer, state, clock, device } = await started();
    state.silent = true;
    await clock.advance(3000);
    state.silent = false;
    await clock.advance(3000);
    expect(printer.status.state).toBe('online');
    expect(device.openings).toBe(1);
  });
});

test('the port is handed out once', () => {
  const { printer, port } = createScriptedPrinter();
  expect(port.profile.id).toBe('test-80mm');
  expect(() => printer.claimPort()).toThrow('one caller');
});
