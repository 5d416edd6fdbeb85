// @vitest-environment node
import { beforeAll, expect, test } from 'vitest';

import { createPinyinDictionary, type PinyinDictionary } from '../src/components/pinyin/dictionary.ts';
import { pinyinData } from './bake-pinyin.ts';

let dictionary: PinyinDictionary;

beforeAll(async () => {
  dictionary = createPinyinDictionary(await pinyinData());
});

const placeOf = (text: string, letters: string): number =>
  dictionary.candidates(letters).findIndex((candidate) => candidate.text === text);

test.each([
  ['䶮', 'yan'],
  ['㛃', 'jie'],
  ['𬱖', 'di'],
  ['珺', 'jun'],
  ['燚', 'yi'],
])('the rare character %s of a name is found by %s', (char, letters) =>
  expect(placeOf(char, letters)).toBeGreaterThanOrEqual(0),
);

test('characters of the national table come before all others', () =>
  expect(placeOf('䶮', 'yan')).toBeLessThan(placeOf('齴', 'yan')));

test.each([...'阿依古丽买买提'].map((char, index) => [char, ['a', 'yi', 'gu', 'li', 'mai', 'mai', 'ti'][index] ?? '']))(
  '%s is on one of the first pages of %s',
  (char, letters) => expect(placeOf(char, letters)).toBeLessThan(16),
);

test.each([
  ['女', 'nv'],
  ['绿', 'lv'],
  ['略', 'lve'],
  ['雨', 'yu'],
])('%s is typed %s', (char, letters) => expect(placeOf(char, letters)).toBeGreaterThanOrEqual(0));

test.each([
  ['医保', 'yb'],
  ['参保凭证', 'cbpz'],
  ['重庆', 'chongqing'],
  ['异地就医', 'ydjy'],
  ['慢特病', 'mantebing'],
])('the word %s is the first for %s or near it', (word, letters) =>
  expect(placeOf(word, letters)).toBeLessThan(8),
);

test('the rest of a keystroke is short', () => {
  const candidates = dictionary.candidates('y');
  expect(candidates.length).toBeLessThanOrEqual(240);
});

test('no word is longer than a key of the keyboard is wide', async () => {
  const { words } = await pinyinData();
  expect(words.filter((word) => [...(word.split(' ')[0] ?? '')].length > 6)).toEqual([]);
});
