/**
 * A text as it is compared: without white space, punctuation of one width and form. Circled numbers stay, because they
 * part entries.
 */
export function squash(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/gu, (char) => String.fromCodePoint((char.codePointAt(0) ?? 0) - 0xfee0))
    .replace(/[\s\u00a0\u3000]+/gu, '')
    .replace(/[“”„″]/gu, '"')
    .replace(/[〔［]/gu, '[')
    .replace(/[〕］]/gu, ']')
    .replace(/〈/gu, '<')
    .replace(/〉/gu, '>')
    .replace(/[—–−－-]+/gu, '-')
    .replace(/·/gu, '.');
}

/** The same without what begins and ends an entry of a list. */
export function bare(text: string): string {
  return squash(text)
    .replace(/^[-*。；;:,、.()]+/u, '')
    .replace(/[。；;:,、.]+$/u, '');
}

/** Entries begin with `1.`, `(1)` or `①`; `12345便民服务平台` and `1.5` are none. */
const enumerator = /[①-⑳]|(?<!\d)\(\d{1,2}\)|^(?:\d{1,2}[.、]+)+(?!\d{1,2}\D)|(?<![\d.(])\d{1,2}[.、](?!\d)/u;
const sentence = /[。；;]/u;
/** A name and what is said of it; not the minutes of a time. */
const colon = /:(?!\d)/u;

/** Further marks at which a list may have been made of one line. */
const marks = { brackets: /[()[\]]/u, or: /或/u, comma: /,/u, pause: /、/u, dash: /-/u } as const;
export type Mark = keyof typeof marks;

export type Place = { readonly words: string; readonly marks: readonly Mark[]; readonly framing: RegExp };

/**
 * The parts of a text that stand in a place, or null where one does not. A part that does not stand there whole is taken
 * apart further, the coarsest mark first, and each of its parts is looked for. Framing words are no part.
 */
export function partsIn(text: string, place: Place): string[] | null {
  const splitters = [enumerator, sentence, ...place.marks.map((mark) => marks[mark]), colon];
  const look = (part: string, from: number): string[] | null => {
    const words = bare(part);
    if (words === '' || place.framing.test(words)) return [];
    if (place.words.includes(words)) return [words];
    for (let at = from; at < splitters.length; at += 1) {
      const parts = squash(part).split(splitters[at] ?? /$/u);
      if (parts.length < 2) continue;
      const found = parts.map((one) => look(one, at + 1));
      return found.includes(null) ? null : found.flatMap((one) => one ?? []);
    }
    return null;
  };
  return look(squash(text), 0);
}
