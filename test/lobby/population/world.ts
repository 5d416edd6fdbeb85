import { addMonths } from './calendar.ts';
import type { DateText, Month } from './calendar.ts';
import { createEmployers } from './employers.ts';
import type { Employer } from './person.ts';
import { createPrng } from './prng.ts';

/**
 * What all people of one population have in common. Histories reach up to `asOf`; numbers do not depend on
 * it.
 */
export type World = {
  seed: string;
  asOf: DateText;
  thisMonth: Month;
  year: number;
  employers: readonly Employer[];
};

/** The area the terminal stands in: 泉州市本级, as FSI `insuplc_admdvs` writes it. */
export const HOME_AREA = '350599';

/** Builds the common part from a seed and a date. */
export function createWorld(seed: number, asOf: DateText): World {
  const text = `yibao-kiosk/${seed}`;
  return {
    seed: text,
    asOf,
    thisMonth: asOf.slice(0, 7),
    year: Number(asOf.slice(0, 4)),
    employers: createEmployers(createPrng(`${text}/employers`)),
  };
}

/** Name of the n-th employer (from 0, wraps around). */
export function employerName(world: World, index: number): string {
  return world.employers[index % world.employers.length]?.name ?? '';
}

/** The card period of an adult whose card is valid today. */
export function adultCard(world: World): { validFrom: DateText; validTo: DateText } {
  return { validFrom: `${world.year - 5}-03-15`, validTo: `${world.year + 15}-03-15` };
}

/** The month `months` before this one. */
export function monthsAgo(world: World, months: number): Month {
  return addMonths(world.thisMonth, -months);
}
