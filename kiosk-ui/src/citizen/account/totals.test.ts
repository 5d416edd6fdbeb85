import type { Accumulation } from '@yibao-kiosk/shared/domain/insurance.ts';
import { expect, test } from 'vitest';

import { commonInsurance, totalsOf } from './totals.ts';

const costs: Accumulation = {
  year: '2026',
  insurance: 'employeeBasic',
  kind: 'medicalCosts',
  code: 'Z001',
  valueFen: 0,
  count: null,
};
const unknown: Accumulation = { ...costs, kind: 'other', code: 'C0000', valueFen: 150 };

test('known totals come first, even of nothing', () => {
  expect(totalsOf([unknown, costs])).toEqual([costs, unknown]);
});

test('unknown totals of nothing are left out', () => {
  const nothing = { ...unknown, valueFen: 0 };
  const neither = { ...unknown, valueFen: null };
  expect(totalsOf([nothing, neither, costs])).toEqual([costs]);
});

test('an unknown count is something', () => {
  const counted = { ...unknown, valueFen: null, count: 3 };
  expect(totalsOf([counted])).toEqual([counted]);
});

test('the insurance is named once where it is one', () => {
  expect(commonInsurance([costs, unknown])).toBe('employeeBasic');
  expect(commonInsurance([costs, { ...costs, insurance: 'maternity' }])).toBeNull();
  expect(commonInsurance([])).toBeNull();
});
