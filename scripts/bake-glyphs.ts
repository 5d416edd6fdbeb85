/**
 * Bakes the shipped face to one-bit glyphs for the printer (device-agent/generated/glyphs.bin): 24 × 24 dots,
 * half-width letters 12 × 24. Thus the terminal needs no font engine at run time.
 */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

import { encodeGlyphFile } from '../device-agent/src/printing/glyphs/glyph-file.ts';
import { cellsOf } from '../shared/src/document/width.ts';
import { openOutlineFace } from './lib/glyphs/outlines.ts';
import { createRasteriser } from './lib/glyphs/raster.ts';

const faceFile = '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf';

/** Where the agent looks for the glyphs. */
export const bakedGlyphsPath = fileURLToPath(
  new URL('../device-agent/generated/glyphs.bin', import.meta.url),
);

/** Bakes every character of the face that takes a cell; private-use ones have no meaning to print. */
export function bakeGlyphs(targetPath: string): { glyphs: number; bytes: number } {
  const face = openOutlineFace(createRequire(import.meta.url).resolve(faceFile));
  const wide = createRasteriser(24);
  const narrow = createRasteriser(12);
  const glyphs = new Map<number, Uint8Array>();
  for (const codePoint of face.codePoints) {
    const cells = cellsOf(codePoint);
    if (cells === 0 || isPrivateUse(codePoint)) continue;
    const edges = face.edgesOf(codePoint, { narrow: cells === 1 });
    glyphs.set(codePoint, cells === 1 ? narrow(edges) : wide(edges));
  }
  const file = encodeGlyphFile(glyphs);
  mkdirSync(dirname(targetPath), { recursive: true });
  writeFileSync(`${targetPath}.part`, file);
  renameSync(`${targetPath}.part`, targetPath);
  return { glyphs: glyphs.size, bytes: file.length };
}

function isPrivateUse(codePoint: number): boolean {
  return /\p{Co}/u.test(String.fromCodePoint(codePoint));
}

if (import.meta.main) {
  const { glyphs, bytes } = bakeGlyphs(bakedGlyphsPath);
  console.log(`${glyphs} glyphs, ${(bytes / 1e6).toFixed(1)} MB`);
}
