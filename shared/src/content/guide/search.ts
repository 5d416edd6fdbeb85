import { matchScattered, matchTogether, type Match } from './match.ts';
import type { SearchText } from './search-text.ts';

/** What can be found: an entry of the catalogue, or anything else that has a name and words that mean it. */
export type Searchable = { readonly id: string; readonly search: { readonly name: SearchText; readonly words: readonly SearchText[] } };

/** Kinds of hits, the best first. */
const kinds = ['wholeName', 'namePrefix', 'popular', 'word', 'nameInside', 'scattered'] as const;
type Hit = { kind: (typeof kinds)[number]; at: number };

/**
 * What a typed text finds, the best first: names that begin with it, then what is often asked for, then words of every day
 * that mean something, then names that have it inside, then names that have its characters somewhere. The text may be
 * Chinese, pinyin (whole, the beginning of any syllable, initials) or both. Nothing typed finds nothing.
 */
export function searchGuides<T extends Searchable>(entries: readonly T[], typed: string, popular: readonly string[]): T[] {
  const query = typedCharacters(typed);
  if (query.length === 0) return [];
  const found = entries.flatMap((entry, order) => {
    const often = popular.indexOf(entry.id);
    const hit = hitOf(entry, query, often !== -1);
    return hit ? [{ entry, key: [kinds.indexOf(hit.kind), hit.at, often === -1 ? popular.length : often, order] }] : [];
  });
  return found.toSorted((a, b) => compareKeys(a.key, b.key)).map(({ entry }) => entry);
}

function hitOf({ search: { name, words } }: Searchable, query: readonly string[], isPopular: boolean): Hit | null {
  const inName = matchTogether(name, query);
  if (inName?.at === 0) return { kind: inName.rest === 0 ? 'wholeName' : 'namePrefix', at: 0 };
  const inWord = first(words.flatMap((word) => matchTogether(word, query) ?? within(query, word) ?? []));
  if (isPopular && (inWord ?? inName)) return { kind: 'popular', at: 0 };
  if (inWord) return { kind: 'word', at: inWord.at };
  if (inName) return { kind: 'nameInside', at: inName.at };
  const scattered = first([name, ...words].flatMap((text) => matchScattered(text, query) ?? []));
  return scattered ? { kind: 'scattered', at: scattered.at } : null;
}

/** A whole word of every day in a longer text: 我要生孩子报销. A word of one character says too little. */
function within(query: readonly string[], { text }: SearchText): Match | null {
  const word = typedCharacters(text);
  const at = word.length < 2 ? -1 : query.join('').indexOf(word.join(''));
  return at === -1 ? null : { at, rest: 0 };
}

/** What can be typed of a text, as single characters: letters small and of half width, without blanks and marks. */
function typedCharacters(text: string): string[] {
  return [...text.normalize('NFKC').toLowerCase()].filter((character) => /[\p{L}\p{N}]/u.test(character));
}

function first(matches: readonly Match[]): Match | undefined {
  return matches.toSorted((a, b) => a.at - b.at)[0];
}

function compareKeys(a: readonly number[], b: readonly number[]): number {
  const index = a.findIndex((part, place) => part !== b[place]);
  return index === -1 ? 0 : (a[index] ?? 0) - (b[index] ?? 0);
}
