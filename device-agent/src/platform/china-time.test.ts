import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  monthsBefore,
  readCompactTime,
  readDate,
  readMonth,
  toChinaDate,
  toChinaInstant,
  toCompactTime,
  toFsiTime,
} from './china-time.ts';

const newYear = Date.UTC(2025, 11, 31, 16, 0, 1);

describe('writing', () => {
  it('is UTC+08:00 whatever the zone of the machine', () => {
    expect(toFsiTime(newYear)).toBe('2026-01-01 00:00:01');
    expect(toCompactTime(newYear)).toBe('20260101000001');
    expect(toChinaInstant(newYear)).toBe('2026-01-01T00:00:01+08:00');
    expect(toChinaDate(newYear - 2_000)).toBe('2025-12-31');
  });

  it('writes an instant that reads back to the same second', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000_000 }), (seconds) => {
        expect(Date.parse(toChinaInstant(seconds * 1000))).toBe(seconds * 1000);
      }),
    );
  });

  it('goes back months and stays within the month', () => {
    expect(monthsBefore(Date.UTC(2026, 4, 31), 3)).toBe('2026-02-28');
    expect(monthsBefore(Date.UTC(2026, 10, 22), 36)).toBe('2023-11-22');
    expect(monthsBefore(Date.UTC(2024, 1, 29), 12)).toBe('2023-02-28');
  });
});

describe('reading', () => {
  it.each([
    ['2020-01-31', '2020-01-31'],
    ['2020-01-31 10:00:00', '2020-01-31'],
    ['2020-01-31T10:00:00+08:00', '2020-01-31'],
    ['20200131', '2020-01-31'],
    ['20200131101500', '2020-01-31'],
    ['2020-02-30', null],
    ['2020-13-01', null],
    ['', null],
    ['长期', null],
    [20200131, null],
  ])('reads the date %s as %s', (value, date) => {
    expect(readDate(value)).toBe(date);
  });

  it.each([
    ['202001', '2020-01'],
    ['2020-12', '2020-12'],
    ['2020-13', null],
    ['', null],
    [null, null],
  ])('reads the month %s as %s', (value, month) => {
    expect(readMonth(value)).toBe(month);
  });

  it.each([
    ['20261122090807123', '2026-11-22T09:08:07+08:00'],
    ['20261122090807', '2026-11-22T09:08:07+08:00'],
    ['20261122250807', null],
    ['20261322090807', null],
    ['2026', null],
    [undefined, null],
  ])('reads the stamp %s as %s', (value, instant) => {
    expect(readCompactTime(value)).toBe(instant);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const read = [readDate(value), readMonth(value), readCompactTime(value)];
        expect(read.every((one) => one === null || typeof one === 'string')).toBe(true);
      }),
    );
  });
});
