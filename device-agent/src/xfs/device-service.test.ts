import { expect, it } from 'vitest';

import { createFakePrinting } from '../printing/testing/fake-printing.ts';
import { createBarcodeService } from './barcode.ts';
import { createIdCardService } from './id-card.ts';
import { createAdmission, createXfsServices } from './services.ts';
import { createReaderDouble, createScannerDouble, openService } from './testing/doubles.ts';

const world = { admits: () => true, serviceVersion: '0.1.0' };

it('tells its status, by the command of either major', async () => {
  const client = openService(createScannerService());
  const expected = { payload: { common: { device: 'online' }, barcodeReader: { scanner: 'off' } } };
  expect(await client.run('Common.Status')).toEqual(expected);
  expect(await client.run('Common.Status', {}, { version: '3.0' })).toEqual(expected);
  expect(await client.run('Common.Status', {}, { version: '1.0' })).toEqual({ completionCode: 'unsupportedCommand' });
});

it('lists every message it offers with its version, and nothing else', async () => {
  const { payload } = await openService(createScannerService()).run('Common.Capabilities');
  expect(payload?.['interfaces']).toEqual([
    {
      name: 'Common',
      commands: {
        'Common.Cancel': { versions: ['2.0'] },
        'Common.Status': { versions: ['2.0'] },
        'Common.Capabilities': { versions: ['2.0'] },
        'Common.SetVersions': { versions: ['2.0'] },
        'Common.SetTransactionState': { versions: ['2.0'] },
        'Common.GetTransactionState': { versions: ['2.0'] },
      },
      events: { 'Common.StatusChangedEvent': { versions: ['3.0'] }, 'Common.ErrorEvent': { versions: ['2.0'] } },
      maximumRequests: 32,
    },
    {
      name: 'BarcodeReader',
      commands: { 'BarcodeReader.Read': { versions: ['2.0'] }, 'BarcodeReader.Reset': { versions: ['2.0'] } },
      maximumRequests: 32,
    },
  ]);
});

it('tells every client what changed, and only that', () => {
  const scanner = createScannerDouble();
  const service = createBarcodeService(scanner, world);
  const [first, second] = [openService(service), openService(service)];
  scanner.device.become({ state: 'online' });
  scanner.device.become({ state: 'powerOff', problem: 'DEV_SCANNER_OFFLINE' });
  const expected = [
    {
      name: 'Common.StatusChangedEvent',
      payload: { common: { device: 'powerOff' }, barcodeReader: { scanner: 'inoperative' } },
    },
    {
      name: 'Common.ErrorEvent',
      payload: { eventId: 'hardware', action: 'maintenance', vendorDescription: 'DEV_SCANNER_OFFLINE' },
    },
  ];
  expect(first.pushed).toEqual(expected);
  expect(second.pushed).toEqual(expected);
});

it('tells a client that left nothing, and follows its device no more after stop', () => {
  const scanner = createScannerDouble();
  const service = createBarcodeService(scanner, world);
  const [gone, stays] = [openService(service), openService(service)];
  gone.leave();
  scanner.device.become({ state: 'offline' });
  service.stop();
  scanner.device.become({ state: 'online' });
  expect(gone.pushed).toHaveLength(0);
  expect(stays.pushed).toHaveLength(1);
});

it('keeps the transaction that a client sets', async () => {
  const client = openService(createScannerService());
  expect(await client.run('Common.GetTransactionState')).toEqual({ payload: { state: 'inactive' } });
  await client.run('Common.SetTransactionState', { state: 'active', transactionID: 'T1' });
  expect(await client.run('Common.GetTransactionState')).toEqual({ payload: { state: 'active', transactionID: 'T1' } });
  await client.run('Common.SetTransactionState', { state: 'inactive', transactionID: 'ignored' });
  expect(await client.run('Common.GetTransactionState')).toEqual({ payload: { state: 'inactive' } });
});

it('accepts the majors it has, and no other', async () => {
  const client = openService(createScannerService());
  const setVersions = async (payload: Record<string, unknown>): Promise<string | undefined> =>
    (await client.run('Common.SetVersions', payload)).completionCode;
  expect(await setVersions({ commands: { 'BarcodeReader.Read': 2, 'Common.Cancel': 2 } })).toBeUndefined();
  expect(await setVersions({ events: { 'Common.StatusChangedEvent': 3 } })).toBeUndefined();
  expect(await setVersions({ commands: { 'BarcodeReader.Read': 3 } })).toBe('unsupportedData');
  expect(await setVersions({ events: { 'Nobody.Event': 1 } })).toBe('unsupportedData');
  expect(await setVersions({})).toBe('invalidData');
});

it('tells commands it does not offer from commands that are not its own', async () => {
  const client = openService(createIdCardService(createReaderDouble(), world));
  const codeOf = async (name: string): Promise<string | undefined> => (await client.run(name)).completionCode;
  expect(await codeOf('CardReader.ReadRawData')).toBe('unsupportedCommand');
  expect(await codeOf('Common.GetCommandNonce')).toBe('unsupportedCommand');
  expect(await codeOf('CardReader.Nothing')).toBe('invalidCommand');
  expect(await codeOf('Printer.PrintRaw')).toBe('invalidCommand');
});

it('is published with the fitted devices only, under the host the client used', async () => {
  const devices = { idCardReader: createReaderDouble(), scanner: null, printer: null };
  const xfs = createXfsServices(devices, { ...world, printing: createFakePrinting(), createJobId: () => 'job' });
  const publisher = xfs.services[0];
  expect(xfs.services.map(({ path }) => path)).toEqual(['/xfs4iot/v1.0', '/xfs4iot/v1.0/IdCard']);
  const answer = publisher && (await openService(publisher).run('ServicePublisher.GetServices'));
  expect(answer?.payload?.['services']).toEqual([{ serviceURI: 'ws://127.0.0.1:5846/xfs4iot/v1.0/IdCard' }]);
  xfs.stop();
});

it.each([
  ['open', [false, false, false]],
  ['serving', [false, false, false]],
  ['closed', [false, false, true]],
  ['service', [false, true, true]],
  ['updating', [false, false, false]],
  ['fault', [false, false, false]],
] as const)('%s: admits citizen, service, integration: %s', (state, expected) => {
  const admits = createAdmission({ state });
  expect([admits('citizen'), admits('service'), admits('integration')]).toEqual(expected);
});

function createScannerService(): ReturnType<typeof createBarcodeService> {
  return createBarcodeService(createScannerDouble(), world);
}
