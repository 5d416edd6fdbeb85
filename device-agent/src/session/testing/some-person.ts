import type { Enrolment } from '@yibao-kiosk/shared/domain/insurance.ts';

import type { IdentifiedPerson } from '../../platform/port.ts';

const place = { code: '350599', name: '泉州市演示区' };

/** An active 职工 insurance. */
export const someEnrolment: Enrolment = {
  insurance: 'employeeBasic',
  insuranceCode: '310',
  status: 'active',
  category: 'employed',
  place,
  employer: '泉州演示机械有限公司',
  startedOn: '2012-07-01',
  pausedOn: null,
};

/** Somebody who does not exist, in a county code that is never issued. */
export const somePerson: IdentifiedPerson = {
  key: { personNumber: '3505000000000000000012', idNumber: '350598199001010012', name: '王小明', insuredPlace: place },
  name: '王小明',
  idNumber: '350598199001010012',
  enrolments: [someEnrolment],
  accounts: [],
};
