import { lookUp } from './look-up.ts';

type ChargeLevel = 'a' | 'b' | 'selfPaid' | 'unknown';

/** Code table `chrgitm_lv`: 01 甲类, 02 乙类, 03 自费. */
const levels: Readonly<Record<string, ChargeLevel>> = { '01': 'a', '02': 'b', '03': 'selfPaid' };

/** Plain name of a `chrgitm_lv`, written with or without the leading zero. */
export function chargeLevelOf(code: string): ChargeLevel {
  return lookUp(levels, code.padStart(2, '0')) ?? 'unknown';
}
