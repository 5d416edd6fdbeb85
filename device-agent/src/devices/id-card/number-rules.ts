import type { CardLayout } from './layout.ts';
import type { CardSex } from './reading.ts';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = '10X98765432';

/** The facts on the card that its number repeats. */
export type NumberFacts = {
  readonly rule: CardLayout['numberRule'];
  readonly birth: string;
  readonly sex: CardSex;
};

/**
 * Whether a number fits its rule and the other fields of the card. The region code is never judged: codes
 * come and go.
 */
export function isPlausibleNumber(number: string, { rule, birth, sex }: NumberFacts): boolean {
  switch (rule) {
    case 'foreign2017':
      return /^[A-Z]{3}\d{12}$/.test(number);
    case 'mod11':
      return hasMod11Check(number);
    case 'gb11643':
      return (
        hasMod11Check(number) && number.slice(6, 14) === birth.replaceAll('-', '') && fitsSex(number, sex)
      );
  }
}

/** ISO 7064 MOD 11-2 over 17 digits (GB 11643-1999 5.2). */
export function hasMod11Check(number: string): boolean {
  if (!/^\d{17}[\dX]$/.test(number)) return false;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return CHECK_CHARACTERS[sum % 11] === number[17];
}

/** GB 11643-1999: an odd sequence number for men, an even one for women. */
function fitsSex(number: string, sex: CardSex): boolean {
  if (sex !== 'male' && sex !== 'female') return true;
  return Number(number[16]) % 2 === (sex === 'male' ? 1 : 0);
}
