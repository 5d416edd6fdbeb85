import { createPrinter } from '@yibao-kiosk/device-agent/devices/printer/driver.ts';
import type { PrinterProfile } from '@yibao-kiosk/device-agent/devices/printer/profile.ts';
import { testProfile } from '@yibao-kiosk/device-agent/devices/printer/testing/test-profile.ts';
import { describe, expect, test } from 'vitest';
import { paperText } from '../../lobby/devices/printer/paper.ts';
import type { PrinterFaults } from '../../lobby/devices/printer/printer-faults.ts';
import type { LobbyOptions } from '../../lobby/lobby.ts';
import { addressOf, enterLobby, online, TRANSPORTS, untilState, world } from './harness.ts';

/** Faster than most, so that a test need not wait. */
const profile: PrinterProfile = { ...testProfile, speedMmPerS: 200 };

describe.each(TRANSPORTS)('over %s', (transport) => {
  describe('the printer', () => {
    const fitted = async (model: LobbyOptions['printer'] = {}, change: Partial<PrinterProfile> = {}) => {
      const lobby = await enterLobby(transport, { printer: model });
      const address = addressOf(lobby, 'printer', transport);
      const printer = await online(createPrinter({ address, profile: { ...profile, ...change } }, world));
      const { device, wire } = lobby.printer;
      return { printer, port: printer.claimPort(), device, wire, signal: AbortSignal.timeout(40_000) };
    };
    const line = (text: string): Uint8Array => new TextEncoder().encode(`${text}\n`);
    const job = (lines: number): Uint8Array[] => [
      ...Array.from({ length: lines }, (_, index) => line(`line ${index}`)),
      Uint8Array.of(0x1d, 0x56, 0x42, 0x78),
    ];

    /** More than the buffers between the driver and the printer hold. */
    const big = Array.from({ length: 3000 }, () => new Uint8Array(4096).fill(0x41));

    test('prints, and proves it by the process id', async () => {
      const { port, device, signal } = await fitted();
      expect((await port.send(job(3), { signal })).kind).toBe('sent');
      expect(await port.awaitCompletion({ printMs: 500, signal })).toEqual({
        kind: 'printed',
        proof: 'fn48',
      });
      expect(device.papers().map(paperText)).toEqual([['line 0', 'line 1', 'line 2']]);
    });

    test('proves it by GS r where it knows no process id', async () => {
      const { port, signal } = await fitted({ processId: 'ignored' }, { completion: 'gsr' });
      await port.send(job(1), { signal });
      expect(await port.awaitCompletion({ printMs: 500, signal })).toEqual({ kind: 'printed', proof: 'gsr' });
    });

    test('claims no more than it knows when the process id is never answered', async () => {
      const { port, signal } = await fitted({ processId: 'ignored' });
      await port.send(job(1), { signal });
      expect(await port.awaitCompletion({ printMs: 0, signal })).toEqual({ kind: 'submitted' });
    });

    test.each<[Partial<PrinterFaults>, string]>([
      [{ paper: 'end' }, 'PRN_PAPER_OUT'],
      [{ coverOpen: true }, 'PRN_COVER_OPEN'],
      [{ headHot: true }, 'PRN_OVERHEATED'],
      [{ unrecoverable: true }, 'PRN_ERROR'],
    ])('with %j is not written to (%s)', async (faults, code) => {
      const { port, device, signal, printer } = await fitted();
      const told = new Promise<void>((resolve) => printer.onPrinterStatus(() => resolve()));
      device.setFault(faults);
      await told;
      expect(printer.status.problem).toBe(code);
      const before = device.counters().dotsFed;
      expect(await port.send(job(2), { signal })).toMatchObject({
        kind: 'stopped',
        code,
        sentBytes: 0,
        begun: false,
      });
      expect(device.counters().dotsFed).toBe(before);
      device.clearFaults();
      await untilState(printer, 'online');
    });

    test('near the end of its paper still prints', async () => {
      const { port, device, signal, printer } = await fitted();
      device.setFault({ paper: 'nearEnd' });
      expect(await port.queryStatus(signal)).toMatchObject({
        status: { paper: 'low', problem: 'PRN_PAPER_LOW' },
      });
      expect((await port.send(job(1), { signal })).kind).toBe('sent');
      expect(await port.awaitCompletion({ printMs: 500, signal })).toMatchObject({ kind: 'printed' });
      expect(printer.status).toMatchObject({ state: 'online', problem: 'PRN_PAPER_LOW' });
    });

    test('whose paper ends in the middle is not said to have printed', async () => {
      const { port, device, signal } = await fitted({ speedMmPerSecond: 200 });
      device.setFault({ paperLeftDots: 300 });
      const sent = await port.send(job(60), { signal });
      const outcome = sent.kind === 'sent' ? await port.awaitCompletion({ printMs: 4000, signal }) : sent;
      expect(outcome).toMatchObject({ code: 'PRN_PAPER_OUT' });
    });

    test('whose cutter jams is not said to have printed', async () => {
      const { port, device, signal } = await fitted();
      device.setFault({ cutterJam: true });
      const sent = await port.send(job(2), { signal });
      const outcome = sent.kind === 'sent' ? await port.awaitCompletion({ printMs: 1000, signal }) : sent;
      expect(outcome).toMatchObject({ code: 'PRN_CUTTER' });
    });

    test('that takes data and prints nothing is not said to have printed', async () => {
      const { port, device, signal } = await fitted();
      device.setFault({ busy: 'holdsData' });
      await port.send(job(2), { signal });
      expect(await port.awaitCompletion({ printMs: 0, signal })).toEqual({ kind: 'submitted' });
    });

    test('pulled in the middle of a job tells how much had left', async () => {
      const { port, device, signal, printer, wire } = await fitted();
      device.setFault({ unplugAfterBytes: 400 });
      const sent = await port.send(big, { signal });
      expect(sent).toMatchObject({ kind: 'stopped', code: 'DEV_PRINTER_OFFLINE', begun: true });
      expect(sent.sentBytes).toBeGreaterThan(0);
      await wire.replug();
      await untilState(printer, 'online');
      expect(printer.status.state).toBe('online');
    });

    test('that stops reading ends the job in its time', async () => {
      const { port, device, signal } = await fitted();
      device.setFault({ busy: 'stopsReading' });
      const outcome = port.send(big, { signal });
      expect(await outcome).toMatchObject({ kind: 'stopped', begun: true });
    });

    test('whose status answers are noise is not trusted', async () => {
      const { printer, device } = await fitted();
      device.setFault({ wrongStatusBits: true });
      await untilState(printer, 'powerOff');
      expect(printer.status.state).toBe('powerOff');
    });

    test('is lost when unplugged and back after its return', async () => {
      const { printer, wire } = await fitted();
      await wire.unplug();
      await untilState(printer, 'powerOff');
      await wire.replug();
      await untilState(printer, 'online');
      expect(printer.status.state).toBe('online');
    });
  });
});
