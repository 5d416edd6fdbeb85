import type { Visit } from '@yibao-kiosk/shared/domain/insurance.ts';

import { nowhere, type Examples } from '../../gallery/example.ts';
import type { VisitsScreenProps } from './screen.tsx';

/** A visit to start examples from. */
export const visitFixture: Visit = {
  visitId: 'v-1',
  settlementId: 's-1',
  settledOn: '2026-10-18',
  institution: '临海市第一医院',
  careKind: 'outpatient',
  totalFen: 48_620,
  fundFen: 31_200,
  personalFen: 17_420,
  refunded: false,
};
const callbacks = { onMonths: nowhere, onOpen: nowhere, onPrint: nowhere };
const inpatient: Visit = {
  ...visitFixture,
  careKind: 'inpatient',
  institution: '临海市海州区妇幼保健院（临海市儿童医院海州院区）',
  totalFen: 2_846_205,
  fundFen: 2_210_004,
  personalFen: 636_201,
};
const refunded: Visit = {
  ...visitFixture,
  careKind: 'pharmacy',
  institution: '海州大药房连锁有限公司',
  totalFen: -4_200,
  fundFen: 0,
  personalFen: -4_200,
  refunded: true,
};

/** A few with a refund, hundreds, none. */
export const visitsExamples: Examples<VisitsScreenProps> = {
  few: () => ({ visits: [visitFixture, inpatient, refunded], months: 12, ...callbacks }),
  hundreds: () => ({
    visits: Array.from({ length: 240 }, (_, index) => (index % 3 === 0 ? inpatient : visitFixture)),
    months: 36,
    ...callbacks,
  }),
  none: () => ({ visits: [], months: 12, ...callbacks }),
};
