import type { WordingTree } from '../kiosk/language.ts';

/** How a wording names what is filled in: `{{name}}` on the screen, `{name}` on paper. */
export type PlaceForm = 'screen' | 'paper';

/** What may be used of an offered translation, and how much may not. */
export type CheckedWordings = {
  readonly wordings: WordingTree;
  /** Keys of the source that stay without a translation, refused ones included. */
  readonly missing: readonly string[];
  /** Translations that cannot be used: not text, another set of places, characters that have no business there. */
  readonly refused: readonly string[];
  /** Keys that the source does not have; a whole unknown group is one. */
  readonly unknown: readonly string[];
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
  const found = { missing: [] as string[], refused: [] as string[], unknown: [] as string[] };
  const given = asGroup(offered);
  for (const [key, original] of Object.entries(source)) {
    const own = given && Object.hasOwn(given, key) ? given[key] : undefined;
    if (typeof original !== 'string') {
      const inner = checkWordings(own, original, form);
      taken[key] = inner.wordings;
      for (const kind of ['missing', 'refused', 'unknown'] as const)
        found[kind].push(...inner[kind].map((below) => `${key}.${below}`));
      if (own !== undefined && !asGroup(own)) found.refused.push(key);
    } else if (typeof own === 'string' && fits(own, original, form)) {
      taken[key] = own;
    } else {
      found.missing.push(key);
      if (own !== undefined) found.refused.push(key);
    }
  }
  found.unknown.push(...Object.keys(given ?? {}).filter((key) => !Object.hasOwn(source, key)));
  return { wordings: taken, ...found };
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
