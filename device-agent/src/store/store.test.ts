import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { attempt } from './failure.ts';
import { schemaVersion } from './migrations.ts';
import type { PrintJobRow } from './print-jobs.ts';
import { openStore } from './store.ts';
import type { Store, StoreOptions } from './store.ts';

let folder = '';
let path = '';
const now = (): number => Date.UTC(2026, 10, 22, 1, 2, 3);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'store-'));
  path = join(folder, 'data', 'kiosk.db');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function open(options: Partial<StoreOptions> = {}): Store {
  const opened = openStore(path, { now, ...options });
  if (opened.kind === 'failed') throw new Error(opened.code);
  return opened.value;
}

const row = (jobId: string, change: Partial<PrintJobRow> = {}): PrintJobRow => ({
  jobId,
  kind: 'slip',
  state: 'queued',
  sentBytes: 0,
  totalBytes: 100,
  salt: Uint8Array.of(1, 2),
  digest: Uint8Array.of(3, 4),
  sessionId: 'session-1',
  createdAt: '2026-11-22T01:00:00.000Z',
  updatedAt: '2026-11-22T01:00:00.000Z',
  errorCode: null,
  ...change,
});

test('the last job begun is the newest that a byte may have left of', () => {
  const { printJobs } = open();
  expect(printJobs.lastBegun()).toBeNull();
  const end = (jobId: string, state: string, at: string, errorCode: string | null): void => {
    printJobs.insert(row(jobId));
    printJobs.update({ jobId, state, sentBytes: 1, updatedAt: at, errorCode });
  };
  end('a', 'printed', '2026-11-22T02:00:00.000Z', null);
  end('b', 'failed', '2026-11-22T03:00:00.000Z', 'JOB_INCOMPLETE');
  end('c', 'failed', '2026-11-22T04:00:00.000Z', 'PRN_PAPER_OUT');
  expect(printJobs.lastBegun()?.jobId).toBe('b');
});

test('what was written is there after the store was opened again', () => {
  const first = open();
  first.printJobs.insert(row('a'));
  first.printJobs.update({
    jobId: 'a',
    state: 'failed',
    sentBytes: 5,
    updatedAt: 'later',
    errorCode: 'JOB_EXPIRED',
  });
  first.settings.set('volume', '3');
  first.settings.set('volume', '4');
  first.close();
  first.close();

  const second = open();
  expect(second.damagedFile).toBeNull();
  expect(second.settings.get('volume')).toBe('4');
  expect(second.printJobs.find('a')).toEqual(
    row('a', { state: 'failed', sentBytes: 5, updatedAt: 'later', errorCode: 'JOB_EXPIRED' }),
  );
  second.settings.delete('volume');
  expect(second.settings.get('volume')).toBeNull();
  expect(second.printJobs.find('b')).toBeNull();
  second.close();
});

test('each commit waits for the disk', () => {
  open().close();
  const database = new DatabaseSync(path);
  expect(database.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
  expect(database.prepare('PRAGMA user_version').get()).toEqual({ user_version: schemaVersion });
  database.close();
});

test('jobs without an end are listed newest first', () => {
  const store = open();
  store.printJobs.insert(row('old', { state: 'sending', createdAt: '2026-11-21' }));
  store.printJobs.insert(row('new', { state: 'queued', createdAt: '2026-11-22' }));
  store.printJobs.insert(row('done', { state: 'printed' }));
  expect(store.printJobs.open().map(({ jobId }) => jobId)).toEqual(['new', 'old']);
  store.close();
});

test('a doubled id is a bug and throws', () => {
  const store = open();
  store.printJobs.insert(row('a'));
  expect(() => store.printJobs.insert(row('a'))).toThrow(/UNIQUE/);
  store.close();
});

test('a full quota is a value, and what was written before stays', () => {
  const store = open({ quotaBytes: 96 * 1024 });
  store.settings.set('kept', 'yes');
  expect(store.settings.set('big', 'x'.repeat(200_000))).toEqual({
    kind: 'failed',
    code: 'TRM_STORE_FAILED',
  });
  expect(store.settings.get('kept')).toBe('yes');
  store.close();
});

test.each([
  ['no database', (whole: Buffer) => Buffer.from('x'.repeat(whole.length))],
  [
    'a damaged page',
    (whole: Buffer) => Buffer.concat([whole.subarray(0, 4096), Buffer.alloc(whole.length - 4096, 0xa5)]),
  ],
])('%s is put aside, not deleted, and a new store begun', (_name, damage) => {
  const before = open();
  before.settings.set('a', 'b');
  before.close();
  const damaged = damage(readFileSync(path));
  writeFileSync(path, damaged);

  const store = open();
  expect(store.damagedFile).toBe(`${path}.damaged-2026-11-22T010203.000Z`);
  expect(readFileSync(store.damagedFile ?? '')).toEqual(damaged);
  expect(store.settings.get('a')).toBeNull();
  store.close();
});

test('a place that cannot be opened is a value', () => {
  expect(openStore(join(folder), { now })).toEqual({ kind: 'failed', code: 'TRM_STORE_FAILED' });
});

test('a store of a newer program is left alone', () => {
  open().close();
  const database = new DatabaseSync(path);
  database.exec(`PRAGMA user_version = ${schemaVersion + 1}`);
  database.close();
  expect(() => open()).toThrow(/schema/);
  expect(readdirSync(join(folder, 'data')).filter((name) => name.includes('damaged'))).toEqual([]);
});

test.each([
  ['no SQLite error', new TypeError('bug')],
  ['a code of another kind', Object.assign(new Error('bug'), { errcode: 'EIO' })],
])('%s is not swallowed', (_name, error) => {
  expect(() =>
    attempt(() => {
      throw error;
    }),
  ).toThrow('bug');
});

test('a schema that cannot be completed leaves the file as it was', () => {
  mkdirSync(join(folder, 'data'));
  const before = new DatabaseSync(path);
  before.exec('CREATE TABLE audit (foreign_to_us TEXT)');
  before.close();
  expect(() => open()).toThrow(/already exists/);
  const after = new DatabaseSync(path);
  expect(after.prepare('SELECT name FROM sqlite_master').all()).toEqual([{ name: 'audit' }]);
  after.close();
});

test('the audit chain tells the first entry that was changed, and its head moves', () => {
  const store = open();
  expect(store.audit.head()).toEqual({ id: 0, hash: '0'.repeat(64) });
  for (const count of [1, 2, 3])
    store.audit.append({ at: `t${count}`, event: 'print.reprinted', detail: { count } });
  expect(store.audit.head().id).toBe(3);
  expect(store.audit.firstBrokenId()).toBeNull();
  store.close();

  const database = new DatabaseSync(path);
  database.exec(`UPDATE audit SET detail = '{"count":9}' WHERE id = 2`);
  database.close();
  const again = open();
  expect(again.audit.firstBrokenId()).toBe(2);
  again.close();
});
