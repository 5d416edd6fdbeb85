import type { SearchText } from './search-text.ts';

/** Where a text matched: `at` counts what can be typed before it, `rest` what is left behind it. */
export type Match = { at: number; rest: number };

type Token = { character: string; sound: string };

/**
 * The first place where the query stands together: a Chinese character as itself, letters as the whole or the beginning of
 * a syllable, each syllable with at least one letter, so that both `shengyu` and `sy` find 生育.
 */
export function matchTogether(text: SearchText, query: readonly string[]): Match | null {
  const tokens = tokensOf(text);
  for (let at = 0; at < tokens.length; at += 1) {
    const end = endOf(tokens, query, at);
    if (end !== null) return { at, rest: tokens.length - end };
  }
  return null;
}

/** All Chinese characters of a query of two and more: in their order, or else in any. Letters must stand together. */
export function matchScattered(text: SearchText, query: readonly string[]): Match | null {
  if (query.length < 2 || !query.every(isHan)) return null;
  const characters = tokensOf(text).map(({ character }) => character);
  if (!query.every((wanted) => characters.includes(wanted))) return null;
  let from = 0;
  const inOrder = query.every((wanted) => {
    const at = characters.indexOf(wanted, from);
    from = at + 1;
    return at !== -1;
  });
  return { at: inOrder ? 0 : 1, rest: characters.length - query.length };
}

/** Index after the last token that the query takes, from `at` on. */
function endOf(tokens: readonly Token[], query: readonly string[], at: number): number | null {
  let reached = new Set([0]);
  for (let index = at; index < tokens.length && reached.size > 0; index += 1) {
    const next = new Set<number>();
    for (const from of reached) for (const to of takenBy(tokens[index], query, from)) next.add(to);
    if (next.has(query.length)) return index + 1;
    reached = next;
  }
  return null;
}

/** How far the query may be after this token. */
function takenBy(token: Token | undefined, query: readonly string[], from: number): number[] {
  if (!token) return [];
  const wanted = query[from];
  if (wanted === undefined) return [];
  if (isHan(wanted)) return wanted === token.character ? [from + 1] : [];
  const ends: number[] = [];
  for (let length = 0; length < token.sound.length; length += 1) {
    if (!isSameLetter(query[from + length], token.sound[length])) break;
    ends.push(from + length + 1);
  }
  return ends;
}

/** ü is typed as v or as u. */
function isSameLetter(typed: string | undefined, letter: string | undefined): boolean {
  return typed !== undefined && (typed === letter || (letter === 'v' && (typed === 'u' || typed === 'ü')));
}

const isHan = (character: string): boolean => /\p{Script=Han}/u.test(character);

function tokensOf({ text, sounds }: SearchText): Token[] {
  return [...text]
    .map((character, index) => ({ character, sound: sounds[index] ?? '' }))
    .filter(({ character, sound }) => sound !== '' || isHan(character));
}
