import type { CaseDetail, CaseSummary } from '@yibao-kiosk/shared/domain/casework.ts';
import type { Place } from '@yibao-kiosk/shared/domain/insurance.ts';
import type { RatingOptions } from '@yibao-kiosk/shared/domain/rating.ts';
import { done } from '@yibao-kiosk/shared/outcome.ts';
import type { Outcome } from '@yibao-kiosk/shared/outcome.ts';

import { toChinaInstant } from '../china-time.ts';
import type {
  Application,
  ApplicationWish,
  AttachedPage,
  CaseKey,
  CaseResult,
  Eligibility,
  PersonKey,
  Rating,
  Submission,
  Submitted,
  UnitAnswer,
} from '../port.ts';
import { hasPage, readEligibility, readReceipt, readUnit } from './applications-reply.ts';
import { ask, personFields, placesOf, query, queryPlaces } from './ask.ts';
import type { ProvincialAdapterParts } from './ask.ts';
import { newestCaseFirst, readCase, readCases, readResult } from './cases-reply.ts';
import { pagesMissing } from './client.ts';
import { readRatingOptions, wasRated } from './ratings-reply.ts';

/** A city by the first four digits of 医保区划: the service answers for all of it. */
const cityOf = ({ code }: Place): string => code.slice(0, 4);

/** One place of the person for each of their cities. */
function citiesOf(person: PersonKey): readonly Place[] {
  return [...new Map(placesOf(person).toReversed().map((place) => [cityOf(place), place])).values()];
}

/** The place of the person under which a case of that city was told. */
function placeFor(person: PersonKey, { place }: CaseKey): Place {
  return citiesOf(person).find((one) => cityOf(one) === cityOf(place)) ?? person.insuredPlace;
}

/** All cases, each once, newest first. */
export async function cases(
  { client, maxRows }: ProvincialAdapterParts,
  person: PersonKey,
  signal: AbortSignal,
): Promise<Outcome<readonly CaseSummary[]>> {
  const read = (body: unknown): readonly CaseSummary[] | null => readCases(body, maxRows);
  const outcome = await queryPlaces(
    citiesOf(person),
    (place) => query(client, { operation: 'cases', body: personFields(person, place), signal }, read),
    newestCaseFirst,
  );
  if (outcome.kind !== 'done') return outcome;
  return done([...new Map(outcome.value.map((one) => [one.caseId, one])).values()]);
}

type Asked = { person: PersonKey; key: CaseKey };

function caseFields({ person, key }: Asked): Record<string, string> {
  return { ...personFields(person, placeFor(person, key)), caseId: key.caseId };
}

/** One case. */
export function oneCase(
  { client }: ProvincialAdapterParts,
  asked: Asked,
  signal: AbortSignal,
): Promise<Outcome<CaseDetail>> {
  const { caseId } = asked.key;
  return query(client, { operation: 'case', body: caseFields(asked), signal }, (body) => readCase(body, caseId));
}

/** What may be printed of a case. */
export function result(
  { client }: ProvincialAdapterParts,
  asked: Asked,
  signal: AbortSignal,
): Promise<Outcome<CaseResult>> {
  const { caseId } = asked.key;
  return query(client, { operation: 'result', body: caseFields(asked), signal }, (body) => readResult(body, caseId));
}

/** Whether an application would be taken. */
export function eligibility(
  { client }: ProvincialAdapterParts,
  { person, wish }: { person: PersonKey; wish: ApplicationWish },
  signal: AbortSignal,
): Promise<Outcome<Eligibility>> {
  const body = { ...personFields(person, person.insuredPlace), ...wish };
  return query(client, { operation: 'eligibility', body, signal }, readEligibility);
}

/** The body of docs/provincial-service.md §6.3. */
export function writeApplication(
  { terminalNumber }: Pick<ProvincialAdapterParts, 'terminalNumber'>,
  person: PersonKey,
  { receivedAtMs, ...application }: Application,
): string {
  return JSON.stringify({
    ...personFields(person, person.insuredPlace),
    ...application,
    receivedAt: toChinaInstant(receivedAtMs),
    terminalNo: terminalNumber,
  });
}

/** Hands a page in. */
export async function attach(
  { client }: ProvincialAdapterParts,
  page: AttachedPage,
  signal: AbortSignal,
): Promise<Outcome<null>> {
  const { sha256, mediaType, bytes } = page;
  const call = { operation: 'attach', requestId: sha256, body: bytes, mediaType, signal } as const;
  return nothing(await ask(client, call, (body) => hasPage(body, page)));
}

/** Hands an application in, once. */
export function submit(
  { client }: ProvincialAdapterParts,
  { requestId, letter, deferred }: Submission,
  signal: AbortSignal,
): Promise<Outcome<Submitted>> {
  const search = deferred ? { search: 'deferred=true' } : {};
  return ask(client, { operation: 'submit', requestId, body: letter, ...search, signal }, (body): Submitted | null => {
    if (body === pagesMissing) return { kind: 'pagesMissing' };
    const receipt = readReceipt(body, requestId);
    return receipt && { kind: 'taken', receipt };
  });
}

/** Whether a unit is registered. */
export function unit(
  { client }: ProvincialAdapterParts,
  { person, creditCode }: { person: PersonKey; creditCode: string },
  signal: AbortSignal,
): Promise<Outcome<UnitAnswer>> {
  const body = { ...personFields(person, person.insuredPlace), creditCode };
  return query(client, { operation: 'unit', body, signal }, (answer) => readUnit(answer, creditCode));
}

/** Hands a rating in, once. */
export async function rate(
  { client, terminalNumber, areaCode }: ProvincialAdapterParts,
  { occurredAtMs, ...rating }: Rating,
  signal: AbortSignal,
): Promise<Outcome<null>> {
  const rest = { channel: 'terminal', areaCode, occurredAt: toChinaInstant(occurredAtMs), terminalNo: terminalNumber };
  const call = { operation: 'rate', body: { ...rating, ...rest }, signal } as const;
  return nothing(await ask(client, call, (body) => wasRated(body, rating.ratingId)));
}

/** The reasons to choose from. */
export function ratingOptions(
  { client }: ProvincialAdapterParts,
  signal: AbortSignal,
): Promise<Outcome<RatingOptions>> {
  return query(client, { operation: 'ratingOptions', signal }, readRatingOptions);
}

function nothing(outcome: Outcome<true>): Outcome<null> {
  return outcome.kind === 'done' ? done(null) : outcome;
}
