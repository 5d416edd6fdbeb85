import { expect, it } from 'vitest';

import { byStanding } from './enrolment-order.ts';
import { type Enrolment, enrolmentStatuses } from './insurance.ts';

const enrolment = (status: Enrolment['status'], startedOn: string | null): Enrolment => ({
  insurance: 'employeeBasic',
  insuranceCode: '310',
  status,
  category: 'employed',
  place: { code: '350599', name: '泉州市本级' },
  employer: null,
  startedOn,
  pausedOn: null,
});

it('puts active before paused before ended, and within one the newest start first', () => {
  const wanted = [
    enrolment('active', '2020-01-01'),
    enrolment('active', '2012-07-01'),
    enrolment('active', null),
    enrolment('paused', '2024-01-01'),
    enrolment('ended', '2025-01-01'),
    enrolment('notInsured', null),
    enrolment('unknown', '2026-01-01'),
  ];
  expect(wanted.toReversed().toSorted(byStanding)).toEqual(wanted);
  expect(new Set(wanted.map(({ status }) => status)).size).toBe(enrolmentStatuses.length);
});
