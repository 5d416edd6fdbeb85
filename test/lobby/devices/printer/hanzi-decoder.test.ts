import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromHex } from '../../wire/hex.ts';
import { createHanziDecoder } from './hanzi-decoder.ts';
import type { CharacterSet } from './hanzi-decoder.ts';

const printed = (set: CharacterSet, hex: string): string => {
  const decoder = createHanziDecoder(set);
  return [...fromHex(hex)]
    .flatMap((byte) => decoder.push(byte))
    .map((glyph) => glyph.text)
    .join('');
};

describe('what a character set prints', () => {
  it.each([
    ['gbk', 'E946', '镕'],
    ['gbk', '86B4', '喆'],
    ['gbk', 'FE9F', '\uFFFD'],
    ['gb18030-2byte', 'FE9F', '䶮'],
    ['gb18030-2byte', 'FE80', '䜣'],
    ['gb18030-2byte', '9933C336', '\uFFFD3\uFFFD6'],
    ['gb18030-4byte', '9933C336', '𬱖'],
    ['gb18030-4byte', '8230AD38', '㙦'],
    ['gb2312', 'D6D0', '中'],
    ['gb2312', 'A3A4', '￥'],
  ] as const)('%s prints %s as %s', (set, hex, text) => {
    expect(printed(set, hex)).toBe(text);
  });

  it('GB 2312 firmware shifts everything after the second half of a GBK code', () => {
    expect(printed('gb2312', '86B4 D6D0 B9FA')).not.toContain('国');
  });

  it('any bytes give glyphs and never an error', () => {
    const sets = ['gb2312', 'gbk', 'gb18030-2byte', 'gb18030-4byte'] as const;
    fc.assert(
      fc.property(fc.constantFrom(...sets), fc.uint8Array(), (set, bytes) => {
        const decoder = createHanziDecoder(set);
        const glyphs = [...bytes].flatMap((byte) => decoder.push(byte));
        expect(glyphs.every((glyph) => glyph.text.length > 0)).toBe(true);
      }),
    );
  });
});
