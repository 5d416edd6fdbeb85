import type { Contribution, Visit } from '@yibao-kiosk/shared/domain/insurance.ts';
import { done, refused, unknown } from '@yibao-kiosk/shared/outcome.ts';
import type { Outcome } from '@yibao-kiosk/shared/outcome.ts';

import { monthsBefore, toChinaDate } from '../china-time.ts';
import type { CertificateDraft, CertificateRequest, IssuedCertificate, PersonKey } from '../port.ts';
import { ask, personFields, placesOf, query, queryPlaces } from './ask.ts';
import type { ProvincialAdapterParts } from './ask.ts';
import { readDraft, readIssued } from './certificate-reply.ts';
import { newestContributionFirst, readContributions } from './contributions-reply.ts';
import { readSettlements } from './settlements-reply.ts';

/** The whole ledger, newest first. */
export function contributions(
  { client, maxRows }: ProvincialAdapterParts,
  person: PersonKey,
  signal: AbortSignal,
): Promise<Outcome<readonly Contribution[]>> {
  const period = { from: null, to: null, insuranceType: null };
  const read = (answer: unknown): readonly Contribution[] | null => readContributions(answer, maxRows);
  return queryPlaces(
    placesOf(person),
    (place) =>
      query(
        client,
        { operation: 'contributions', body: { ...personFields(person, place), ...period }, signal },
        read,
      ),
    newestContributionFirst,
  );
}

/** The settled visits of the last `months`, newest first. */
export function visits(
  { client, clock, maxRows }: ProvincialAdapterParts,
  { person, months }: { person: PersonKey; months: number },
  signal: AbortSignal,
): Promise<Outcome<readonly Visit[]>> {
  const nowMs = clock.now();
  const period = { from: monthsBefore(nowMs, months), to: toChinaDate(nowMs) };
  const read = (answer: unknown): readonly Visit[] | null => readSettlements(answer, maxRows);
  return queryPlaces(
    placesOf(person),
    (place) =>
      query(
        client,
        { operation: 'settlements', body: { ...personFields(person, place), ...period }, signal },
        read,
      ),
    (a, b) => b.settledOn.localeCompare(a.settledOn),
  );
}

/** What a certificate would say, without issuing it. */
export function certificateDraft(
  { client }: ProvincialAdapterParts,
  { person, request }: { person: PersonKey; request: CertificateRequest },
  signal: AbortSignal,
): Promise<Outcome<CertificateDraft>> {
  const body = { ...personFields(person, request.place), insuranceType: request.insuranceCode };
  const expected = { idNumber: person.idNumber, insuranceCode: request.insuranceCode };
  return query(client, { operation: 'preview', body, signal }, (answer) => readDraft(answer, expected));
}

/** Pauses before the same request id is sent again. */
const ISSUE_PAUSES_MS = [500, 1_000];

/**
 * Issues under the caller's id. Where nobody can tell what became of a request, the same id and body go out
 * again, at most twice: the service answers the very same certificate. Once a request may have been taken,
 * only a certificate ends the doubt: a later refusal does not prove that the first was not taken.
 */
export async function issueCertificate(
  { client, clock, terminalNumber }: ProvincialAdapterParts,
  { person, request }: { person: PersonKey; request: CertificateRequest & { requestId: string } },
  signal: AbortSignal,
): Promise<Outcome<IssuedCertificate>> {
  const { requestId, insuranceCode, place } = request;
  const body = { ...personFields(person, place), insuranceType: insuranceCode, terminalNo: terminalNumber };
  const expected = { idNumber: person.idNumber, insuranceCode, requestId };
  const attempt = () =>
    ask(client, { operation: 'issue', requestId, body, signal }, (answer) => readIssued(answer, expected));

  const first = await attempt();
  if (first.kind === 'refused') return first;
  let last = first;
  for (const pauseMs of ISSUE_PAUSES_MS) {
    if (last.kind === 'done') break;
    const isOver = await clock.sleep(pauseMs, signal).then(
      () => false,
      () => true,
    );
    if (isOver) break;
    const next = await attempt();
    if (next.kind !== 'refused') last = next;
  }
  if (last.kind !== 'done') return unknown('CRT_ISSUE_UNKNOWN');
  return last.value.kind === 'issued' ? done(last.value.certificate) : refused('CRT_NOT_AUTHORISED');
}
