import { expect, it } from 'vitest';

import { createBarcodeService } from './barcode.ts';
import { createScannerDouble, openService } from './testing/doubles.ts';

const setUp = (): { scanner: ReturnType<typeof createScannerDouble>; client: ReturnType<typeof openService> } => {
  const scanner = createScannerDouble();
  return { scanner, client: openService(createBarcodeService(scanner, { admits: () => true, serviceVersion: '0.1.0' })) };
};
const decoded = (data: unknown): string => Buffer.from(String(data), 'base64').toString('utf8');

it('shows that a code was read, by its length, and never the code', async () => {
  const { scanner, client } = setUp();
  scanner.outcomes.push({ kind: 'scanned', text: '35SECRETCODE' });
  const { payload } = await client.run('BarcodeReader.Read', { symbologies: { qrCode: true } });
  const output = payload?.['readOutput'] as { symbology: string; barcodeData: string }[];
  expect(output).toHaveLength(1);
  expect(output[0]?.symbology).toBe('qrCode');
  expect(decoded(output[0]?.barcodeData)).toBe('35**********');
});

it('is on while it reads, and off on every way out', async () => {
  const { scanner, client } = setUp();
  const cancel = new AbortController();
  const answer = client.run('BarcodeReader.Read', {}, { signal: cancel.signal });
  cancel.abort();
  expect(await answer).toEqual({ completionCode: 'canceled' });
  expect(client.pushed.map(({ payload }) => payload)).toEqual([
    { barcodeReader: { scanner: 'on' } },
    { barcodeReader: { scanner: 'off' } },
  ]);
  scanner.device.become({ state: 'starting' });
  expect(client.pushed.at(-1)?.payload).toEqual({ common: { device: 'starting' }, barcodeReader: { scanner: 'unknown' } });
});

it('says when the scanner is away', async () => {
  const { scanner, client } = setUp();
  scanner.outcomes.push({ kind: 'failed', code: 'DEV_SCANNER_OFFLINE' });
  expect(await client.run('BarcodeReader.Read')).toEqual({
    completionCode: 'deviceNotReady',
    errorDescription: 'DEV_SCANNER_OFFLINE',
  });
});

it('resets the scanner', async () => {
  const { scanner, client } = setUp();
  expect(await client.run('BarcodeReader.Reset')).toEqual({});
  expect(scanner.device.resets).toBe(1);
});
