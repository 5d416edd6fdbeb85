import type { Content } from '@yibao-kiosk/shared/content/guide/content.ts';

/**
 * What the terminals of one region need of the content, with all that is worked out beforehand, so that the agent has
 * neither to read YAML nor to know readings.
 */
export type Compiled = {
  readonly content: Content;
  /** What search.ts calls sounds, by the text. */
  readonly sounds: Readonly<Record<string, readonly string[]>>;
};

/** The texts of which search needs the sounds: names and headings of guides, and words of every day. */
export function searchedTexts({ guides, synonyms }: Content): string[] {
  const ofGuides = Object.values(guides).flat().flatMap(({ name, title }) => (title === undefined ? [name] : [name, title]));
  return [...new Set([...ofGuides, ...synonyms.flatMap(({ say }) => say)])];
}

/** Takes what a region shows and works out what is worked out beforehand. */
export function compileContent(content: Content, region: string, soundsOf: (text: string) => readonly string[]): Compiled {
  const own = contentOf(content, region);
  return { content: own, sounds: Object.fromEntries(searchedTexts(own).map((text) => [text, soundsOf(text)])) };
}

/** The documents that hold in the region; what they depart from print in is told in docs/content-corrections.md only. */
function contentOf({ documents, guides, regions, synonyms, notices }: Content, region: string): Content {
  const profile = regions[region];
  const shown = profile?.documents ?? [];
  const pick = <T, R>(all: Readonly<Record<string, T>>, made: (one: T) => R): Record<string, R> =>
    Object.fromEntries(shown.flatMap((key) => (all[key] === undefined ? [] : [[key, made(all[key])]])));
  return {
    documents: pick(documents, ({ departures: _departures, ...document }) => document),
    guides: pick(guides, (ofOne) => ofOne.map(({ departures: _departures, ...guide }) => guide)),
    regions: profile ? { [region]: profile } : {},
    synonyms,
    notices: pick(notices, (ofOne) => ofOne),
  };
}
