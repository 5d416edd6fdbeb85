import { beforeEach, expect, test } from 'vitest';

import type { PrintProgress } from './port.ts';
import { createFakePrinter } from './testing/fake-printer.ts';
import { createPrintStand, request, stopped } from './testing/print-stand.ts';
import type { PrintStand } from './testing/print-stand.ts';

let stand: PrintStand;

beforeEach(() => {
  stand = createPrintStand();
});

test('paper that ends midway is incomplete, a lost printer unknown; the buffer is dropped', async () => {
  stand.printer.onChunk = (index) => (index === 1 ? stopped(500, 'PRN_PAPER_OUT') : undefined);
  expect(await stand.printing.print(request('a'), {})).toMatchObject({
    state: 'failed',
    errorCode: 'JOB_INCOMPLETE',
  });
  stand.printer.onChunk = (index) => (index === 1 ? stopped(500, 'DEV_PRINTER_OFFLINE') : undefined);
  expect(await stand.printing.print(request('b'), {})).toMatchObject({
    state: 'unknown',
    errorCode: 'JOB_OUTCOME_UNKNOWN',
  });
  stand.printer.onChunk = () => undefined;
  expect(await stand.printing.print(request('c'), {})).toMatchObject({ state: 'printed' });
  await stand.printing.print(request('d'), {});
  // After and before: at its end each printer may have been out of reach.
  expect(stand.printer.discards).toBe(4);
});

test('a printer that cannot be emptied gets NULs, ESC @, a feed and a cut before the next job', async () => {
  stand.printer = createFakePrinter({ maxRasterBandLines: 24, cut: 'full' });
  stand.printer.buffers = 'unproven';
  stand.printing = stand.start();
  stand.printer.onChunk = () => stopped(0, 'DEV_PRINTER_OFFLINE');
  expect(await stand.printing.print(request('a'), {})).toMatchObject({ state: 'unknown' });
  stand.printer.onChunk = () => undefined;
  await stand.printing.print(request('b'), {});
  const [nulls, reset, first] = stand.printer.jobs[1] ?? [];
  expect(nulls).toEqual(new Uint8Array(72 * 24));
  expect(Buffer.from(reset ?? []).toString('hex')).toBe('1b401b4a781d5600');
  expect(Buffer.from(first ?? []).toString('hex')).toMatch(/^1b401c26/);
});

test('a tear-bar printer is fed, not cut, after a broken job', async () => {
  stand.printer = createFakePrinter({ cut: 'none' });
  stand.printing = stand.start();
  stand.printer.onChunk = () => stopped(5, 'DEV_PRINTER_OFFLINE');
  await stand.printing.print(request('a'), {});
  stand.printer.onChunk = () => undefined;
  await stand.printing.print(request('b'), {});
  expect(Buffer.from(stand.printer.jobs[1]?.[0] ?? []).toString('hex')).toBe('1b401b4a78');
});

test('the broken paper is cut off before the next one, also where the buffer was emptied', async () => {
  stand.printer.onChunk = () => stopped(5, 'PRN_COVER_OPEN');
  await stand.printing.print(request('a'), {});
  stand.printer.onChunk = () => undefined;
  await stand.printing.print(request('b'), {});
  await stand.printing.print(request('c'), {});
  const begins = stand.printer.jobs.map(([first]) => Buffer.from(first ?? []).toString('hex'));
  const [, afterBroken, afterGood] = begins;
  expect(afterBroken).toBe('1b401b4a781d5601');
  expect(afterGood).toMatch(/^1b401c26/);
});

test('a restart does not forget that the last paper broke', async () => {
  stand.printer.onChunk = () => stopped(5, 'PRN_COVER_OPEN');
  expect(await stand.printing.print(request('a'), {})).toMatchObject({ errorCode: 'JOB_INCOMPLETE' });
  stand.printer = createFakePrinter();
  stand.printing = stand.start();
  expect(stand.printing.interrupted()).toEqual([]);
  await stand.clock.advance(1);
  await stand.printing.print(request('b'), {});
  expect(Buffer.from(stand.printer.jobs[0]?.[0] ?? []).toString('hex')).toBe('1b401b4a781d5601');
  await stand.clock.advance(1);
  stand.printer = createFakePrinter();
  stand.printing = stand.start();
  await stand.printing.print(request('c'), {});
  expect(Buffer.from(stand.printer.jobs[0]?.[0] ?? []).toString('hex')).toMatch(/^1b401c26/);
});

test('progress never passes the whole, also with what goes before a paper after a broken one', async () => {
  stand.printer.buffers = 'unproven';
  stand.printer.onChunk = () => stopped(5, 'PRN_COVER_OPEN');
  await stand.printing.print(request('a'), {});
  stand.printer.onChunk = () => undefined;
  const seen: PrintProgress[] = [];
  await stand.printing.print(request('b'), { onProgress: (progress) => seen.push(progress) });
  expect(seen.every(({ sentBytes, totalBytes }) => sentBytes <= totalBytes)).toBe(true);
});
