import { builtInLocales } from '@yibao-kiosk/shared/kiosk/built-in-languages.ts';
import type { WordingTree } from '@yibao-kiosk/shared/kiosk/language.ts';
import { paperText } from '@yibao-kiosk/shared/locales/paper-text.ts';
import { describe, expect, test } from 'vitest';

import { characterSets } from '../../devices/printer/testing/test-profile.ts';
import { builtGlyphsPath } from '../create.ts';
import { createGlyphFile } from '../glyphs/glyph-file.ts';
import { planLine } from './plan-line.ts';

const glyphs = createGlyphFile(builtGlyphsPath);

const wordings = (tree: WordingTree): string[] =>
  Object.values(tree).flatMap((value) => (typeof value === 'string' ? [value] : wordings(value)));
const planOf = (text: string, set: (typeof characterSets)[number]) =>
  planLine(
    { kind: 'text', heightScale: 1, runs: [{ column: 0, text, widthScale: 1, bold: false, masked: false }] },
    set,
    glyphs,
  );

describe.each(builtInLocales)('the words of papers in %s', (locale) => {
  test.each(characterSets)('can all be printed where a printer proves %s', (set) => {
    const impossible = wordings(paperText(locale)).filter((text) => planOf(text, set) === 'impossible');
    expect(impossible).toEqual([]);
  });
});

test('traditional characters are the printer’s own from GBK on, and drawn where it has GB 2312 only', () => {
  const { account, common } = paperText('zh-Hant');
  expect([planOf(account.title, 'gbk'), planOf(common.employer, 'gbk')]).toEqual(['text', 'text']);
  expect([planOf(account.title, 'gb2312'), planOf(common.name, 'gb2312')]).toEqual(['raster', 'text']);
});
