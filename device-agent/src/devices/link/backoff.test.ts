import { expect, test } from 'vitest';
import { backoffMs } from './backoff.ts';

const series = (transport: 'serial' | 'tcp'): number[] =>
  [0, 1, 2, 3, 4, 5, 6, 7, 8, 100].map((failures) => backoffMs(failures, transport, () => 0.5));

test('a serial port is tried after 0.5 s, doubling to 30 s', () => {
  expect(series('serial')).toEqual([500, 500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000]);
});

test('a network device is never left alone for longer than its return may take', () => {
  expect(Math.max(...series('tcp'))).toBe(3000);
});

test('jitter spreads by a fifth', () => {
  expect(backoffMs(2, 'serial', () => 0)).toBe(800);
  expect(backoffMs(2, 'serial', () => 0.999999)).toBe(1200);
});
