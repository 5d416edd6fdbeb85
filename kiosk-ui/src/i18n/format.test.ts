import { afterEach, expect, test } from 'vitest';

import { clockText, dateText, dayText, momentText } from './format.ts';
import { setLocale } from './i18n.ts';

afterEach(() => setLocale('zh-CN'));

/** 2026-11-21 17:05 in Greenwich is already Sunday in China. */
const lateSaturday = Date.UTC(2026, 10, 21, 17, 5);

test('the clock shows China time, whatever the zone of the machine', () => {
  expect(clockText(lateSaturday)).toBe('01:05');
  expect(clockText(Date.UTC(2026, 10, 21, 16, 0))).toBe('00:00');
});

test('the day is the day in China', async () => {
  expect(dayText(lateSaturday)).toContain('22日');
  expect(dayText(lateSaturday)).toContain('星期日');
  await setLocale('en');
  expect(dayText(lateSaturday)).toContain('Sunday');
});

test('a moment of a record is told in China time', () => {
  expect(momentText('2026-11-21T17:05:00Z')).toBe('2026/11/22 01:05');
  expect(momentText('2026-11-22T00:05:00+08:00')).toBe('2026/11/22 00:05');
});

test('a date without time stays the date it is', () => {
  expect(dateText('2026-11-22')).toBe('2026年11月22日');
});
