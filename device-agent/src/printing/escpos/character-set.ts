import type { PrinterProfile } from '../../devices/printer/profile.ts';
import { gbCodes, ranks } from './gb-codes.ts';

/**
 * Whether all of a text may be sent as text to a printer with this set. What a set does not prove is drawn: a wrong
 * guess here is a wrong name on paper. Surrogate pairs never may.
 */
export function isProven(text: string, characterSet: PrinterProfile['characterSet']): boolean {
  if (characterSet === 'raster') return text === '';
  const { rankOf } = gbCodes();
  const limit = ranks[characterSet];
  for (let index = 0; index < text.length; index += 1) {
    const rank = rankOf[text.charCodeAt(index)];
    if (!rank || rank > limit) return false;
  }
  return true;
}

/** Bytes of the longest code: GB 18030's four. */
export const maxCodeBytes = 4;

/**
 * Writes the codes of a text to the start of `into`, which must have `maxCodeBytes` for each UTF-16 unit, and gives
 * how many bytes they are. A character that no set proves is a bug of the caller and throws.
 */
export function encodeProven(text: string, into: Uint8Array): number {
  const { codeOf } = gbCodes();
  let length = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = codeOf[text.charCodeAt(index)];
    if (!code) throw new RangeError('a character without a proven code was to be sent as text');
    if (code > 0xffff) {
      into[length++] = code >>> 24;
      into[length++] = code >>> 16;
    }
    if (code > 0xff) into[length++] = code >>> 8;
    into[length++] = code;
  }
  return length;
}
