/**
 * County part of every synthetic resident number. GB/T 2260 gave 3505 泉州市 the county codes 01–05
 * (districts), 21–27 (counties) and 81–83 (cities); 98 was in no edition, so nobody was ever issued a number
 * that begins with it. 99 is avoided because 医保区划 uses it for 本级 pools.
 */
export const NEVER_ISSUED_COUNTY = '350598';

const MOD_11_2_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const MOD_11_2_CHARACTERS = '10X98765432';

/** The check character of ISO 7064 MOD 11-2 over 17 digits (GB 11643). */
export function mod112Check(first17: string): string {
  const sum = MOD_11_2_WEIGHTS.reduce((total, weight, i) => total + weight * Number(first17[i]), 0);
  return MOD_11_2_CHARACTERS.charAt(sum % 11);
}

/** True for 18 characters whose last one is the right check character. */
export function isMod112(number: string): boolean {
  return /^[0-9]{17}[0-9X]$/.test(number) && mod112Check(number.slice(0, 17)) === number.charAt(17);
}

/** An 18-character number from a 6-digit prefix, a birth date `YYYYMMDD` and a sequence 0–999 (odd: male). */
export function numberFrom(prefix: string, birth: string, sequence: number): string {
  const first17 = `${prefix}${birth}${String(sequence).padStart(3, '0')}`;
  return `${first17}${mod112Check(first17)}`;
}

const CHECK_731 = [7, 3, 1];

/** Value of a character in the 7-3-1 scheme: digits as they are, A=10 … Z=35, `<`=0. */
function value731(character: string): number {
  return character === '<' ? 0 : Number.parseInt(character, 36);
}

/** The check digit of the 15-character number of the 2017 foreigner's card (weights 7, 3, 1, modulo 10). */
export function foreignerCheck(first14: string): string {
  const sum = [...first14].reduce((total, c, i) => total + value731(c) * (CHECK_731[i % 3] ?? 0), 0);
  return String(sum % 10);
}

/** Place of acceptance in the numbers of the 2017 card: Fujian, and the two digits that were never issued. */
const PLACE_OF_ACCEPTANCE = '3598';

/**
 * A 15-character number: nationality alpha-3, 4 digits of a place, birth (given as YYYYMMDD), 1 digit,
 * check.
 */
export function foreigner2017Number(alpha3: string, birth: string, digit: number): string {
  const first14 = `${alpha3}${PLACE_OF_ACCEPTANCE}${birth.slice(2)}${digit}`;
  return `${first14}${foreignerCheck(first14)}`;
}

/**
 * An 18-digit number of the 2023 foreigner's card: 9, province, nationality numeric-3, birth, sequence,
 * check.
 */
export function foreigner2023Number(numeric3: string, birth: string, sequence: number): string {
  return numberFrom(`935${numeric3}`, birth, sequence);
}
