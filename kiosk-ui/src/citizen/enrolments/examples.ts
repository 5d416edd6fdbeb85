import type { Enrolment } from '@yibao-kiosk/shared/domain/insurance.ts';

import { nowhere, type Examples } from '../../gallery/example.ts';
import type { EnrolmentsScreenProps } from './screen.tsx';

const employee: Enrolment = {
  insurance: 'employeeBasic',
  insuranceCode: '310',
  status: 'active',
  category: 'employed',
  place: { code: '359900', name: '临海市海州区' },
  employer: '临海市远航精密机械制造有限公司',
  startedOn: '2009-07-01',
  pausedOn: null,
};
const maternity: Enrolment = { ...employee, insurance: 'maternity', insuranceCode: '510' };
const paused: Enrolment = {
  ...employee,
  insurance: 'residentBasic',
  insuranceCode: '390',
  status: 'paused',
  category: 'adultResident',
  employer: null,
  startedOn: '2005-01-01',
  pausedOn: '2009-06-30',
};
const longest: Enrolment = {
  ...employee,
  insurance: 'employerSupplement',
  employer: '临海经济技术开发区海州片区新型城镇化建设投资与运营管理集团有限责任公司第三分公司',
  place: { code: '359900', name: '临海市海州区经济技术开发区医疗保障服务中心' },
};

/** One, several with an interrupted one, long names, an unknown kind, many, none. */
export const enrolmentsExamples: Examples<EnrolmentsScreenProps> = {
  one: () => ({ enrolments: [employee], onPrint: nowhere }),
  several: () => ({ enrolments: [employee, maternity, paused], onPrint: nowhere }),
  longNames: () => ({
    enrolments: [
      longest,
      { ...longest, insurance: 'other', insuranceCode: '999', status: 'unknown', startedOn: null },
    ],
    onPrint: nowhere,
  }),
  many: () => ({
    enrolments: Array.from({ length: 11 }, (_, index) => (index % 2 === 0 ? employee : paused)),
    onPrint: nowhere,
  }),
  none: () => ({ enrolments: [], onPrint: nowhere }),
};
