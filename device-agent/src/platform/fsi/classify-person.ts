import { byStanding } from '@yibao-kiosk/shared/domain/enrolment-order.ts';
import type { Account, Enrolment, Place } from '@yibao-kiosk/shared/domain/insurance.ts';
import { done, refused } from '@yibao-kiosk/shared/outcome.ts';
import type { Outcome } from '@yibao-kiosk/shared/outcome.ts';

import { isInRegions, phoneOf } from '../places.ts';
import type { IdentifiedPerson } from '../port.ts';
import { comparableName } from '../text.ts';
import type { FsiEnrolment, FsiPerson } from './person-reply.ts';

/** Where this terminal stands. */
export type Region = {
  readonly regions: readonly string[];
  readonly phones: Readonly<Record<string, string>>;
};

/** Who was presented; a part that is null is not compared. */
export type Presented = { readonly number: string | null; readonly name: string | null };

/**
 * Whether the platform's person is the one presented. The name is compared without regard to width, case and
 * dots.
 */
export function isPresented(person: Pick<FsiPerson, 'idNumber' | 'name'>, presented: Presented): boolean {
  const { number, name } = presented;
  if (number !== null && number.toUpperCase() !== person.idNumber.toUpperCase()) return false;
  return name === null || comparableName(name) === comparableName(person.name);
}

/**
 * The person as the session may know them; refused where nothing of theirs lies within this terminal's
 * region.
 */
export function classifyPerson(person: FsiPerson, region: Region, asOf: string): Outcome<IdentifiedPerson> {
  const enrolments = person.rows.map((row) => row.enrolment).toSorted(byStanding);
  const insured = enrolments.filter((one) => one.status !== 'notInsured');
  const [first] = insured;
  if (!first) return refused('IDN_NOT_INSURED');
  const here = insured.filter((one) => isInRegions(one.place.code, region.regions));
  const [local] = here;
  if (!local) return insuredElsewhere(first.place, region);
  const { personNumber, idNumber, name, certificateTypeCode } = person;
  const insuredPlace = local.place;
  const otherPlaces = placesBeside(insuredPlace, here);
  return done({
    key: {
      personNumber,
      idNumber,
      name,
      insuredPlace,
      ...(otherPlaces.length === 0 ? {} : { otherPlaces }),
      ...(certificateTypeCode === null ? {} : { certificateTypeCode }),
    },
    name,
    idNumber,
    enrolments,
    accounts: accountsOf(person.rows, asOf),
  });
}

/** The personal accounts among a person's insurances. */
export function accountsOf(rows: readonly FsiEnrolment[], asOf: string): readonly Account[] {
  return rows.flatMap(({ enrolment: { insurance, place }, balanceFen }) =>
    balanceFen === null ? [] : [{ insurance, place, balanceFen, asOf }],
  );
}

function placesBeside(place: Place, enrolments: readonly Enrolment[]): readonly Place[] {
  const others = new Map(enrolments.map((one) => [one.place.code, one.place]));
  others.delete(place.code);
  return [...others.values()];
}

function insuredElsewhere(place: Place, { phones }: Region): Outcome<never> {
  return refused('IDN_INSURED_ELSEWHERE', { place: place.name, phone: phoneOf(place.code, phones) });
}
