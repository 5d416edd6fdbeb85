import { contentParts } from './content.ts';
import { type FreeText, freeTexts, type SpokenPart } from './parts.ts';

/**
 * What a slot is filled with. A slot is named by how it is said, and by what it is where there are several:
 * `{{amount}}`, `{{date.since}}`, `{{words.place}}`, `{{content.name}}`.
 */
export type SpokenFacts = Readonly<Record<string, string | number>>;

/**
 * Turns words of the screen, such as the name of an insurance, into parts. What nobody foresaw in them is taken for
 * personal; on screens of content, where nothing is, for content.
 */
export type ReadWords = (words: string, as?: 'personal' | 'content') => readonly SpokenPart[];

type Piece = { isPrivate: boolean } & ({ kind: 'fixed'; text: string } | { kind: 'slot'; name: string });

const privateSpan = /\[\[(.*?)\]\]/gsu;
const slotMark = /\{\{([\w.]+)\}\}/gu;
/** A clip is a sentence; where a value stands inside one, the pieces before and after it. */
const sentenceBreak = /(?<=[。！？])|(?<=[.!?])\s+/u;
const onlyMarks = /^[\s，。、；：！？,.;:!?]*$/u;

/** A template in the order of its pieces. `[[ ]]` encloses what is private. */
function piecesOf(template: string): Piece[] {
  return alternate(template, privateSpan).flatMap(({ text, isMatch: isPrivate }) =>
    alternate(text, slotMark).flatMap(({ text: inner, isMatch: isSlot }): Piece[] =>
      isSlot
        ? [{ kind: 'slot', name: inner, isPrivate }]
        : inner.split(sentenceBreak).map((fixed) => ({ kind: 'fixed', text: fixed.trim(), isPrivate })),
    ),
  );
}

/** The fixed phrases of a template, each of which needs a clip. */
export function phrasesOf(template: string): string[] {
  return piecesOf(template).flatMap((piece) => (piece.kind === 'fixed' ? phraseOf(piece.text) : []));
}

/** Names of the slots, for comparing languages. */
export function slotsOf(template: string): string[] {
  return piecesOf(template).flatMap((piece) => (piece.kind === 'slot' ? [piece.name] : []));
}

/** The template with its slots filled; a slot without a fact throws, for that is a mistake of ours. */
export function fill(template: string, facts: SpokenFacts, read: ReadWords): SpokenPart[] {
  return piecesOf(template).flatMap((piece): SpokenPart[] => {
    const parts = piece.kind === 'slot' ? valueOf(piece.name, facts, read) : fixedParts(piece.text);
    return parts.map((part) => marked(part, piece.isPrivate || (part.isPrivate ?? false)));
  });
}

const marked = (part: SpokenPart, isPrivate: boolean): SpokenPart => ({ ...part, isPrivate });

function fixedParts(text: string): SpokenPart[] {
  const [phrase] = phraseOf(text);
  if (phrase !== undefined) return [{ kind: 'phrase', text: phrase }];
  return /[。！？.!?]/u.test(text) ? [{ kind: 'stop' }] : [];
}

/** Marks that only join a value to the next phrase are not said. */
function phraseOf(text: string): string[] {
  const phrase = text.replace(/^[\s，、；：,;:]+/u, '');
  return onlyMarks.test(phrase) ? [] : [phrase];
}

function valueOf(name: string, facts: SpokenFacts, read: ReadWords): readonly SpokenPart[] {
  const fact = facts[name];
  if (fact === undefined) throw new Error(`A spoken form has nothing for its slot ${name}`);
  const [kind, what] = name.split('.', 2);
  const text = String(fact);
  switch (kind) {
    case 'amount':
      return [{ kind, fen: Number(fact) }];
    case 'count':
    case 'ordinal':
      return [{ kind, value: Number(fact) }];
    case 'date':
    case 'month':
    case 'year':
    case 'digits':
      return [{ kind, text }];
    case 'content':
      return contentParts(text);
    case 'words':
      // Whoever writes the template says whether it is private.
      return read(text).map((part) => marked(part.kind === 'text' ? { ...part, of: freeTextOf(what) } : part, false));
    default:
      throw new Error(`Nobody knows how to say the slot ${name}`);
  }
}

/** What the words of a slot are, by its name. */
const freeTextOf = (what: string | undefined): FreeText => freeTexts.find((one) => one === what) ?? 'words';

/** Cuts a text at every match; matches stand for their first group. */
function alternate(text: string, mark: RegExp): { text: string; isMatch: boolean }[] {
  return text.split(mark).map((piece, index) => ({ text: piece, isMatch: index % 2 === 1 }));
}
