import { expect, test } from 'vitest';

import { builtGlyphsPath } from '../create.ts';
import { createGlyphFile } from '../glyphs/glyph-file.ts';
import { characterSets } from '../../devices/printer/testing/test-profile.ts';
import { planLine } from './plan-line.ts';

const glyphs = createGlyphFile(builtGlyphsPath);

const planOf = (character: string, set: (typeof characterSets)[number]) =>
  planLine(
    {
      kind: 'text',
      heightScale: 1,
      runs: [{ column: 0, text: character, widthScale: 1, bold: false, masked: false }],
    },
    set,
    glyphs,
  );

/** 通用规范汉字表 lies in these blocks; how many characters of each the shipped face carries. */
test.each([
  ['unified ideographs of Unicode 1.1', 0x4e00, 0x9fa5, 20_902],
  ['unified ideographs added later', 0x9fa6, 0x9fff, 74],
  ['extension A', 0x3400, 0x4db5, 6_582],
  ['supplementary planes (54 of B, 44 of C, 8 of D, 108 of E, 6 of F and G)', 0x20000, 0x3134f, 220],
] as const)('every character of the face prints on every printer: %s', (_, first, last, count) => {
  let carried = 0;
  const impossible: string[] = [];
  for (let codePoint = first; codePoint <= last; codePoint += 1) {
    if (!glyphs.has(codePoint)) continue;
    carried += 1;
    const character = String.fromCodePoint(codePoint);
    if (characterSets.some((set) => planOf(character, set) === 'impossible')) impossible.push(character);
  }
  expect(impossible).toEqual([]);
  expect(carried).toBe(count);
});
