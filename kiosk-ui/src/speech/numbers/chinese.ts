/**
 * How Chinese is said, as words of which each is a clip: `12345` is 一万 二千 三百 四十五. 2 is 两 at the head of a number
 * before 千 万 亿 and before a measure word, else 二; a gap of zeros is one 零.
 */
const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

/** Digit by digit on the phone and in long numbers 1 is 幺: 一 and 七 sound alike. */
const spelledOne = '幺';

const digit = (value: number): string => digits[value] ?? '';
const headDigit = (value: number, isHead: boolean): string => (value === 2 && isHead ? '两' : digit(value));

/** 1 to 99 as one word: 五, 十, 十二, 四十五. */
export function underHundred(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10 === 0 ? '' : digit(value % 10);
  if (tens === 0) return ones;
  return `${tens === 1 ? '' : digit(tens)}十${ones}`;
}

/** 1 to 9999; after a higher digit 15 is 一十五. */
function group(value: number, isHead: boolean): string[] {
  const thousands = Math.floor(value / 1000);
  const hundreds = Math.floor(value / 100) % 10;
  const rest = value % 100;
  const words: string[] = [];
  if (thousands > 0) words.push(`${headDigit(thousands, isHead)}千`);
  if (hundreds > 0) words.push(`${digit(hundreds)}百`);
  if (rest === 0) return words;
  const follows = words.length > 0 || !isHead;
  const hasGap = words.length > 0 && (hundreds === 0 || rest < 10);
  if (hasGap) words.push('零');
  if (follows && rest >= 10 && rest < 20) words.push('一');
  words.push(underHundred(rest));
  return words;
}

/** A whole number: 零, 负 三, 一百 零 五, 两千 零 二十, 十 万 零 一 十. */
export function cardinal(value: number): string[] {
  if (value < 0) return ['负', ...cardinal(-value)];
  if (value === 0) return ['零'];
  return parts(value, true);
}

function parts(value: number, isHead: boolean): string[] {
  for (const [unit, size] of [['亿', 1e8], ['万', 1e4]] as const) {
    if (value < size) continue;
    const high = Math.floor(value / size);
    const low = value % size;
    const head = high === 2 && isHead ? ['两'] : parts(high, isHead);
    if (low === 0) return [...head, unit];
    // One 零 where the next digit is missing: 一万 零 三百, and no more where it is there: 一万 三千.
    return [...head, unit, ...(low < size / 10 ? ['零'] : []), ...parts(low, false)];
  }
  return group(value, isHead);
}

/** So many of something: two is 两. */
export function count(value: number): string[] {
  return value === 2 ? ['两'] : cardinal(value);
}

/** Money of fen: 三十 元 五角, 一百 元 零 五分, 两角, 零 元. */
export function amount(fen: number): string[] {
  if (fen < 0) return ['负', ...amount(-fen)];
  const yuan = Math.floor(fen / 100);
  const jiao = Math.floor(fen / 10) % 10;
  const rest = fen % 10;
  const words = yuan > 0 || fen === 0 ? [...count(yuan), '元'] : [];
  const isFirst = (): boolean => words.length === 0;
  if (jiao > 0) words.push(`${headDigit(jiao, isFirst())}角`);
  else if (yuan > 0 && rest > 0) words.push('零');
  if (rest > 0) words.push(`${headDigit(rest, isFirst())}分`);
  return words;
}

/** A year, digit by digit: 二 零 二 六 年. */
export function year(value: string): string[] {
  return [...[...value].map((character) => digit(Number(character))), '年'];
}

/** `yyyy-MM`: 二 零 二 六 年 三月. */
export function month(value: string): string[] {
  const [years = '', months = ''] = value.split('-');
  return [...year(years), `${underHundred(Number(months))}月`];
}

/** `yyyy-MM-dd`: 二 零 二 六 年 十一月 二十五日. */
export function date(value: string): string[] {
  return [...month(value.slice(0, 7)), `${underHundred(Number(value.slice(8, 10)))}日`];
}

/** Phone, certificate and other long numbers: every digit and letter by itself. */
export function spelled(value: string): string[] {
  return [...value.toUpperCase()].flatMap((character) => {
    if (character === '1') return [spelledOne];
    if (/\d/.test(character)) return [digit(Number(character))];
    return /[A-Z]/.test(character) ? [character] : [];
  });
}

const upTo = (last: number): number[] => Array.from({ length: last }, (_none, index) => index + 1);

/** Every word that the functions above can answer with: each needs a clip. */
export function vocabulary(): string[] {
  const nine = upTo(9);
  return [
    '零', '两', '负', '幺', '万', '亿', '元', '年', '两千', '两角', '两分',
    ...upTo(99).map(underHundred),
    ...nine.flatMap((value) => [`${digit(value)}百`, `${digit(value)}千`, `${digit(value)}角`, `${digit(value)}分`]),
    ...upTo(12).map((value) => `${underHundred(value)}月`),
    ...upTo(31).map((value) => `${underHundred(value)}日`),
    ...'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  ];
}
