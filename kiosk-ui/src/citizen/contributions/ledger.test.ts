import type { Contribution } from '@yibao-kiosk/shared/domain/insurance.ts';
import { expect, test } from 'vitest';

import { insurancesOf, monthsOf, sumsOf, yearsOf } from './ledger.ts';

const month = (at: string, changes: Partial<Contribution> = {}): Contribution => ({
  month: at,
  insurance: 'employeeBasic',
  baseFen: null,
  personalFen: 100,
  employerFen: 400,
  subsidyFen: 0,
  arrived: true,
  employer: null,
  ...changes,
});
const ledger = [
  month('2024-12'),
  month('2026-01'),
  month('2026-02', { insurance: 'maternity', personalFen: -5 }),
];

test('years come newest first', () => expect(yearsOf(ledger)).toEqual([2026, 2024]));
test('insurances keep their order', () =>
  expect(insurancesOf(ledger)).toEqual(['employeeBasic', 'maternity']));
test('months of a year come newest first', () =>
  expect(monthsOf(ledger, { year: 2026, insurance: null }).map((each) => each.month)).toEqual([
    '2026-02',
    '2026-01',
  ]));
test('months can be of one insurance', () =>
  expect(monthsOf(ledger, { year: 2026, insurance: 'maternity' })).toHaveLength(1));
test('sums keep refunds', () =>
  expect(sumsOf(ledger)).toEqual({ personalFen: 195, employerFen: 1200, subsidyFen: 0, totalFen: 1395 }));
test('sums leave out what has not arrived, as the slip does', () =>
  expect(sumsOf([...ledger, month('2026-03', { arrived: false })])).toEqual(sumsOf(ledger)));
test('nothing sums to nothing', () => expect(sumsOf([]).totalFen).toBe(0));
