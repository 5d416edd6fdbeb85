/** The 16 bytes a module answers to 12 FF. */
export const SAM_ID_BYTES = 16;

/** The bytes as hex, as they stand in the allow-list (the printed form differs from vendor to vendor). */
export function samIdHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** As most vendors print it: `aa.bb-yyyymmdd-cccccccccc-dddddddddd` (little-endian words, zero padded). */
export function samIdText(bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, SAM_ID_BYTES);
  const short = (offset: number): string => String(view.getUint16(offset, true)).padStart(2, '0');
  const long = (offset: number, digits: number): string =>
    String(view.getUint32(offset, true)).padStart(digits, '0');
  return `${short(0)}.${short(2)}-${long(4, 8)}-${long(8, 10)}-${long(12, 10)}`;
}
