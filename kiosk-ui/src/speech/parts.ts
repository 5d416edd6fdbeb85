import * as chinese from './numbers/chinese.ts';
import * as english from './numbers/english.ts';

/** Languages that the terminal speaks; Traditional Chinese is read aloud in Mandarin. */
export const voiceTags = ['zh-CN', 'en'] as const;
export type VoiceTag = (typeof voiceTags)[number];

/** The voice that reads a language of the screen; what has none of its own is read in Chinese. */
export const voiceTagOf = (locale: string): VoiceTag => (/^en\b/.test(locale) ? 'en' : 'zh-CN');

/**
 * What free text is; a voice that cannot say it tells at least that. `content` is what operators publish for everybody:
 * a guide, a notice.
 */
export const freeTexts = ['name', 'place', 'institution', 'content', 'words'] as const;
export type FreeText = (typeof freeTexts)[number];

/**
 * A piece of what is said: a fixed phrase, free text (a name or a place, which no clip can hold), a value, the end of a
 * sentence that ends with a value, or the beginning of a section, to which one can skip. What is private is only for the
 * ear in the headphones.
 */
export type SpokenPart = { isPrivate?: boolean } & (
  | { kind: 'phrase' | 'digits' | 'date' | 'month' | 'year'; text: string }
  | { kind: 'text'; text: string; of?: FreeText }
  | { kind: 'amount'; fen: number }
  | { kind: 'count' | 'ordinal'; value: number }
  | { kind: 'stop' | 'section' }
);

const grammars = { 'zh-CN': chinese, en: english } as const;

/** The words of a part, each of which may be a clip; of free text it is the text. */
export function wordsOf(part: SpokenPart, tag: VoiceTag): readonly string[] {
  const grammar = grammars[tag];
  switch (part.kind) {
    case 'phrase':
    case 'text':
      return [part.text];
    case 'digits':
      return grammar.spelled(part.text);
    case 'date':
      return grammar.date(part.text);
    case 'month':
      return grammar.month(part.text);
    case 'year':
      return grammar.year(part.text);
    case 'amount':
      return grammar.amount(part.fen);
    case 'count':
      return tag === 'zh-CN' ? chinese.count(part.value) : english.cardinal(part.value);
    case 'ordinal':
      return grammar.cardinal(part.value);
    case 'stop':
    case 'section':
      return [];
  }
}

/** Every word that values are joined of. */
export const vocabularyOf = (tag: VoiceTag): readonly string[] => grammars[tag].vocabulary();

/** What is said, cut where a section begins; without one it is whole. */
export function sectionsOf(parts: readonly SpokenPart[]): SpokenPart[][] {
  const sections: SpokenPart[][] = [[]];
  for (const part of parts) {
    if (part.kind === 'section') sections.push([]);
    else sections.at(-1)?.push(part);
  }
  return sections;
}

const sentenceEnd = /[。！？.!?]$/u;

/** The parts as plain sentences, one string each. */
export function sentencesOf(parts: readonly SpokenPart[], tag: VoiceTag): string[] {
  const sentences: string[] = [];
  let words: string[] = [];
  const end = (mark = ''): void => {
    if (words.length > 0) sentences.push(`${words.join(tag === 'en' ? ' ' : '')}${mark}`);
    words = [];
  };
  for (const part of parts) {
    if (part.kind === 'stop') end(tag === 'en' ? '.' : '。');
    words.push(...wordsOf(part, tag));
    if (part.kind === 'phrase' && sentenceEnd.test(part.text)) end();
  }
  end();
  return sentences;
}
