import { readFileSync, statSync } from 'node:fs';

/** Hangul, the largest script beside Chinese, fits when it is cut to what is in use. */
const largestFaceBytes = 4 * 1024 * 1024;

/** The first bytes of a TrueType font, and of one with PostScript outlines (OpenType 1.9, table directory). */
const beginnings: readonly (readonly number[])[] = [
  [0x00, 0x01, 0x00, 0x00],
  [0x4f, 0x54, 0x54, 0x4f],
];

/** A font file; null where there is none, undefined for what is no font. The browser checks the rest (OTS). */
export function readFace(file: string): Uint8Array | null | undefined {
  try {
    const found = statSync(file, { throwIfNoEntry: false });
    if (!found) return null;
    if (found.size > largestFaceBytes) return undefined;
    const bytes = readFileSync(file);
    return beginnings.some((beginning) => beginning.every((byte, index) => bytes[index] === byte)) ? bytes : undefined;
  } catch {
    return undefined;
  }
}
