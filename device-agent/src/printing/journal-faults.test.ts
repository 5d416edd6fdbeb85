import { beforeEach, expect, test } from 'vitest';

import type { PrintJobTable } from '../store/print-jobs.ts';
import { createFakePrinter } from './testing/fake-printer.ts';
import { createPrintStand, request, someDocument } from './testing/print-stand.ts';
import type { PrintStand } from './testing/print-stand.ts';

let stand: PrintStand;

beforeEach(() => {
  stand = createPrintStand();
});

test('after a crash the job is unknown, listed, and not printed again', async () => {
  const never = new Promise<undefined>(() => {});
  stand.printer.onChunk = (index) => (index === 1 ? never : undefined);
  void stand.printing.print(request('a'), {});
  await stand.clock.advance(0);
  expect(stand.table.find('a')?.state).toBe('sending');

  stand.printer = createFakePrinter();
  const restarted = stand.start();
  expect(restarted.interrupted()).toMatchObject([
    { jobId: 'a', state: 'unknown', errorCode: 'JOB_OUTCOME_UNKNOWN' },
  ]);
  expect(await restarted.print(request('a'), {})).toMatchObject({
    state: 'unknown',
    errorCode: 'JOB_OUTCOME_UNKNOWN',
  });
  expect(stand.printer.jobs).toEqual([]);
  // The printer may hold a piece of the broken job: it is emptied before the next one.
  await restarted.print(request('b'), {});
  expect(stand.printer.discards).toBe(1);
});

const fail = { kind: 'failed', code: 'TRM_STORE_FAILED' } as const;

test('without a journal nothing is printed', async () => {
  stand.printing = stand.start({ ...stand.table, insert: () => fail });
  expect(await stand.printing.print(request('a'), {})).toMatchObject({
    state: 'failed',
    errorCode: 'TRM_STORE_FAILED',
  });
  stand.printing = stand.start({ ...stand.table, update: () => fail });
  expect(await stand.printing.print(request('b'), {})).toMatchObject({
    state: 'failed',
    errorCode: 'TRM_STORE_FAILED',
  });
  expect(await stand.printing.print(request('b'), {})).toMatchObject({
    state: 'failed',
    errorCode: 'TRM_STORE_FAILED',
  });
  expect(stand.printer.jobs).toEqual([]);
});

test('an end that the journal could not take is known until the restart, and unknown after', async () => {
  const update: PrintJobTable['update'] = (change) =>
    change.state === 'sending' ? stand.table.update(change) : fail;
  stand.printing = stand.start({ ...stand.table, update });
  expect(await stand.printing.print(request('a'), {})).toMatchObject({ state: 'printed' });
  expect(stand.printing.job('a')).toMatchObject({ state: 'printed' });
  expect(stand.start().job('a')).toMatchObject({ state: 'unknown' });
});

test('a job whose end was lost is unknown', async () => {
  await stand.printing.print(request('a'), {});
  await stand.clock.advance(0);
  stand.table.update({ jobId: 'a', state: 'sent', sentBytes: 1, updatedAt: '', errorCode: null });
  expect(await stand.printing.print(request('a'), {})).toMatchObject({
    state: 'unknown',
    errorCode: 'JOB_OUTCOME_UNKNOWN',
  });
});

test('a bug in a job reaches who asked, and the next job has its turn', async () => {
  stand.printer.onChunk = () => {
    throw new TypeError('bug');
  };
  await expect(stand.printing.print(request('a'), {})).rejects.toThrow('bug');
  expect(stand.printing.job('a')).toMatchObject({ state: 'unknown' });
  stand.printer.onChunk = () => undefined;
  expect(await stand.printing.print(request('b'), {})).toMatchObject({ state: 'printed' });
});

test('progress of a long job is journaled now and then', async () => {
  const offsets: number[] = [];
  const text = { type: 'text', text: { text: '镕'.repeat(24) } } as const;
  stand.printer = createFakePrinter({ characterSet: 'gb2312' });
  const update: PrintJobTable['update'] = (change) => {
    offsets.push(change.sentBytes);
    return stand.table.update(change);
  };
  stand.printing = stand.start({ ...stand.table, update });
  await stand.printing.print(
    request('a', { document: { ...someDocument(), blocks: [text, text, text, text, text] } }),
    {},
  );
  const total = offsets.at(-1) ?? 0;
  expect(offsets.filter((offset) => offset > 0 && offset < total).length).toBeGreaterThanOrEqual(1);
  expect(offsets.length).toBeLessThan(total / 2000);
});
