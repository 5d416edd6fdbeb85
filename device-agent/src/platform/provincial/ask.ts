import type { Place } from '@yibao-kiosk/shared/domain/insurance.ts';
import { done, unknown } from '@yibao-kiosk/shared/outcome.ts';
import type { Outcome } from '@yibao-kiosk/shared/outcome.ts';

import type { Surroundings } from '../parts.ts';
import type { PersonKey } from '../port.ts';
import { retryQuery } from '../retry.ts';
import type { ProvincialCall, ProvincialClient } from './client.ts';

/** What the operations of the provincial service work with. */
export type ProvincialAdapterParts = Pick<Surroundings, 'clock'> & {
  readonly client: ProvincialClient;
  readonly terminalNumber: string;
  /** 就医地 of the terminal. */
  readonly areaCode: string;
  readonly maxRows: number;
};

/** How the service is told of a person. */
export function personFields(person: PersonKey, place: Place): { psnNo: string; areaCode: string } {
  return { psnNo: person.personNumber, areaCode: place.code };
}

/** One call; an answer that `read` cannot read is no answer. */
export async function ask<T>(
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
export function query<T>(
  client: ProvincialClient,
  call: ProvincialCall,
  read: (body: unknown) => T | null,
): Promise<Outcome<T>> {
  return retryQuery(() => ask(client, call, read), call.signal);
}

/** The same query for several places of the person, as one list; whole or not at all. */
export async function queryPlaces<T>(
  places: readonly Place[],
  one: (place: Place) => Promise<Outcome<readonly T[]>>,
  order: (a: T, b: T) => number,
): Promise<Outcome<readonly T[]>> {
  const answers = await Promise.all(places.map(one));
  const missing = answers.find((answer) => answer.kind !== 'done');
  return (
    missing ?? done(answers.flatMap((answer) => (answer.kind === 'done' ? answer.value : [])).toSorted(order))
  );
}

/** Every place of the person in this terminal's region. */
export function placesOf(person: PersonKey): readonly Place[] {
  return [person.insuredPlace, ...(person.otherPlaces ?? [])];
}
