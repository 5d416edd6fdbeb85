/** How English is said, as words of which each is a clip: `1234` is "one thousand", "two hundred", "and", "thirty-four". */
const small = [
  'zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen',
  'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen',
] as const;
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'] as const;
const monthNames = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November',
  'December',
] as const;
const irregularOrdinals: Readonly<Record<string, string>> = {
  one: 'first', two: 'second', three: 'third', five: 'fifth', eight: 'eighth', nine: 'ninth', twelve: 'twelfth',
};
const scales = [['trillion', 1e12], ['billion', 1e9], ['million', 1e6], ['thousand', 1e3]] as const;

/** 0 to 99 as one word. */
function underHundred(value: number): string {
  if (value < 20) return small[value] ?? '';
  const ones = value % 10 === 0 ? '' : `-${small[value % 10] ?? ''}`;
  return `${tens[Math.floor(value / 10)] ?? ''}${ones}`;
}

/** 1st to 31st. */
function ordinal(value: number): string {
  const [head = '', ones] = underHundred(value).split('-');
  const last = ones ?? head;
  const changed = irregularOrdinals[last] ?? (last.endsWith('y') ? `${last.slice(0, -1)}ieth` : `${last}th`);
  return ones === undefined ? changed : `${head}-${changed}`;
}

/** A whole number, with "and" before the last two digits as in British use. */
export function cardinal(value: number): string[] {
  if (value < 0) return ['minus', ...cardinal(-value)];
  if (value < 100) return [underHundred(value)];
  for (const [scale, size] of scales) {
    if (value < size) continue;
    const low = value % size;
    return [...cardinal(Math.floor(value / size)), scale, ...(low === 0 ? [] : low < 100 ? ['and', ...cardinal(low)] : cardinal(low))];
  }
  const low = value % 100;
  return [`${small[Math.floor(value / 100)] ?? ''} hundred`, ...(low === 0 ? [] : ['and', underHundred(low)])];
}

/** Money of fen: "twelve", "yuan", "and", "fifty", "fen". */
export function amount(fen: number): string[] {
  if (fen < 0) return ['minus', ...amount(-fen)];
  const yuan = Math.floor(fen / 100);
  const rest = fen % 100;
  const words = yuan > 0 || fen === 0 ? [...cardinal(yuan), 'yuan'] : [];
  if (rest === 0) return words;
  return [...words, ...(words.length > 0 ? ['and'] : []), underHundred(rest), 'fen'];
}

/** In pairs, but for the first years of a thousand: "twenty", "twenty-six"; "two", "thousand", "and", "five"; "nineteen", "oh", "five". */
export function year(value: string): string[] {
  const number = Number(value);
  const century = Math.floor(number / 100);
  const rest = number % 100;
  if (century % 10 === 0 && rest < 10) return cardinal(number);
  if (rest === 0) return [underHundred(century), 'hundred'];
  return rest < 10 ? [underHundred(century), 'oh', underHundred(rest)] : [underHundred(century), underHundred(rest)];
}

/** `yyyy-MM`: "March", "twenty", "twenty-four". */
export function month(value: string): string[] {
  const [years = '', months = ''] = value.split('-');
  return [monthNames[Number(months) - 1] ?? '', ...year(years)];
}

/** `yyyy-MM-dd`: "twenty-fifth", "of", "November", "twenty", "twenty-six". */
export function date(value: string): string[] {
  return [ordinal(Number(value.slice(8, 10))), 'of', ...month(value.slice(0, 7))];
}

/** Every digit and letter by itself. */
export function spelled(value: string): string[] {
  return [...value.toUpperCase()].flatMap((character) => {
    if (/\d/.test(character)) return [small[Number(character)] ?? ''];
    return /[A-Z]/.test(character) ? [character] : [];
  });
}

const upTo = (last: number): number[] => Array.from({ length: last }, (_none, index) => index + 1);

/** Every word that the functions above can answer with: each needs a clip. */
export function vocabulary(): string[] {
  return [
    'minus', 'and', 'of', 'oh', 'hundred', 'yuan', 'fen',
    ...scales.map(([scale]) => scale),
    ...[0, ...upTo(99)].map(underHundred),
    ...upTo(9).map((value) => `${small[value] ?? ''} hundred`),
    ...upTo(31).map(ordinal),
    ...monthNames,
    ...'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  ];
}
