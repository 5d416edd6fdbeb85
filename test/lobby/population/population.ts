import { assemblePerson } from './assemble.ts';
import { spread } from './calendar.ts';
import type { DateText } from './calendar.ts';
import { INSURANCE_STORIES } from './featured-insurance.ts';
import { CARD_STORIES } from './featured-names.ts';
import { STANDING_STORIES } from './featured-standing.ts';
import { createSequenceBook, ordinaryPerson } from './ordinary.ts';
import type { Employer, Person } from './person.ts';
import { createWorld } from './world.ts';
import type { World } from './world.ts';

/** How many people there are in all, featured ones included. */
export const POPULATION_SIZE = 2_000;

/** Everybody and every employer. */
export type Population = { people: readonly Person[]; employers: readonly Employer[] };

const STORIES = [...INSURANCE_STORIES, ...CARD_STORIES, ...STANDING_STORIES];

function featuredOf(world: World): Person[] {
  return STORIES.map((story, i) => assemblePerson(world, { ...story(world), featured: true }, i + 1));
}

/**
 * The people with a story, in the order of the tray. `asOf` is the date their histories reach up to; their
 * numbers and names never change.
 */
export function featuredPeople(asOf: DateText, seed = 1): Person[] {
  return featuredOf(createWorld(seed, asOf));
}

/**
 * Builds the whole population: featured people first, then ordinary ones. Same seed and date, same people.
 */
export function createPopulation(options: { seed?: number; asOf: DateText }): Population {
  const world = createWorld(options.seed ?? 1, options.asOf);
  const featured = featuredOf(world);
  const taken = new Set(
    featured.map(({ document }) => `${spread(document.birth)}/${Number(document.number.slice(14, 17))}`),
  );
  const book = createSequenceBook(taken);
  const ordinary = Array.from({ length: POPULATION_SIZE - featured.length }, (_, i) =>
    assemblePerson(world, ordinaryPerson(world, i + 1, book), featured.length + i + 1),
  );
  return { people: [...featured, ...ordinary], employers: world.employers };
}
