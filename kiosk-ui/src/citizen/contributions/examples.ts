import type { Contribution } from '@yibao-kiosk/shared/domain/insurance.ts';

import { nowhere, type Examples } from '../../gallery/example.ts';
import type { ContributionsScreenProps } from './screen.tsx';

const employer = '临海市远航精密机械制造有限公司';

function ledger(years: number, changes: Partial<Contribution> = {}): Contribution[] {
  return Array.from({ length: years * 12 }, (_, index) => {
    const year = 2026 - Math.floor(index / 12);
    const month = String(12 - (index % 12)).padStart(2, '0');
    return {
      month: `${year}-${month}`,
      insurance: 'employeeBasic' as const,
      baseFen: 712_400,
      personalFen: 14_248,
      employerFen: 56_992,
      subsidyFen: 0,
      arrived: index > 0,
      employer,
      ...changes,
    };
  });
}

const untilAugust = (changes: Partial<Contribution> = {}): Contribution[] => ledger(2, changes).slice(4);
const schoolYear = (month: string, through: string): Contribution[] =>
  ledger(1, {
    insurance: 'residentBasic',
    employer: null,
    employerFen: 0,
    personalFen: 40_000,
    subsidyFen: 67_000,
    month,
    through,
    arrived: true,
    baseFen: null,
  }).slice(0, 1);

const officialKinds = ['employeeBasic', 'civilServantSubsidy', 'employeeLargeAmount', 'maternity', 'longTermCare'] as const;

/**
 * One year, seventeen years of two insurances, a resident's payment for a year and for a school year, insurances of an
 * employment and the resident's after it, more insurances than a row holds, refunds and extreme amounts, none.
 */
export const contributionsExamples: Examples<ContributionsScreenProps> = {
  oneYear: () => ({ contributions: ledger(1), onPrint: nowhere }),
  hundreds: () => ({
    contributions: [
      ...ledger(17),
      ...ledger(17, { insurance: 'maternity', personalFen: 0, employerFen: 3562 }),
    ],
    onPrint: nowhere,
  }),
  resident: () => ({
    contributions: ledger(1, {
      insurance: 'residentBasic',
      employer: null,
      employerFen: 0,
      personalFen: 40_000,
      subsidyFen: 67_000,
      month: '2026-01',
      through: '2026-12',
      arrived: true,
      baseFen: null,
    }).slice(0, 1),
    onPrint: nowhere,
  }),
  schoolYear: () => ({ contributions: schoolYear('2025-09', '2026-08'), onPrint: nowhere }),
  changed: () => ({
    contributions: [
      ...schoolYear('2026-09', '2027-08'),
      ...untilAugust(),
      ...untilAugust({ insurance: 'maternity', personalFen: 0, employerFen: 3562 }),
    ],
    onPrint: nowhere,
  }),
  official: () => ({ contributions: officialKinds.flatMap((insurance) => ledger(2, { insurance })), onPrint: nowhere }),
  extremes: () => ({
    contributions: [
      ...ledger(1, { personalFen: -99_999_999, employerFen: 99_999_999 }).slice(0, 2),
      ...ledger(1, { insurance: 'employerSupplement', personalFen: 0, employerFen: 1 }).slice(0, 2),
    ],
    onPrint: nowhere,
  }),
  none: () => ({ contributions: [], onPrint: nowhere }),
};
