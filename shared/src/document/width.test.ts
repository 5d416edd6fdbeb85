import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { clustersOf, displayWidth } from './width.ts';

test.each([
  ['', 0],
  ['abc 09~', 7],
  ['医保', 4],
  ['阿依古丽·买买提', 16],
  ['𬱖𣲘', 4],
  ['￥１，。（）', 12],
  ['ｱｲ', 2],
  ['ü é Ł', 5],
  ['Ⅳ', 2],
  ['αЖ', 4],
  ['e\u0301', 1],
  ['\u200b\u202e\ufeff', 0],
  ['가', 2],
])('%j takes %i cells', (text, cells) => {
  expect(displayWidth(text)).toBe(cells);
});

test('marks stay with the character before them', () => {
  expect(clustersOf('xe\u0301医')).toEqual([
    { text: 'x', cells: 1 },
    { text: 'e\u0301', cells: 1 },
    { text: '医', cells: 2 },
  ]);
});

test('clusters are the whole text, and as wide', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const clusters = clustersOf(text);
      expect(clusters.map((cluster) => cluster.text).join('')).toBe(text);
      expect(clusters.reduce((sum, cluster) => sum + cluster.cells, 0)).toBe(displayWidth(text));
    }),
  );
});
