import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { cleanName, cleanText, comparableName, readId, readText } from './text.ts';

const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/u;

describe('cleanText', () => {
  it('takes out what a printer or a reader would obey', () => {
    expect(cleanText('泉州\u001B@第一\u001DV0医院')).toBe('泉州@第一V0医院');
    expect(cleanText('a\u202Eb\u2066c\u200Bd\uFEFFe\u00ADf')).toBe('abcdef');
    expect(cleanText('一\r\n二\t三\u2028四')).toBe('一 二 三 四');
  });

  it('keeps the very characters of a name', () => {
    for (const text of ['刘䶮', '赵𬱖𣲘', '阿依古丽·买买提', 'e\u0301', '葛\u{E0100}'])
      expect(cleanText(text)).toBe(text);
  });

  it('cuts by whole characters', () => {
    expect(cleanText('𬱖'.repeat(300), 3)).toBe('𬱖𬱖𬱖');
  });

  it('never lets a control, a broken or too long text through', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (text) => {
        const cleaned = cleanText(text, 50);
        expect(UNSEEN.test(cleaned)).toBe(false);
        expect(cleaned.isWellFormed()).toBe(true);
        expect(Array.from(cleaned).length).toBeLessThanOrEqual(50);
      }),
    );
  });
});

describe('cleanName', () => {
  it('takes invisible characters out', () => {
    expect(cleanName(' 王\u200B小\u0000明 ')).toBe('王小明');
  });

  it.each([
    ['a private-use character', '林\u{E863}'],
    ['a supplementary private-use character', '林\u{F0000}'],
    ['a replacement mark', '林\uFFFD'],
    ['half a surrogate pair', '林\uD842'],
    ['nothing', '\u200B '],
    ['a text too long for a name', '王'.repeat(101)],
    ['a text far too long', 'w'.repeat(1_000)],
  ])('refuses %s', (_what, name) => {
    expect(cleanName(name)).toBeNull();
  });
});

describe('comparableName', () => {
  it('sees through width, case, spaces and dots', () => {
    expect(comparableName('阿依古丽•买买提')).toBe(comparableName('阿依古丽·买买提'));
    expect(comparableName('Ｓｍｉｔｈ  john')).toBe(comparableName('SMITHJOHN'));
    expect(comparableName('王小明')).not.toBe(comparableName('王晓明'));
  });
});

describe('readId and readText', () => {
  it('takes ids of printable ASCII as they are', () => {
    expect(readId('M3505-1')).toBe('M3505-1');
    for (const value of ['', 'a b', 'a\n', '编号', 'x'.repeat(65), 12, null])
      expect(readId(value)).toBeNull();
  });

  it('takes a blank text as none', () => {
    expect(readText(' \u200B')).toBeNull();
    expect(readText(5)).toBeNull();
    expect(readText(' 某单位 ')).toBe('某单位');
  });
});
