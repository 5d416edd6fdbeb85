import { expect, test } from 'vitest';

import { type Arrow, keyAt, type KeyRows, nextPlace, placeOf } from './key-rows.ts';

const rows: KeyRows = [
  ['1', '2', 'del'],
  ['3', '4', 'ok'],
  ['0', '0', 'ok'],
];

function after(key: string, arrow: Arrow): string | null {
  const from = placeOf(rows, key);
  const to = from && nextPlace(rows, from, { arrow });
  return to ? (keyAt(rows, to) ?? null) : null;
}

test.each<[string, Arrow, string | null]>([
  ['1', 'ArrowRight', '2'],
  ['1', 'ArrowDown', '3'],
  ['del', 'ArrowRight', '3'],
  ['3', 'ArrowLeft', 'del'],
  ['0', 'ArrowDown', '2'],
  ['2', 'ArrowUp', '0'],
  ['0', 'ArrowRight', 'ok'],
  ['4', 'ArrowDown', '0'],
  ['1', 'ArrowUp', null],
  ['1', 'ArrowLeft', null],
])('from %s %s leads to %s', (key, arrow, expected) => expect(after(key, arrow)).toBe(expected));

test('keys that are off are passed over', () => {
  const off = new Set(['2', 'del']);
  expect(nextPlace(rows, { row: 0, column: 0 }, { arrow: 'ArrowRight', off })).toEqual({ row: 1, column: 0 });
});

test.each<[Arrow, string]>([
  ['ArrowDown', '1'],
  ['ArrowRight', '1'],
])('%s alone visits every key and then leads out', (arrow, start) => {
  const seen = new Set([start]);
  let place = placeOf(rows, start) ?? null;
  for (let steps = 0; place && steps < 20; steps += 1) {
    seen.add(keyAt(rows, place) ?? '');
    place = nextPlace(rows, place, { arrow });
  }
  expect(place).toBeNull();
  expect([...seen].toSorted()).toEqual(['0', '1', '2', '3', '4', 'del', 'ok']);
});
