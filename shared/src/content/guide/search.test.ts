import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { searchTextOf } from './search-text.ts';
import { searchGuides, type Searchable } from './search.ts';

const readings: Readonly<Record<string, string>> = Object.fromEntries(
  ('生sheng 育yu 医yi 疗liao 费fei 支zhi 付fu 津jin 贴tie 职zhi 工gong 参can 保bao 登deng 记ji 变bian 更geng 信xin 息xi 查cha 询xun ' +
    '门men 诊zhen 用yong 报bao 销xiao 异yi 地di 就jiu 孩hai 子zi 去qu 外wai 看kan 病bing 换huan 作zuo 旅lv 游you')
    .split(' ')
    .map((pair) => [pair.slice(0, 1), pair.slice(1)]),
);
const textOf = (text: string) => searchTextOf(text, (whole) => [...whole].map((character) => readings[character] ?? ''));

const entry = (id: string, name: string, words: string[] = []): Searchable => ({
  id,
  search: { name: textOf(name), words: words.map(textOf) },
});

const entries = [
  entry('1', '职工参保登记', ['换工作']),
  entry('2', '职工参保信息变更'),
  entry('3', '参保人员参保信息查询'),
  entry('4', '生育医疗费支付', ['生孩子报销']),
  entry('5', '生育津贴支付', ['生孩子报销']),
  entry('6', '门诊费用报销'),
  entry('7', '异地就医', ['去外地看病', '旅游看病']),
  entry('8', '计划生育医疗费支付（含 IVF）'),
];
const find = (typed: string, popular: string[] = []): string[] => searchGuides(entries, typed, popular).map(({ id }) => id);

describe('what is typed finds', () => {
  it.each<[string, string, string[]]>([
    ['initials', 'sy', ['4', '5', '8']],
    ['whole syllables', 'shengyu', ['4', '5', '8']],
    ['a syllable begun', 'sheng', ['4', '5', '8']],
    ['a syllable and an initial, mixed', 'shengyj', ['5']],
    ['initials further on', 'xxbg', ['2']],
    ['one letter', 'm', ['6']],
    ['characters that stand together', '医疗费', ['4', '8']],
    ['characters and pinyin', '生yu津', ['5']],
    ['characters in their order, apart', '职工变更', ['2']],
    ['characters in any order', '更变信息', ['2']],
    ['a word of every day', '生孩子报销', ['4', '5']],
    ['its beginning', '生孩', ['4', '5']],
    ['its initials', 'shzbx', ['4', '5']],
    ['a longer sentence with it', '我要去外地看病怎么办', ['7']],
    ['ü typed as v', 'lvyou', ['7']],
    ['ü typed as u', 'luyou', ['7']],
    ['capitals, blanks and wide letters', ' ＳＹ ＪＴ', ['5']],
    ['letters of the name itself', 'ivf', ['8']],
    ['across a mark in the name', '支付含', ['8']],
    ['nothing', '   ', []],
    ['marks only', '。，！', []],
    ['what stands nowhere', '房产', []],
    ['letters that no syllable begins with', 'zzzz', []],
  ])('%s', (_name, typed, expected) => {
    expect(find(typed)).toEqual(expected);
  });
});

describe('the order of what is found', () => {
  it('is: begins with it, often asked for, a word of every day, inside the name, characters apart', () => {
    const own = [
      entry('apart', '报门销'),
      entry('inside', '门诊报销'),
      entry('word', '其他', ['报销']),
      entry('popular', '住院报销'),
      entry('prefix', '报销登记'),
    ];
    expect(searchGuides(own, '报销', ['popular']).map(({ id }) => id)).toEqual(['prefix', 'popular', 'word', 'inside', 'apart']);
  });

  it('puts the name that is typed whole before longer ones', () => {
    const own = [entry('long', '生育医疗费支付'), entry('whole', '生育')];
    expect(searchGuides(own, 'shengyu', []).map(({ id }) => id)).toEqual(['whole', 'long']);
  });

  it('puts what is often asked for first among equals, in the order of the hall', () => {
    expect(find('sy', ['5', '8'])).toEqual(['5', '4', '8']);
    expect(find('shzbx', ['5', '4'])).toEqual(['5', '4']);
  });

  it('does not lift what is often asked for but hardly fits', () => {
    expect(find('职工变更', ['1'])).toEqual(['2']);
  });
});

describe('whatever the name', () => {
  const name = fc.array(fc.constantFrom(...Object.keys(readings)), { minLength: 1, maxLength: 12 }).map((all) => all.join(''));

  it('is found by its characters, its pinyin, its initials, and by any beginning of them', () => {
    fc.assert(
      fc.property(name, fc.nat(), (text, cut) => {
        const one = entry('one', text);
        const syllables = [...text].map((character) => readings[character] ?? '');
        for (const typed of [text, syllables.join(''), syllables.map((sound) => sound[0]).join('')]) {
          const begun = typed.slice(0, 1 + (cut % typed.length));
          expect(searchGuides([one], begun, [])).toEqual([one]);
        }
      }),
    );
  });

  it('is found by each syllable cut anywhere', () => {
    fc.assert(
      fc.property(name, fc.array(fc.nat(), { minLength: 12, maxLength: 12 }), (text, cuts) => {
        const typed = [...text].map((character, index) => {
          const sound = readings[character] ?? '';
          return sound.slice(0, 1 + ((cuts[index] ?? 0) % sound.length));
        });
        expect(searchGuides([entry('one', text)], typed.join(''), [])).toHaveLength(1);
      }),
    );
  });

  it('answers anything that can be typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (typed) => Array.isArray(find(typed))));
  });
});
