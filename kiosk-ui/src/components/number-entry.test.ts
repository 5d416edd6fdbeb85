import { expect, test } from 'vitest';

import { groupsOf, type NumberFormat, typed } from './number-entry.ts';

test.each<[NumberFormat, string, string, string]>([
  ['digits', '12', '3', '123'],
  ['digits', '1'.repeat(20), '3', '1'.repeat(20)],
  ['digits', '12', 'X', '12'],
  ['digits', '12', 'delete', '1'],
  ['digits', '', 'delete', ''],
  ['digits', '12', 'clear', ''],
  ['idNumber', '3507991949070512', '3', '35079919490705123'],
  ['idNumber', '3507991949070512', 'X', '3507991949070512'],
  ['idNumber', '35079919490705123', 'X', '35079919490705123X'],
  ['idNumber', '35079919490705123X', '1', '35079919490705123X'],
  ['phone', '13800000000', '0', '13800000000'],
  ['amount', '', '.', '0.'],
  ['amount', '0', '5', '5'],
  ['amount', '0', '0', '0'],
  ['amount', '12.', '.', '12.'],
  ['amount', '12.34', '5', '12.34'],
  ['amount', '1234567', '8', '1234567'],
  ['amount', '1234567', '.', '1234567.'],
])('%s: %j and %s make %j', (format, value, key, expected) => expect(typed(value, key, format)).toBe(expected));

test.each<[NumberFormat, string, boolean, string[]]>([
  ['digits', '', false, []],
  ['digits', '123456', false, ['1234', '56']],
  ['idNumber', '35079919490705123X', false, ['350799', '19490705', '123X']],
  ['idNumber', '3507991', true, ['******', '*']],
  ['phone', '13800001234', false, ['138', '0000', '1234']],
  ['amount', '1234567.5', false, ['1,234,567.5']],
  ['amount', '12.', false, ['12.']],
  ['amount', '1234', true, ['****']],
])('%s %j masked %s is read %j', (format, value, isMasked, expected) =>
  expect(groupsOf(value, format, isMasked)).toEqual(expected),
);
