import type { DeviceState } from '../devices/link/status.ts';
import type { Scanner } from '../devices/scanner/driver.ts';
import { type XfsCommand, xfsCommand } from './command.ts';
import { failureResult } from './device-faults.ts';
import { type Admission, createDeviceService, type DeviceService } from './device-service.ts';
import { barcodeReadPayload, noPayload } from './payloads.ts';

const barcode = { interfaceName: 'BarcodeReader' as const };

/**
 * The scanner as a BarcodeReader. What it reads is a credential for minutes, so the data is masked (same length, first
 * two characters kept): it shows that the scanner works, and nobody can use it.
 */
export function createBarcodeService(
  scanner: Scanner,
  world: { admits: Admission; serviceVersion: string },
): DeviceService {
  let isReading = false;
  const reading = async <T>(read: () => Promise<T>): Promise<T> => {
    isReading = true;
    service.refresh();
    try {
      return await read();
    } finally {
      isReading = false;
      service.refresh();
    }
  };
  const service: DeviceService = createDeviceService({
    ...world,
    name: 'Barcode',
    device: scanner,
    events: [],
    commands: [readCommand(scanner, reading), resetCommand(scanner)],
    status: () => ({ barcodeReader: { scanner: scannerState(scanner.status.state, isReading) } }),
    capabilities: () => ({ barcodeReader: { canFilterSymbologies: false, symbologies: { qrCode: true } } }),
    deviceInformation: () => ({ modelDescription: 'QR code scanner' }),
  });
  return service;
}

function scannerState(state: DeviceState, isReading: boolean): 'on' | 'off' | 'inoperative' | 'unknown' {
  if (state === 'starting') return 'unknown';
  if (state !== 'online' && state !== 'deviceBusy') return 'inoperative';
  return isReading ? 'on' : 'off';
}

function readCommand(scanner: Scanner, reading: <T>(read: () => Promise<T>) => Promise<T>): XfsCommand {
  return xfsCommand({
    ...barcode,
    name: 'BarcodeReader.Read',
    version: { command: '2.0', completion: '3.0' },
    // We cannot filter symbologies, so the wish is ignored as the standard says.
    payload: barcodeReadPayload,
    run: async (_payload, { signal }) => {
      const outcome = await reading(() => scanner.scan({ signal }));
      if (outcome.kind !== 'scanned') return failureResult(outcome);
      const barcodeData = Buffer.from(masked(outcome.text), 'utf8').toString('base64');
      return { payload: { readOutput: [{ symbology: 'qrCode', barcodeData }] } };
    },
  });
}

const masked = (text: string): string => text.slice(0, 2) + '*'.repeat(Math.max(0, text.length - 2));

function resetCommand(scanner: Scanner): XfsCommand {
  return xfsCommand({
    ...barcode,
    name: 'BarcodeReader.Reset',
    version: { command: '2.0', completion: '2.0' },
    payload: noPayload,
    run: async (_payload, { signal }) => {
      const outcome = await scanner.reset(signal);
      return outcome.kind === 'done' ? {} : failureResult(outcome);
    },
  });
}
