import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import { afterEach, beforeEach, expect, test } from 'vitest';

import type { DeliveryRow } from './deliveries.ts';
import { openStore } from './store.ts';
import type { Store } from './store.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'deliveries-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function open(quotaBytes?: number): Store {
  const opened = openStore(join(folder, 'kiosk.db'), { now: () => 0, ...(quotaBytes ? { quotaBytes } : {}) });
  if (opened.kind === 'failed') throw new Error(opened.code);
  return opened.value;
}

const row = (requestId: string, change: Partial<DeliveryRow> = {}): DeliveryRow => ({
  requestId,
  kind: 'application',
  state: 'queued',
  attempts: 0,
  createdAt: '2026-11-22T01:00:00.000Z',
  updatedAt: '2026-11-22T01:00:00.000Z',
  errorCode: null,
  ...change,
});

/** A part of many pages whose every stretch can be found again. */
const marked = (mark: string): Uint8Array => new TextEncoder().encode(mark.repeat(8_000));

function holds(mark: string): string[] {
  return readdirSync(folder).filter((name) => readFileSync(join(folder, name)).includes(mark));
}

test('rows and parts are there after the store was opened again, oldest first', () => {
  const first = open();
  first.deliveries.insert(row('b', { createdAt: '2026-11-23' }), [marked('b')]);
  first.deliveries.insert(row('a', { kind: 'rating' }), [marked('x'), marked('y')]);
  first.deliveries.update({ ...row('b'), state: 'unknown', attempts: 3, errorCode: 'PLT_TIMED_OUT' });
  first.close();

  const { deliveries, close } = open();
  expect(deliveries.open().map(({ requestId, state, attempts }) => [requestId, state, attempts])).toEqual([
    ['a', 'queued', 0],
    ['b', 'unknown', 3],
  ]);
  expect(deliveries.part('a', 1)).toEqual(marked('y'));
  expect([deliveries.part('a', 2), deliveries.part('c', 0), deliveries.find('c')]).toEqual([null, null, null]);
  close();
});

test('no byte of a part is on the disk after its end', () => {
  const store = open();
  store.deliveries.insert(row('a'), [marked('parcel-of-a'), marked('page-of-a')]);
  store.deliveries.insert(row('b'), [marked('parcel-of-b')]);
  expect(holds('parcel-of-a').length).toBeGreaterThan(0);
  store.deliveries.end({ ...row('a'), state: 'delivered' });
  expect(store.deliveries.sweep()).toEqual({ kind: 'done', value: true });
  expect([holds('parcel-of-a'), holds('page-of-a')]).toEqual([[], []]);
  expect(holds('parcel-of-b')).toEqual(['kiosk.db']);
  expect(store.deliveries.find('a')).toMatchObject({ state: 'delivered' });
  store.close();
});

test('a sweep that a reader holds up says so', () => {
  const store = open();
  store.deliveries.insert(row('a'), [marked('parcel-of-a')]);
  const reader = new DatabaseSync(join(folder, 'kiosk.db'));
  reader.exec('BEGIN');
  reader.prepare('SELECT * FROM delivery').all();
  store.deliveries.end({ ...row('a'), state: 'delivered' });
  expect(store.deliveries.sweep()).toEqual({ kind: 'done', value: false });
  reader.close();
  expect(store.deliveries.sweep()).toEqual({ kind: 'done', value: true });
  store.close();
});

test('what does not fit on the disk is not there in part', () => {
  const store = open(128 * 1024);
  expect(store.deliveries.insert(row('a'), [marked('small'), marked('much too large'.repeat(4))])).toEqual({
    kind: 'failed',
    code: 'TRM_STORE_FAILED',
  });
  expect([store.deliveries.find('a'), store.deliveries.part('a', 0)]).toEqual([null, null]);
  expect(store.deliveries.insert(row('a'), [])).toMatchObject({ kind: 'done' });
  store.close();
});

test('a doubled id is a bug, and leaves the first as it was', () => {
  const store = open();
  store.deliveries.insert(row('a'), [marked('first')]);
  expect(() => store.deliveries.insert(row('a'), [marked('second')])).toThrow(/UNIQUE/);
  expect(store.deliveries.part('a', 0)).toEqual(marked('first'));
  store.close();
});

test('what ended long ago is forgotten, what is open is not', () => {
  const store = open();
  store.deliveries.insert(row('old', { state: 'delivered', updatedAt: '2026-01-01' }), []);
  store.deliveries.insert(row('new', { state: 'refused', updatedAt: '2026-11-01' }), []);
  store.deliveries.insert(row('open', { updatedAt: '2026-01-01' }), []);
  store.deliveries.prune('2026-10-01');
  expect(['old', 'new', 'open'].map((id) => store.deliveries.find(id)?.requestId)).toEqual([undefined, 'new', 'open']);
  store.close();
});

test('a store of the program before gets its deliveries, and keeps what it had', () => {
  const before = open();
  before.settings.set('volume', '3');
  before.close();
  const database = new DatabaseSync(join(folder, 'kiosk.db'));
  database.exec('DROP TABLE delivery_part; DROP TABLE delivery; PRAGMA user_version = 1');
  database.close();
  const store = open();
  store.deliveries.insert(row('a'), [marked('parcel-of-a')]);
  expect([store.settings.get('volume'), store.deliveries.find('a')?.state]).toEqual(['3', 'queued']);
  store.close();
});
