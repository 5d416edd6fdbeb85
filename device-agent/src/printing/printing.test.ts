import { beforeEach, expect, test } from 'vitest';

import type { PrintableDocument } from '@yibao-kiosk/shared/document/document.ts';

import { createPrinting } from './create.ts';
import type { PrintProgress } from './port.ts';
import { createFakePrinter, goodStatus } from './testing/fake-printer.ts';
import { createPrintStand, gate, request, someDocument } from './testing/print-stand.ts';
import type { PrintStand } from './testing/print-stand.ts';

let stand: PrintStand;

beforeEach(() => {
  stand = createPrintStand();
});

test('a job is printed, told step by step, and journaled before each', async () => {
  const heard: PrintProgress[] = [];
  const journaled: unknown[] = [];
  const onProgress = (progress: PrintProgress): void => {
    heard.push(progress);
    journaled.push(stand.table.find('a')?.state);
  };
  expect(await stand.printing.print(request('a'), { onProgress })).toEqual({
    jobId: 'a',
    state: 'printed',
    errorCode: null,
  });
  const states = heard.map(({ state }) => state);
  expect(states).toEqual(journaled);
  expect([...new Set(states)]).toEqual(['queued', 'sending', 'sent', 'printed']);
  expect(heard.at(-1)?.sentBytes).toBe(heard.at(-1)?.totalBytes);
  const printed = { jobId: 'a', kind: 'slip', state: 'printed', errorCode: null };
  expect(stand.printing.job('a')).toMatchObject(printed);
  expect(stand.printing.job('b')).toBeNull();
  expect(stand.printer.printMs).toBeGreaterThan(1000);
});

test('the first byte leaves after its journal line', async () => {
  let stateAtFirstByte = '';
  stand.printer.onChunk = () => {
    stateAtFirstByte ||= stand.table.find('a')?.state ?? 'none';
    return undefined;
  };
  await stand.printing.print(request('a'), {});
  expect(stateAtFirstByte).toBe('sending');
});

test('the same id gives the same result and one paper, while it runs and after', async () => {
  const hold = gate();
  stand.printer.onChunk = async () => (await hold.passed, undefined);
  const first = stand.printing.print(request('a'), {});
  const second = stand.printing.print(request('a'), {});
  hold.open();
  expect(await second).toEqual(await first);
  expect(await stand.printing.print(request('a'), {})).toEqual(await first);
  expect(stand.printer.jobs).toHaveLength(1);
});

test('another document or another session under a used id is refused', async () => {
  await stand.printing.print(request('a'), {});
  const other = await stand.printing.print(request('a', { document: someDocument('别的') }), {});
  expect(other).toEqual({ jobId: 'a', state: 'failed', errorCode: 'JOB_ID_REUSED' });
  const stranger = await stand.printing.print(request('a', { sessionId: 'session-2' }), {});
  expect(stranger).toEqual({ jobId: 'a', state: 'failed', errorCode: 'JOB_NOT_YOURS' });
  expect(stand.printer.jobs).toHaveLength(1);
});

test('jobs come out in the order in which they were asked for', async () => {
  const documents = ['一', '二', '三'].map((title) => someDocument(title));
  const outcomes = documents.map((one, index) =>
    stand.printing.print(request(`job-${index}`, { document: one }), {}),
  );
  await Promise.all(outcomes);
  const titles = stand.printer.jobs.map(
    (chunks) => new TextDecoder('gb18030').decode(chunks[0]).match(/[一二三]/)?.[0],
  );
  expect(titles).toEqual(['一', '二', '三']);
});

test.each([
  ['PRN_PAPER_OUT', { paper: 'out' }],
  ['PRN_COVER_OPEN', { cover: 'open' }],
] as const)('%s is told before a byte leaves', async (problem, change) => {
  stand.printer.status = { kind: 'status', status: { ...goodStatus, ...change, problem } };
  const outcome = await stand.printing.print(request('a'), {});
  expect(outcome).toEqual({ jobId: 'a', state: 'failed', errorCode: problem });
  expect(stand.printer.jobs).toEqual([]);
});

test('low paper stops nothing, silence does', async () => {
  const status = { ...goodStatus, paper: 'low', problem: 'PRN_PAPER_LOW' } as const;
  stand.printer.status = { kind: 'status', status };
  expect(await stand.printing.print(request('a'), {})).toMatchObject({ state: 'printed' });
  stand.printer.status = { kind: 'failed', code: 'PRN_NO_ANSWER' };
  expect(await stand.printing.print(request('b'), {})).toMatchObject({
    state: 'failed',
    errorCode: 'PRN_NO_ANSWER',
  });
});

test.each([
  ['printed', { kind: 'printed', proof: 'gsr' }, null],
  ['submitted', { kind: 'submitted' }, null],
  ['failed', { kind: 'failed', code: 'PRN_PAPER_OUT' }, 'JOB_INCOMPLETE'],
  ['unknown', { kind: 'unknown', code: 'PRN_NO_ANSWER' }, 'JOB_OUTCOME_UNKNOWN'],
] as const)('%s is what the printer could prove', async (state, completion, errorCode) => {
  stand.printer.completion = () => completion;
  expect(await stand.printing.print(request('a'), {})).toEqual({ jobId: 'a', state, errorCode });
});

test.each([
  ['张三 䶮 𬱖 é', null],
  ['private \uE000', 'CRT_CHARACTER_MISSING'],
  ['\u{1F600}', 'CRT_CHARACTER_MISSING'],
  ['q\u0301', 'CRT_CHARACTER_MISSING'],
  ['ESC \x1b is only shown', null],
])('%j is checked before a number is issued', async (title, code) => {
  expect(stand.printing.check(someDocument(title))).toBe(code);
  const outcome = await stand.printing.print(request('a', { document: someDocument(title) }), {});
  expect(outcome.errorCode).toBe(code);
  expect(stand.printer.jobs).toHaveLength(code ? 0 : 1);
});

test('a QR that no symbol holds is refused, not thrown', async () => {
  const data = 'https://a.cn/'.repeat(300);
  const tooLong: PrintableDocument = { ...someDocument(), blocks: [{ type: 'qr', data }] };
  expect(stand.printing.layOut(tooLong, { masked: true }).pages).toHaveLength(1);
  expect(stand.printing.check(tooLong)).toBe('PLT_BAD_ANSWER');
  expect(await stand.printing.print(request('a', { document: tooLong }), {})).toMatchObject({
    state: 'failed',
    errorCode: 'PLT_BAD_ANSWER',
  });
  expect(stand.printer.jobs).toHaveLength(0);
});

test('the preview is the paper of the fitted printer; without one, of an 80 mm one', async () => {
  stand.printer = createFakePrinter({ columns: 32, dotsPerLine: 384 });
  expect(stand.start().layOut(someDocument(), { masked: true })).toMatchObject({ columns: 32, masked: true });
  const { table, clock } = stand;
  const none = createPrinting({ printer: null, jobs: table, clock, salt: () => Uint8Array.of(1) });
  expect(none.layOut(someDocument(), { masked: false })).toMatchObject({ columns: 48, masked: false });
  expect(none.check(someDocument())).toBeNull();
  expect(await none.print(request('a'), {})).toMatchObject({
    state: 'failed',
    errorCode: 'DEV_PRINTER_OFFLINE',
  });
});
