import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/**
 * The baked face: `YBG1`, the number of glyphs, their code points ascending (all 32 bit, little endian), then
 * 72 bytes a glyph in that order: 24 rows of 3 bytes, most significant bit leftmost, 1 = black. A half-width
 * glyph uses the left 12 dots of its rows.
 */
export type GlyphSource = {
  has(codePoint: number): boolean;
  /** The 72 bytes of a glyph; null where the face has none. */
  bitsOf(codePoint: number): Uint8Array | null;
};

export const glyphBytes = 72;
const magic = 0x31474259;
const headerBytes = 8;

/** Makes the bytes of a glyph file. */
export function encodeGlyphFile(glyphs: ReadonlyMap<number, Uint8Array>): Uint8Array {
  const sorted = [...glyphs].toSorted(([a], [b]) => a - b);
  const file = new Uint8Array(headerBytes + sorted.length * (4 + glyphBytes));
  const view = new DataView(file.buffer);
  view.setUint32(0, magic, true);
  view.setUint32(4, sorted.length, true);
  const bitmaps = headerBytes + sorted.length * 4;
  sorted.forEach(([codePoint, bits], index) => {
    view.setUint32(headerBytes + index * 4, codePoint, true);
    file.set(bits, bitmaps + index * glyphBytes);
  });
  return file;
}

/**
 * Opens a glyph file at its first use. Only the code points (about 120 KB) are kept; a glyph is read from the
 * file when a line needs it. Throws when the file is missing or is not one: without its build the agent must
 * not start.
 */
export function createGlyphFile(path: string): GlyphSource & { close(): void } {
  let opened: { file: number; codePoints: Uint32Array } | null = null;
  const use = (): { file: number; codePoints: Uint32Array } => (opened ??= openFile(path));
  return {
    has: (codePoint) => indexOf(use().codePoints, codePoint) >= 0,
    bitsOf: (codePoint) => {
      const { file, codePoints } = use();
      const index = indexOf(codePoints, codePoint);
      if (index < 0) return null;
      return readAt(file, headerBytes + codePoints.length * 4 + index * glyphBytes, glyphBytes);
    },
    close: () => {
      if (opened) closeSync(opened.file);
      opened = null;
    },
  };
}

function openFile(path: string): { file: number; codePoints: Uint32Array } {
  const file = openSync(path, 'r');
  const header = new DataView(readAt(file, 0, headerBytes).buffer);
  const count = header.getUint32(4, true);
  const expectedBytes = headerBytes + count * (4 + glyphBytes);
  if (header.getUint32(0, true) !== magic || fstatSync(file).size !== expectedBytes) {
    closeSync(file);
    throw new Error(`${path} is not a glyph file of this version; npm run build makes it`);
  }
  const view = new DataView(readAt(file, headerBytes, count * 4).buffer);
  return {
    file,
    codePoints: Uint32Array.from({ length: count }, (_, index) => view.getUint32(index * 4, true)),
  };
}

function readAt(file: number, position: number, length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  const read = readSync(file, bytes, 0, length, position);
  if (read !== length) throw new Error('glyph file ends too early');
  return bytes;
}

function indexOf(sorted: Uint32Array, wanted: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const value = Number(sorted[middle]);
    if (value === wanted) return middle;
    if (value < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
