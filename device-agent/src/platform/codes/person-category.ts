import type { Enrolment } from '@yibao-kiosk/shared/domain/insurance.ts';

import { lookUp } from './look-up.ts';

type PersonCategory = Enrolment['category'];

/** Code table `psn_type`. Provinces append digits of their own, so the longest known prefix counts. */
const categories: Readonly<Record<string, PersonCategory>> = {
  '11': 'employed', // 在职
  '12': 'retired', // 退休
  '1204': 'retiredEarly', // 提前退休
  '13': 'cadre', // 离休
  '14': 'minor', // 居民（未成年）
  '1403': 'student', // 中小学生
  '1404': 'student', // 大学生
  '15': 'adultResident', // 居民（成年）
  '16': 'elderlyResident', // 居民（老年）
};
const LONGEST = 4;

/** Plain name of a `psn_type`. */
export function personCategoryOf(code: string): PersonCategory {
  for (let length = Math.min(LONGEST, code.length); length > 0; length -= 1) {
    const category = lookUp(categories, code.slice(0, length));
    if (category) return category;
  }
  return 'other';
}
