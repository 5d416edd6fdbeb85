import type { WordingTree } from '../kiosk/language.ts';

/** How a wording names what is filled in: `{{name}}` on the screen, `{name}` on paper. */
export type PlaceForm = 'screen' | 'paper';

/** What may be used of an offered translation, and how much may not. */
export type CheckedWordings = {
  readonly wordings: WordingTree;
  /** Keys of the source that stay without a translation, refused ones included. */
  readonly missing: number;
  /** Translations that cannot be used: not text, another set of places, characters that have no business there. */
  readonly refused: number;
  /** Keys that the source does not have; a whole unknown group counts as one. */
  readonly unknown: number;
};

/** Much more than any language needs for the same sentence. */
const longestFactor = 6;
const shortestLimit = 80;

const placeForms: Readonly<Record<PlaceForm, RegExp>> = { screen: /\{\{\w+\}\}/g, paper: /\{\w+\}/g };
/** Braces left over are a broken place; `$t(` would have i18next put another wording in. */
const strayMark = /[{}]|\$t\(/;
/** Control characters but the line feed, and the overrides that show text in another order than it is in (UTR 36). */
const unfit = /(?!\n)\p{Cc}|[\u202a-\u202e\ufff9-\ufffb]/u;

/**
 * Takes from a translation, which nobody of ours wrote, what fits the source: known keys with the same places to fill
 * in. What does not fit is left out, so that the fallback stands there.
 */
export function checkWordings(offered: unknown, source: WordingTree, form: PlaceForm): CheckedWordings {
  const taken: Record<string, string | WordingTree> = {};
  const counts = { missing: 0, refused: 0, unknown: 0 };
  const given = asGroup(offered);
  for (const [key, original] of Object.entries(source)) {
    const own = given && Object.hasOwn(given, key) ? given[key] : undefined;
    if (typeof original !== 'string') {
      const inner = checkWordings(own, original, form);
      taken[key] = inner.wordings;
      counts.missing += inner.missing;
      counts.refused += inner.refused + (own !== undefined && !asGroup(own) ? 1 : 0);
      counts.unknown += inner.unknown;
    } else if (typeof own === 'string' && fits(own, original, form)) {
      taken[key] = own;
    } else {
      counts.missing += 1;
      counts.refused += own === undefined ? 0 : 1;
    }
  }
  counts.unknown += Object.keys(given ?? {}).filter((key) => !Object.hasOwn(source, key)).length;
  return { wordings: taken, ...counts };
}

/** The places of a wording, sorted. */
export function placesOf(wording: string, form: PlaceForm): string[] {
  return (wording.match(placeForms[form]) ?? []).toSorted();
}

function fits(own: string, original: string, form: PlaceForm): boolean {
  return (
    own.trim() !== '' &&
    own.length <= Math.max(shortestLimit, original.length * longestFactor) &&
    !unfit.test(own) &&
    !strayMark.test(own.replace(placeForms[form], '')) &&
    placesOf(own, form).join() === placesOf(original, form).join()
  );
}

function asGroup(value: unknown): Readonly<Record<string, unknown>> | null {
  const isGroup = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isGroup ? (value as Readonly<Record<string, unknown>>) : null;
}
