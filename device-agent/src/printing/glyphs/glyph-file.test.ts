import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, expect, test } from 'vitest';

import { builtGlyphsPath } from '../create.ts';
import { createGlyphFile, encodeGlyphFile, glyphBytes } from './glyph-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'glyphs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('glyphs are found by their code point, in whatever order they were given', () => {
  const path = join(folder, 'three.bin');
  const glyph = (byte: number): Uint8Array => new Uint8Array(glyphBytes).fill(byte);
  writeFileSync(
    path,
    encodeGlyphFile(
      new Map([
        [0x2cc56, glyph(3)],
        [0x41, glyph(1)],
        [0x5f20, glyph(2)],
      ]),
    ),
  );
  const file = createGlyphFile(path);
  expect([0x41, 0x5f20, 0x2cc56].map((codePoint) => file.bitsOf(codePoint)?.[71])).toEqual([1, 2, 3]);
  expect([0x40, 0x42, 0x2cc57].map((codePoint) => file.bitsOf(codePoint))).toEqual([null, null, null]);
  expect([file.has(0x5f20), file.has(0x5f21)]).toEqual([true, false]);
  file.close();
  file.close();
});

test.each([
  ['another file', new Uint8Array(100)],
  ['a file cut short', encodeGlyphFile(new Map([[0x41, new Uint8Array(glyphBytes)]])).subarray(0, 50)],
  ['an empty file', new Uint8Array()],
])('%s is not taken for glyphs', (_name, bytes) => {
  const path = join(folder, 'bad.bin');
  writeFileSync(path, bytes);
  expect(() => createGlyphFile(path).has(0x41)).toThrow(/glyph file/);
});

test('the built face has every URO character, Extension A, and rare names of 通用规范汉字表', () => {
  const face = createGlyphFile(builtGlyphsPath);
  const missing: string[] = [];
  const demand = (from: number, to: number): void => {
    for (let codePoint = from; codePoint <= to; codePoint += 1) {
      if (!face.has(codePoint)) missing.push(codePoint.toString(16));
    }
  };
  demand(0x20, 0x7e);
  demand(0x4e00, 0x9fa5);
  demand(0x3400, 0x4db5);
  for (const character of '𬱖𣲘𬭎𫖯𫰛𬍛㛃䶮·￥，。（）：□')
    demand(character.codePointAt(0) ?? 0, character.codePointAt(0) ?? 0);
  expect(missing).toEqual([]);
  expect(face.has(0xe000)).toBe(false);
  face.close();
});

test('a baked glyph has ink, and a half-width one only in its half', () => {
  const face = createGlyphFile(builtGlyphsPath);
  const ink = (character: string, fromDot: number, toDot: number): number => {
    const bits = face.bitsOf(character.codePointAt(0) ?? 0) ?? new Uint8Array();
    let dots = 0;
    for (let y = 0; y < 24; y += 1) {
      for (let x = fromDot; x < toDot; x += 1)
        if ((bits[y * 3 + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) dots += 1;
    }
    return dots;
  };
  expect(ink('张', 0, 24)).toBeGreaterThan(80);
  expect(ink('W', 0, 12)).toBeGreaterThan(40);
  expect(ink('W', 12, 24)).toBe(0);
  expect(ink(' ', 0, 24)).toBe(0);
  face.close();
});
