import { expect, test } from 'vitest';

import { createPinyinDictionary } from './dictionary.ts';

const dictionary = createPinyinDictionary({
  chars: {
    yi: '一医', bao: '保报', xi: '西息', an: '安', xian: '先现', lv: '律绿', lu: '路', lve: '略', yan: '言䶮', ju: '居', nv: '女', liao: '疗',
  },
  words: ['医保 yi bao', '医疗保险 yi liao bao xian', '西安 xi an'],
});

const texts = (letters: string): string[] => dictionary.candidates(letters).map(({ text }) => text);

test.each([
  ['full pinyin', 'yibao', ['医保', '一', '医']],
  ['initials', 'yb', ['医保', '一', '言', '医', '䶮']],
  ['initials of a longer word', 'ylbx', ['医疗保险', '一', '言', '医', '䶮']],
  ['full pinyin and initials mixed', 'yliaob', ['一', '言', '医', '䶮']],
  ['full pinyin with the last syllable begun', 'yiliaobaox', ['医疗保险', '一', '医']],
  ['a word and more letters', 'yibaoxi', ['医保', '一', '医']],
  ['one long syllable before two short ones', 'xian', ['西安', '先', '现', '西', '息']],
  ['an apostrophe parts', "xi'an", ['西安', '西', '息']],
  ['v is ü', 'lv', ['律', '绿']],
  ['u is not ü', 'lu', ['路']],
  ['üe by v', 'lve', ['略', '律', '绿']],
  ['üe by u', 'lue', ['略', '路']],
  ['v after j is u', 'jv', ['居']],
  ['no pinyin', 'vv', []],
  ['nothing', '', []],
])('%s', (_what, letters, expected) => expect(texts(letters)).toEqual(expected));

test('a candidate says how many letters it stands for', () => {
  expect(dictionary.candidates("xi'anlv")[0]).toEqual({ text: '西安', used: 5 });
  expect(dictionary.candidates('nvyan')[0]).toEqual({ text: '女', used: 2 });
});
