import type { Settlement } from '@yibao-kiosk/shared/domain/insurance.ts';

import { nowhere, type Examples } from '../../gallery/example.ts';
import { visitFixture } from '../visits/examples.ts';
import type { SettlementScreenProps } from './screen.tsx';

const item = { name: '头孢呋辛酯片', spec: '0.25g×12片', count: 2, amountFen: 5_840, level: 'a' } as const;
const outpatient: Settlement = {
  visit: visitFixture,
  insurance: 'employeeBasic',
  payers: [
    { kind: 'basicFund', amountFen: 31_200 },
    { kind: 'civilServant', amountFen: 0 },
    { kind: 'personalAccount', amountFen: 12_420 },
    { kind: 'cash', amountFen: 5_000 },
  ],
  deductibleFen: 8_000,
  outOfScopeFen: 2_150,
  balanceAfterFen: 1_222_147,
  items: [item, { ...item, name: '静脉采血', spec: null, count: 1, amountFen: 350, level: 'b' }],
};

/** A clinic bill, a hospital bill with every payer and long names, a refund, a bill without items. */
export const settlementExamples: Examples<SettlementScreenProps> = {
  outpatient: () => ({ settlement: outpatient, onPrint: nowhere }),
  everyPayer: () => ({
    settlement: {
      ...outpatient,
      visit: {
        ...visitFixture,
        institution: '临海市海州区妇幼保健院（临海市儿童医院海州院区）',
        careKind: 'inpatient',
        totalFen: 12_846_205,
      },
      payers: (
        [
          'basicFund',
          'civilServant',
          'employerSupplement',
          'employeeLargeAmount',
          'medicalAid',
          'otherFund',
          'personalAccount',
          'sharedAccount',
          'cash',
        ] as const
      ).map((kind, index) => ({ kind, amountFen: 2_610_000 - index * 290_000 + 5 })),
      items: Array.from({ length: 320 }, () => ({
        ...item,
        name: '注射用重组人凝血因子Ⅷ（进口）静脉输注用粉针剂',
        spec: '1000IU/瓶（附溶媒10ml及输注器）',
      })),
    },
    onPrint: nowhere,
  }),
  refund: () => ({
    settlement: {
      ...outpatient,
      visit: { ...visitFixture, refunded: true, totalFen: -48_620 },
      payers: [
        { kind: 'basicFund', amountFen: -31_200 },
        { kind: 'cash', amountFen: -17_420 },
      ],
      deductibleFen: null,
      outOfScopeFen: null,
      balanceAfterFen: null,
      items: null,
    },
    onPrint: nowhere,
  }),
};
