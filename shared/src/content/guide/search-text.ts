/**
 * A text as it can be searched for. `sounds` has one for each character (code point): the syllable of a Chinese character
 * without its tone, ü written v; a letter or figure as itself, small; '' for what nobody types.
 */
export type SearchText = { text: string; sounds: string[] };

/** Puts a text with its readings: `readingOf` gives a syllable for each character, in the context of the whole text. */
export function searchTextOf(text: string, readingOf: (text: string) => readonly string[]): SearchText {
  const readings = readingOf(text);
  const sounds = [...text].map((character, index) => {
    if (/\p{Script=Han}/u.test(character)) return readings[index] ?? '';
    const plain = character.normalize('NFKC').toLowerCase();
    return /^[\p{L}\p{N}]+$/u.test(plain) ? plain : '';
  });
  return { text, sounds };
}
