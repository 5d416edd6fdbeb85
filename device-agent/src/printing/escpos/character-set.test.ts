import iconv from 'iconv-lite';
import { expect, test } from 'vitest';

import { encodeProven, isProven, maxCodeBytes } from './character-set.ts';
import { characterSets } from '../../devices/printer/testing/test-profile.ts';

const encoded = (character: string): Uint8Array => {
  const bytes = new Uint8Array(maxCodeBytes);
  return bytes.subarray(0, encodeProven(character, bytes));
};

/** The smallest set that proves a character, as escpos-capable printers of the market are sorted. */
test.each([
  ['A', 'gb2312'],
  ['~', 'gb2312'],
  ['张', 'gb2312'],
  ['·', 'gb2312'],
  ['—', 'gb2312'],
  ['￥', 'gb2312'],
  ['□', 'gb2312'],
  ['镕', 'gbk'],
  ['喆', 'gbk'],
  ['堃', 'gbk'],
  ['玥', 'gbk'],
  ['旸', 'gbk'],
  ['〇', 'gbk'],
  ['ⅰ', 'gbk'],
  ['䶮', 'gb18030-2byte'],
  ['䜣', 'gb18030-2byte'],
  ['㛃', 'gb18030-4byte'],
  ['㙦', 'gb18030-4byte'],
  ['𬱖', null],
  ['𣲘', null],
  ['¥', null],
  ['•', null],
  ['€', 'gb18030-2byte'],
  ['é', null],
  ['\uE5E5', null],
  ['\uE816', null],
  ['\u001b', null],
  ['\u007f', null],
  ['\uFFFD', null],
])('%s is proven from %s on', (character, smallest) => {
  const proving = characterSets.filter((set) => isProven(character, set));
  const from = smallest === null ? characterSets.length : characterSets.findIndex((set) => set === smallest);
  expect(proving).toEqual(characterSets.slice(from, -1));
});

const countOf = (set: (typeof characterSets)[number]): number => {
  let count = 0;
  for (let unit = 0; unit < 0x10000; unit += 1) if (isProven(String.fromCharCode(unit), set)) count += 1;
  return count;
};

test('GB 2312 is its 7,445 characters less 26 letters that are narrow here, and ASCII', () => {
  expect(countOf('gb2312')).toBe(7445 - 26 + 95);
});

test('GBK holds its 21,003 Han characters', () => {
  let han = 0;
  for (let codePoint = 0x3400; codePoint < 0xfb00; codePoint += 1) {
    const character = String.fromCharCode(codePoint);
    if (/\p{Unified_Ideograph}|[\uF900-\uFAFF]/u.test(character) && isProven(character, 'gbk')) han += 1;
  }
  // 20,902 unified, 21 of the compatibility block; the other 80 of GB 13000's annex came with GB 18030's FE
  // row.
  expect(han).toBe(20_923);
});

test('a proven character is sent as iconv-lite would, in four bytes only where the profile says so', () => {
  const lengths = { short: new Set<number>(), long: new Set<number>() };
  const otherwise: string[] = [];
  for (let unit = 0; unit < 0x10000; unit += 1) {
    const character = String.fromCharCode(unit);
    if (!isProven(character, 'gb18030-4byte')) continue;
    const bytes = encoded(character);
    lengths[isProven(character, 'gb18030-2byte') ? 'short' : 'long'].add(bytes.length);
    if (Buffer.compare(bytes, iconv.encode(character, 'gb18030')) !== 0) otherwise.push(character);
  }
  expect(lengths).toEqual({ short: new Set([1, 2]), long: new Set([4]) });
  expect(otherwise).toEqual([]);
});

test('every code that code page 936 has stays with GBK', () => {
  const beyond: string[] = [];
  for (let unit = 0x80; unit < 0x10000; unit += 1) {
    const character = String.fromCharCode(unit);
    if (!isProven(character, 'gbk') || isProven(character, 'gb2312')) continue;
    if (Buffer.compare(encoded(character), iconv.encode(character, 'cp936')) !== 0) beyond.push(character);
  }
  expect(beyond).toEqual([]);
});

test('nothing is proven for a printer whose font nobody trusts', () => {
  expect(countOf('raster')).toBe(0);
});
