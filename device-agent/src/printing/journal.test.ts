import { beforeEach, expect, test } from 'vitest';

import type { PrintableDocument } from '@yibao-kiosk/shared/document/document.ts';

import { openStore } from '../store/store.ts';
import type { Store } from '../store/store.ts';
import { createPrintJournal } from './journal.ts';
import type { PrintJournal } from './journal.ts';

const document: PrintableDocument = { kind: 'certificate', title: { text: '参保凭证' }, blocks: [] };
const request = (jobId: string): Parameters<PrintJournal['accept']>[0] => ({
  jobId,
  sessionId: 'session-1',
  document,
  timeToLiveMs: 1000,
});

let store: Store;
let journal: PrintJournal;
let nowMs = 0;

beforeEach(() => {
  const opened = openStore(':memory:', { now: () => 0 });
  if (opened.kind === 'failed') throw new Error(opened.code);
  store = opened.value;
  nowMs = Date.UTC(2026, 10, 22);
  journal = createPrintJournal({ table: store.printJobs, now: () => nowMs, salt: () => Uint8Array.of(7) });
});

test('a job is known by its id and its document, not by its content', () => {
  journal.accept(request('a'), 321);
  const known = journal.find('a');
  expect(known?.summary).toEqual({
    jobId: 'a',
    kind: 'certificate',
    state: 'queued',
    errorCode: null,
    at: '2026-11-22T00:00:00.000Z',
  });
  expect(known?.matches(structuredClone(document))).toBe(true);
  expect(known?.matches({ ...document, title: { text: '别的' } })).toBe(false);
  expect(journal.find('b')).toBeNull();
  expect(JSON.stringify(store.printJobs.find('a'))).not.toContain('参保凭证');
});

test('a restart makes of every open job what is true of it', () => {
  for (const id of ['queued', 'sending', 'sent', 'printed']) {
    nowMs += 1000;
    journal.accept(request(id), 100);
  }
  journal.record('sending', { state: 'sending', sentBytes: 40 });
  journal.record('sent', { state: 'sent', sentBytes: 100 });
  journal.record('printed', { state: 'printed', sentBytes: 100, errorCode: null });

  const unsure = journal.recover();
  expect(unsure.map(({ jobId, state, errorCode }) => ({ jobId, state, errorCode }))).toEqual([
    { jobId: 'sent', state: 'unknown', errorCode: 'JOB_OUTCOME_UNKNOWN' },
    { jobId: 'sending', state: 'unknown', errorCode: 'JOB_OUTCOME_UNKNOWN' },
  ]);
  expect(journal.find('queued')?.summary).toMatchObject({ state: 'failed', errorCode: 'JOB_CANCELED' });
  expect(journal.find('printed')?.summary).toMatchObject({ state: 'printed', errorCode: null });
  expect(journal.recover()).toEqual([]);
});

test('words that this program does not know prove nothing', () => {
  store.printJobs.insert({
    jobId: 'x',
    kind: 'poster',
    state: 'half-way',
    sentBytes: 0,
    totalBytes: 0,
    salt: new Uint8Array(),
    digest: new Uint8Array(),
    sessionId: '',
    createdAt: '',
    updatedAt: 'then',
    errorCode: 'NO_SUCH_CODE',
  });
  expect(journal.find('x')?.summary).toEqual({
    jobId: 'x',
    kind: 'slip',
    state: 'unknown',
    errorCode: null,
    at: 'then',
  });
});
