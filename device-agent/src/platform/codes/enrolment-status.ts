import type { EnrolmentStatus } from '@yibao-kiosk/shared/domain/insurance.ts';

import { lookUp } from './look-up.ts';

/** Code table `psn_insu_stas`; for 终止 the sources disagree between 3 and 4, so both mean it. */
const statuses: Readonly<Record<string, EnrolmentStatus>> = {
  '0': 'notInsured',
  '1': 'active',
  '2': 'paused',
  '3': 'ended',
  '4': 'ended',
};

/** Plain name of a `psn_insu_stas`. */
export function enrolmentStatusOf(code: string): EnrolmentStatus {
  return lookUp(statuses, code) ?? 'unknown';
}
