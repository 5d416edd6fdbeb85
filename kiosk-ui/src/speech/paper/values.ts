import type { Ear } from '../ear.ts';
import type { FreeText, SpokenPart } from '../parts.ts';
import type { PaperKey, PaperWordings } from './wordings.ts';

const masks = /[*＊]/u;
/** A date of the paper in any of its languages: 2026年11月22日, 2026-11-22, a month without its day. */
const calendar = /^(\d{4})[年-](\d{1,2})月?(?:-?(\d{1,2})日?)?$/u;
const clock = /^(\d{4}-\d{2}-\d{2}) ?(\d{2}):(\d{2})/u;

/** The rows whose value is told digit by digit. */
const numbers: ReadonlySet<PaperKey> = new Set([
  'number', 'idNumber', 'medicalInsuranceNumber', 'agencyCode', 'agencyPhone', 'agencyPostcode', 'terminal', 'trace',
]);

/** The value of a row as it is heard; what the preview covers is told as covered. */
export function sayValue(ear: Ear, wordings: PaperWordings, { key, text }: { key: PaperKey | null; text: string }): SpokenPart[] {
  const known = wordings.keyOf(text);
  const insurance = wordings.insuranceOf(text);
  if (known) return ear.say(`onPaper.${known}`);
  if (insurance) return [...ear.read(ear.word(`insurances.${insurance}`))];
  if (key === null) return sayWords(ear, text, 'words');
  if (numbers.has(key)) return sayNumber(ear, text);
  switch (key) {
    case 'name':
      return sayWords(ear, text, 'name');
    case 'householdPlace':
      return sayWords(ear, text, 'place');
    case 'period':
      return sayPeriod(ear, wordings, text);
    case 'paidMonths':
      return ear.say('onPaper.paidMonthsValue', { count: Number.parseInt(text, 10) || 0 });
    case 'time':
      return sayTime(ear, text);
    // What is written in capitals against forgery is told in its form; the figure is the next row.
    case 'balanceCapital':
      return [];
    default:
      return masks.test(text) ? sayWords(ear, text, 'words') : (sayDay(text) ?? [...ear.read(text)]);
  }
}

/** The end of a number that is covered, as banks tell it; else all of it. */
function sayNumber({ say }: Ear, text: string): SpokenPart[] {
  if (!/[\p{L}\p{N}]/u.test(text)) return say(masks.test(text) ? 'onPaper.covered' : 'onPaper.pending');
  if (!masks.test(text)) return [{ kind: 'digits', text }];
  const ending = text.split(masks).at(-1)?.trim() ?? '';
  return ending !== '' ? say('onPaper.ending', { digits: ending }) : say('onPaper.covered');
}

function sayWords({ say }: Ear, text: string, of: FreeText): SpokenPart[] {
  const [seen = ''] = text.split(masks);
  const words = /[\p{L}\p{N}]/u.test(seen) ? [{ kind: 'text' as const, text: seen.trim(), of }] : [];
  if (!masks.test(text)) return words;
  return [...words, ...say(words.length > 0 ? 'onPaper.restCovered' : 'onPaper.covered')];
}

/** From a month to a month; either may be missing, and the last may be today. */
function sayPeriod(ear: Ear, wordings: PaperWordings, text: string): SpokenPart[] {
  const [from = '', through = ''] = text.split(/ ?至 ?| to /u);
  const sayEnd = (end: string): SpokenPart[] => sayDay(end) ?? sayValue(ear, wordings, { key: null, text: end });
  return through === '' ? sayEnd(from) : [...sayEnd(from), ...ear.say('onPaper.until'), ...sayEnd(through)];
}

function sayTime({ say }: Ear, text: string): SpokenPart[] {
  const [, date = '', hour, minute] = clock.exec(text) ?? [];
  return date === '' ? sayDay(text) ?? [] : say('onPaper.clock', { date, 'count.hour': Number(hour), 'count.minute': Number(minute) });
}

function sayDay(text: string): SpokenPart[] | null {
  const [, year = '', month = '', day] = calendar.exec(text) ?? [];
  if (year === '') return null;
  const start = `${year}-${month.padStart(2, '0')}`;
  return [day === undefined ? { kind: 'month', text: start } : { kind: 'date', text: `${start}-${day.padStart(2, '0')}` }];
}
