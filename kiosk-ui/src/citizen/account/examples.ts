import type { Account, Accumulation } from '@yibao-kiosk/shared/domain/insurance.ts';

import { nowhere, type Examples } from '../../gallery/example.ts';
import type { AccountScreenProps } from './screen.tsx';

const account: Account = {
  insurance: 'employeeBasic',
  place: { code: '359900', name: '临海市海州区' },
  balanceFen: 1_234_567,
  asOf: '2026-11-22T08:30:00+08:00',
};
const total: Accumulation = {
  year: '2026',
  insurance: 'employeeBasic',
  kind: 'medicalCosts',
  code: '01',
  valueFen: 856_230,
  count: null,
};
const totals: readonly Accumulation[] = [
  total,
  { ...total, kind: 'inpatientStays', valueFen: null, count: 1 },
  { ...total, kind: 'deductible', valueFen: 80_000 },
  { ...total, kind: 'other', code: '0502', valueFen: 1 },
];

const farPlace = { code: '652827', name: '新疆维吾尔自治区巴音郭楞蒙古自治州和静县' };

/** Ordinary, overdrawn, empty, a place with a long name, two accounts, the largest sum, none at all. */
export const accountExamples: Examples<AccountScreenProps> = {
  ordinary: () => ({ accounts: [account], accumulations: totals, onPrint: nowhere }),
  negative: () => ({ accounts: [{ ...account, balanceFen: -1 }], accumulations: [], onPrint: nowhere }),
  zero: () => ({ accounts: [{ ...account, balanceFen: 0 }], accumulations: [total], onPrint: nowhere }),
  farPlace: () => ({
    accounts: [{ ...account, place: farPlace, balanceFen: 99_999_999_99 }],
    accumulations: [total],
    onPrint: nowhere,
  }),
  several: () => ({
    accounts: [
      account,
      {
        ...account,
        insurance: 'employerSupplement',
        place: { code: '359901', name: '临海市' },
        balanceFen: 99_999_999_99,
      },
    ],
    accumulations: totals,
    onPrint: nowhere,
  }),
  many: () => ({
    accounts: [account],
    accumulations: Array.from({ length: 40 }, () => total),
    onPrint: nowhere,
  }),
  none: () => ({ accounts: [], accumulations: [], onPrint: nowhere }),
};
