import { byStanding } from '@yibao-kiosk/shared/domain/enrolment-order.ts';
import type { Enrolment, InsuranceKind } from '@yibao-kiosk/shared/domain/insurance.ts';
import type { CertificateChoice } from '@yibao-kiosk/shared/kiosk/certificate.ts';

import type { CertificateRequest } from '../platform/port.ts';

/** 《基本医疗保险参保凭证》 exists for the two basic insurances; the supplements hang on them. */
const certifiableInsurances: ReadonlySet<InsuranceKind> = new Set(['employeeBasic', 'residentBasic'] as const);

/** A choice as the screen shows it, with what the platform is asked. */
export type OpenChoice = { readonly choice: CertificateChoice; readonly request: CertificateRequest };

/** What a person can have a certificate for: each basic insurance at each place once, by its best standing. */
export function certificateChoices(enrolments: readonly Enrolment[]): OpenChoice[] {
  const bestFirst = enrolments
    .filter((e) => certifiableInsurances.has(e.insurance) && e.status !== 'notInsured')
    .toSorted(byStanding);
  const byId = new Map<string, OpenChoice>();
  for (const enrolment of bestFirst) {
    const choiceId = `${enrolment.insuranceCode}-${enrolment.place.code}`;
    if (!byId.has(choiceId)) byId.set(choiceId, openChoice(choiceId, enrolment));
  }
  return [...byId.values()];
}

function openChoice(choiceId: string, enrolment: Enrolment): OpenChoice {
  const { insurance, insuranceCode, place, status, employer, startedOn } = enrolment;
  return {
    choice: { choiceId, insurance, place, status, employer, from: startedOn?.slice(0, 7) ?? null },
    request: { insurance, insuranceCode, place },
  };
}
