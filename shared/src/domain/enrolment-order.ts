import { type Enrolment, enrolmentStatuses } from './insurance.ts';

/** Order of a person's insurances for screen and paper: active, paused, ended, the rest; the newest start first. */
export function byStanding(a: Enrolment, b: Enrolment): number {
  return rank(a) - rank(b) || (b.startedOn ?? '').localeCompare(a.startedOn ?? '');
}

function rank({ status }: Enrolment): number {
  return enrolmentStatuses.indexOf(status);
}
