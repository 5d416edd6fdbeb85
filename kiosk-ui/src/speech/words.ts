import { builtInLanguages } from '@yibao-kiosk/shared/kiosk/built-in-languages.ts';
import type { WordingTree } from '@yibao-kiosk/shared/kiosk/language.ts';

import { contentParts } from './content.ts';
import { clipTextOf, labelPhrases, labelPieces, labelsOf } from './labels.ts';
import type { SpokenPart } from './parts.ts';
import type { ReadWords } from './template.ts';

type Phrase = { text: string; isPrivate: boolean };
type Pattern = { find: RegExp; slots: readonly string[]; phrases: readonly string[]; isPrivate: boolean };

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const separators = /[\s·，,、；;：:（）()]+/u;

/**
 * Reads what stands on a control, a line a text: fixed wordings become phrases, sums and dates values, and what nobody
 * foresaw (a hospital's name) free text. `shown` is the language of the screen where another one is spoken.
 */
export function createWordReader(spoken: WordingTree, shown: WordingTree = spoken): ReadWords {
  const phrases = new Map<string, Phrase>();
  const patterns: Pattern[] = [];
  for (const [own, other] of pairs(spoken, shown)) {
    const { fixed, slots } = labelPieces(other.template);
    const texts = labelPhrases(own.template);
    const { isPrivate } = own;
    if (slots.length > 0) patterns.push({ find: patternOf(fixed, slots), slots, phrases: texts, isPrivate });
    else phrases.set(clipTextOf(other.template), { text: clipTextOf(own.template), isPrivate });
  }
  for (const { name } of builtInLanguages) phrases.set(name, { text: name, isPrivate: false });
  const known = (line: string, free: (line: string) => SpokenPart[]): SpokenPart[] | null => {
    const phrase = phrases.get(clipTextOf(line));
    if (phrase) return [{ kind: 'phrase', ...phrase }];
    const value = valueOf(line.trim());
    if (value) return [{ ...value, isPrivate: true }];
    for (const pattern of patterns) {
      const match = pattern.find.exec(line.trim());
      if (match) return joined(pattern, match.slice(1), free);
    }
    return null;
  };
  const joined = (pattern: Pattern, values: readonly string[], free: (line: string) => SpokenPart[]): SpokenPart[] =>
    pattern.phrases.flatMap((text, index): SpokenPart[] => [
      ...(text === '' ? [] : [{ kind: 'phrase' as const, text, isPrivate: pattern.isPrivate }]),
      ...slotValue(pattern.slots[index], values[index] ?? '', free),
    ]);
  const personal = (line: string): SpokenPart[] =>
    known(line, personal) ?? (separators.test(line) ? line.split(separators).flatMap((word) => known(word, personal) ?? free(word)) : free(line));
  /** Titles may hold what parts the words of a control: they stay whole, as their clips are. */
  const ofContent = (line: string): SpokenPart[] =>
    (known(line, ofContent) ?? letter(line) ?? behindItem(line) ?? contentParts(line)).map(forEverybody);
  /** 第 30 项 before a name. */
  const behindItem = (line: string): SpokenPart[] | null => {
    const [, item = '', name = ''] = /^(\S+ \S+(?: 项| 項)?) (.+)$/u.exec(line) ?? [];
    const number = known(item, ofContent);
    return number && [...number, ...ofContent(name)];
  };
  return (words, as = 'personal') =>
    as === 'content'
      ? words.split(/\n| · /u).flatMap((line) => ofContent(line.trim()))
      : words.split('\n').flatMap((line) => personal(line.trim()));
}

const forEverybody = (part: SpokenPart): SpokenPart => ({ ...part, isPrivate: false });

/** A key of a keyboard. */
const letter = (line: string): SpokenPart[] | null => (/^[a-z]$/iu.test(line) ? [{ kind: 'digits', text: line }] : null);

function* pairs(spoken: WordingTree, shown: WordingTree): Generator<[ReturnType<typeof labelsOf>[number], { template: string }]> {
  const others = new Map(labelsOf(shown).map((label) => [label.key, label]));
  for (const label of labelsOf(spoken)) {
    yield [label, label];
    const other = others.get(label.key);
    if (other && other.template !== label.template) yield [label, other];
  }
}

/** Slots that only a number fills: else every name that ends in 项 would be counted. */
const whole = String.raw`\d+`;
const numbers: Readonly<Record<string, string>> = { count: whole, cm: whole, pages: whole, item: String.raw`[A-Z]?\d[\d./]*` };

function patternOf(fixed: readonly string[], slots: readonly string[]): RegExp {
  const literal = (piece: string): string => piece.trim().replace(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);
  const found = (slot: string | undefined): string => (slot === undefined ? '' : String.raw`\s*(${numbers[slot] ?? '.+?'})\s*`);
  return new RegExp(`^${fixed.map((piece, index) => literal(piece) + found(slots[index])).join('')}$`, 'u');
}

/** A year is no secret; what else fills a slot may be. */
function slotValue(slot: string | undefined, text: string, read: (line: string) => SpokenPart[]): SpokenPart[] {
  if (slot === undefined) return [];
  if (slot === 'item') return itemParts(text);
  return slot === 'year' && /^\d{4}$/.test(text) ? [{ kind: 'year', text }] : read(text);
}

/** 30, 3.1 and H2 as they are called. */
function itemParts(item: string): SpokenPart[] {
  const pieces = item.match(/[A-Z]|\d+/gu) ?? [];
  return pieces.map((piece) => (/\d/.test(piece) ? { kind: 'ordinal', value: Number(piece) } : { kind: 'digits', text: piece }));
}

/** Free text without the marks of a mask, which no voice shall read. */
function free(words: string): SpokenPart[] {
  const text = words.replaceAll(/[*＊]+/gu, ' ').trim();
  return /[\p{L}\p{N}]/u.test(text) ? [{ kind: 'text', text, isPrivate: true }] : [];
}

/** Sums, dates and numbers as the formats of the screen write them. */
function valueOf(text: string): SpokenPart | null {
  const sum = /^(-?)￥([\d,]+)\.(\d{2})$/u.exec(text);
  if (sum) return { kind: 'amount', fen: Number(`${sum[1]}${sum[2]?.replaceAll(',', '')}${sum[3]}`) };
  const day = /^(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?$/u.exec(text);
  if (day) return calendar(day[1], day[2], day[3]);
  const englishDay = /^(?:(\d{1,2}) )?([A-Z][a-z]{2})\w* (\d{4})$/u.exec(text);
  const month = months.indexOf(englishDay?.[2] ?? '') + 1;
  if (englishDay && month > 0) return calendar(englishDay[3], String(month), englishDay[1]);
  if (/^\d{1,4}$/.test(text)) return { kind: 'count', value: Number(text) };
  return /^[\d-]{5,}X?$/.test(text) ? { kind: 'digits', text } : null;
}

function calendar(year = '', month = '', day?: string): SpokenPart {
  const text = `${year}-${month.padStart(2, '0')}`;
  return day === undefined ? { kind: 'month', text } : { kind: 'date', text: `${text}-${day.padStart(2, '0')}` };
}
