import type { Visit } from '@yibao-kiosk/shared/domain/insurance.ts';

import { lookUp } from './look-up.ts';

type CareKind = Visit['careKind'];

/** Code table `med_type`. 11, 14 and 21 are certain; provinces append digits, so the first two count. */
const careKinds: Readonly<Record<string, CareKind>> = {
  '11': 'outpatient', // 普通门诊
  '12': 'outpatient', // 门诊挂号
  '13': 'emergency', // 急诊
  '14': 'chronic', // 门诊慢特病
  '21': 'inpatient', // 普通住院
  '41': 'pharmacy', // 定点药店购药
  '51': 'maternity', // 生育门诊
  '52': 'maternity', // 生育住院
};

/** Plain name of a `med_type`. */
export function careKindOf(code: string): CareKind {
  return lookUp(careKinds, code.slice(0, 2)) ?? 'other';
}
