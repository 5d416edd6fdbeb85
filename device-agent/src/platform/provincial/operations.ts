import type { Contribution, Place, Visit } from '@yibao-kiosk/shared/domain/insurance.ts';
import { done, refused, unknown } from '@yibao-kiosk/shared/outcome.ts';
import type { Outcome } from '@yibao-kiosk/shared/outcome.ts';

import { monthsBefore, toChinaDate } from '../china-time.ts';
import type { Surroundings } from '../parts.ts';
import type { CertificateDraft, CertificateRequest, IssuedCertificate, PersonKey } from '../port.ts';
import { retryQuery } from '../retry.ts';
import { readDraft, readIssued } from './certificate-reply.ts';
import type { ProvincialCall, ProvincialClient } from './client.ts';
import { newestContributionFirst, readContributions } from './contributions-reply.ts';
import { readSettlements } from './settlements-reply.ts';

/** What the operations of the provincial service work with. */
export type ProvincialAdapterParts = Pick<Surroundings, 'clock'> & {
  readonly client: ProvincialClient;
  readonly terminalNumber: string;
  readonly maxRows: number;
};

function personFields(person: PersonKey, place: Place): { psnNo: string; areaCode: string } {
  return { psnNo: person.personNumber, areaCode: place.code };
}

async function ask<T>(
  client: ProvincialClient,
  call: ProvincialCall,
  read: (body: unknown) => T | null,
): Promise<Outcome<T>> {
  const answer = await client(call);
  if (answer.kind !== 'done') return answer;
  const value = read(answer.value);
  return value === null ? unknown('PLT_BAD_ANSWER') : done(value);
}

/** A query leaves no trace and may be asked again once. */
function query<T>(
  client: ProvincialClient,
  call: ProvincialCall,
  read: (body: unknown) => T | null,
): Promise<Outcome<T>> {
  return retryQuery(() => ask(client, call, read), call.signal);
}

/** The same query for every place of the person, as one list; whole or not at all. */
async function queryPlaces<T>(
  person: PersonKey,
  one: (fields: { psnNo: string; areaCode: string }) => Promise<Outcome<readonly T[]>>,
  order: (a: T, b: T) => number,
): Promise<Outcome<readonly T[]>> {
  const places = [person.insuredPlace, ...(person.otherPlaces ?? [])];
  const answers = await Promise.all(places.map((place) => one(personFields(person, place))));
  const missing = answers.find((answer) => answer.kind !== 'done');
  return (
    missing ?? done(answers.flatMap((answer) => (answer.kind === 'done' ? answer.value : [])).toSorted(order))
  );
}

/** The whole ledger, newest first. */
export function contributions(
  { client, maxRows }: ProvincialAdapterParts,
  person: PersonKey,
  signal: AbortSignal,
): Promise<Outcome<readonly Contribution[]>> {
  const period = { from: null, to: null, insuranceType: null };
  const read = (answer: unknown): readonly Contribution[] | null => readContributions(answer, maxRows);
  return queryPlaces(
    person,
    (fields) => query(client, { operation: 'contributions', body: { ...fields, ...period }, signal }, read),
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
    person,
    (fields) => query(client, { operation: 'settlements', body: { ...fields, ...period }, signal }, read),
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
