import type { Accumulation } from '@yibao-kiosk/shared/domain/insurance.ts';

import { lookUp } from './look-up.ts';

type AccumulationKind = Accumulation['kind'];

/**
 * Code table `cum_type_code` as far as it is known. One with a suffix (C0000_BIZ2101) is another total and
 * stays `other` under its own code.
 */
const kinds: Readonly<Record<string, AccumulationKind>> = {
  S0000: 'medicalCosts', // 医疗费合计
  C0000: 'inpatientStays', // 住院次数
  Q0000: 'deductible', // 累计起付线
};

/** Plain name of a `cum_type_code`. */
export function accumulationKindOf(code: string): AccumulationKind {
  return lookUp(kinds, code) ?? 'other';
}
