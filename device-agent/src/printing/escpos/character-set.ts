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

/** The bytes of a text; one with a character that no set proves is a bug of the caller and throws. */
export function encodeProven(text: string): Uint8Array {
  const { codeOf } = gbCodes();
  const bytes = new Uint8Array(text.length * 4);
  let length = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = codeOf[text.charCodeAt(index)];
    if (!code) throw new RangeError('a character without a proven code was to be sent as text');
    if (code > 0xffff) {
      bytes[length++] = code >>> 24;
      bytes[length++] = code >>> 16;
    }
    if (code > 0xff) bytes[length++] = code >>> 8;
    bytes[length++] = code;
  }
  return bytes.subarray(0, length);
}
