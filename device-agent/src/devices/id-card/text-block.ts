import { CARD_LAYOUTS, type CardLayout, type Field, TYPE_FIELD } from './layout.ts';
import { isPlausibleNumber } from './number-rules.ts';
import type { CardSex, IdCardReading } from './reading.ts';

/** A text block became a reading, or the code that says why not. */
export type TextBlockResult =
  | { readonly kind: 'reading'; readonly reading: IdCardReading }
  | { readonly kind: 'refused'; readonly code: 'CARD_NOT_ID' | 'CARD_INVALID' | 'CARD_NAME_UNREADABLE' };

const SEXES: Readonly<Record<string, CardSex>> = { 0: 'unknown', 1: 'male', 2: 'female', 9: 'unstated' };
const NO_END = '长期';
/**
 * Private-use characters of old cards mean another glyph on every machine; U+FFFD stands for half a surrogate
 * pair.
 */
const UNREADABLE = /[\p{Co}\uFFFD]/u;
const NOT_A_NAME = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

/** Decodes the 256-byte text block of a card. `today` (`YYYY-MM-DD`) decides whether it has expired. */
export function decodeTextBlock(block: Uint8Array, today: string): TextBlockResult {
  const layout = CARD_LAYOUTS[utf16(block, TYPE_FIELD)];
  if (!layout) return { kind: 'refused', code: 'CARD_NOT_ID' };

  const names = namesOf(block, layout);
  if (UNREADABLE.test(names.name + names.englishName))
    return { kind: 'refused', code: 'CARD_NAME_UNREADABLE' };
  const reading = readingOf(block, layout, names);
  if (!reading || NOT_A_NAME.test(names.name + names.englishName))
    return { kind: 'refused', code: 'CARD_INVALID' };

  const expired = reading.validTo !== 'longTerm' && reading.validTo < today;
  return { kind: 'reading', reading: { ...reading, expired } };
}

function namesOf(block: Uint8Array, layout: CardLayout): { name: string; englishName: string } {
  const englishName = trimEnd((layout.englishName ?? []).map((field) => utf16(block, field)).join(''));
  return { name: text(block, layout.name) || englishName, englishName };
}

function readingOf(
  block: Uint8Array,
  layout: CardLayout,
  { name, englishName }: { name: string; englishName: string },
): Omit<IdCardReading, 'expired'> | undefined {
  const sex = SEXES[text(block, layout.sex)];
  const birth = isoDate(text(block, layout.birth));
  const validFrom = isoDate(text(block, layout.validFrom));
  const end = text(block, layout.validTo);
  const validTo = end === NO_END ? 'longTerm' : isoDate(end);
  const number = text(block, layout.number);
  const nationCode = layout.nationCode && text(block, layout.nationCode);
  const nationality = layout.nationality && text(block, layout.nationality);

  if (!name || !sex || !birth || !validFrom || !validTo) return undefined;
  if (!isPlausibleNumber(number, { rule: layout.numberRule, birth, sex })) return undefined;
  return {
    documentType: layout.documentType,
    name,
    number,
    sex,
    birth,
    validFrom,
    validTo,
    ...(englishName && { englishName }),
    // Neither finds the person, so a strange one costs nobody the reading.
    ...(nationCode && /^\d{2}$/.test(nationCode) && { nationCode }),
    ...(nationality && /^[A-Z]{3}$/.test(nationality) && { nationality }),
  };
}

/** Only trailing padding goes; some readers pad with U+0000 instead of spaces. */
function trimEnd(padded: string): string {
  let end = padded.length;
  while (end > 0 && ' \u0000'.includes(padded.charAt(end - 1))) end -= 1;
  return padded.slice(0, end);
}

const text = (block: Uint8Array, field: Field): string => trimEnd(utf16(block, field));

const utf16 = (block: Uint8Array, [offset, length]: Field): string =>
  new TextDecoder('utf-16le', { ignoreBOM: true }).decode(block.subarray(offset, offset + length));

/** `YYYYMMDD` to `YYYY-MM-DD`; undefined when it is no day of the calendar. */
function isoDate(digits: string): string | undefined {
  const parts = /^(\d{4})(\d{2})(\d{2})$/.exec(digits);
  if (!parts) return undefined;
  const iso = `${parts[1]}-${parts[2]}-${parts[3]}`;
  const day = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(iso) ? iso : undefined;
}
