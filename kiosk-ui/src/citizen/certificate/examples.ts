import type { CertificateChoice } from '@yibao-kiosk/shared/kiosk/certificate.ts';

import { nowhere, type Examples } from '../../gallery/example.ts';
import type { CertificateScreenProps } from './screen.tsx';

const employee: CertificateChoice = {
  choiceId: 'c-1',
  insurance: 'employeeBasic',
  place: { code: '359900', name: '临海市海州区' },
  status: 'active',
  employer: '临海市远航精密机械制造有限公司',
  from: '2009-07',
};
const resident: CertificateChoice = {
  ...employee,
  choiceId: 'c-2',
  insurance: 'residentBasic',
  status: 'ended',
  employer: null,
  from: null,
};

/** Two, many with long names, none. */
export const certificateExamples: Examples<CertificateScreenProps> = {
  two: () => ({ choices: [employee, resident], onChoose: nowhere }),
  many: () => ({
    choices: Array.from({ length: 7 }, (_, index) => ({
      ...employee,
      choiceId: `c-${index}`,
      employer: '临海经济技术开发区海州片区新型城镇化建设投资与运营管理集团有限责任公司第三分公司',
    })),
    onChoose: nowhere,
  }),
  none: () => ({ choices: [], onChoose: nowhere }),
};
