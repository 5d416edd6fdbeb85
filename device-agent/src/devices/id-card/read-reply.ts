/** Two length words stand before the text of a read reply: text, photo. */
const WORDS = 4;
/** The text block of every card type, in bytes. */
export const TEXT_BYTES = 256;

/**
 * Copies the data of a reply. Of a read reply (30 01) it copies the text block only: the photo stays behind
 * in the buffer that is cleared right after, and exists nowhere else.
 */
export function takeTextOnly(data: Uint8Array): Uint8Array {
  return isReadReply(data) ? data.slice(0, WORDS + TEXT_BYTES) : data.slice();
}

/** The text block inside the data of a read reply, or undefined if it is none. */
export function textBlockOf(data: Uint8Array): Uint8Array | undefined {
  const isText = data.length === WORDS + TEXT_BYTES && textLength(data) === TEXT_BYTES;
  return isText ? data.subarray(WORDS) : undefined;
}

function isReadReply(data: Uint8Array): boolean {
  if (data.length < WORDS + TEXT_BYTES || textLength(data) !== TEXT_BYTES) return false;
  return data.length === WORDS + TEXT_BYTES + wordAt(data, 2);
}

const textLength = (data: Uint8Array): number => wordAt(data, 0);

const wordAt = (data: Uint8Array, offset: number): number =>
  new DataView(data.buffer, data.byteOffset, data.byteLength).getUint16(offset);
