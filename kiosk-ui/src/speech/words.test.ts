import { describe, expect, test } from 'vitest';

import en from '../locales/en.json' with { type: 'json' };
import zhCN from '../locales/zh-CN.json' with { type: 'json' };
import zhHant from '../locales/zh-Hant.json' with { type: 'json' };
import { sentencesOf } from './parts.ts';
import { createWordReader } from './words.ts';

const chinese = createWordReader(zhCN);
const english = createWordReader(en);
const traditional = createWordReader(zhCN, zhHant);
const kinds = (words: string): string[] => chinese(words).map(({ kind, isPrivate }) => `${kind}${isPrivate ? ' private' : ''}`);

describe('words of a control', () => {
  test.each([
    ['首页', ['phrase']],
    ['打印 2025 年', ['phrase', 'year']],
    ['职工基本医疗保险\n临海市海州区\n · 2020年3月 起\n正常参保', ['phrase private', 'text private', 'month private', 'phrase private', 'phrase private']],
    ['看收费项目（12 项）', ['phrase', 'count private', 'phrase']],
    ['市第一人民医院\n2026年3月5日 · 门诊\n总费用\n￥1,234.50', ['text private', 'date private', 'phrase private', 'phrase', 'amount private']],
    ['我还在，继续', ['phrase']],
    ['12393', ['digits private']],
    ['—', []],
    ['王＊＊', ['text private']],
    ['＊＊', []],
  ])('%j', (words, expected) => expect(kinds(words)).toEqual(expected));

  test.each([
    ['单位变更（含注销）', [{ kind: 'text', text: '单位变更（含注销）', of: 'content', isPrivate: false }]],
    ['居民参保等三个事项', [{ kind: 'text', text: '居民参保等三个事项', of: 'content', isPrivate: false }]],
    ['12 项', [{ kind: 'count', value: 12, isPrivate: false }, { kind: 'phrase', text: '项', isPrivate: false }]],
    ['另看：省清单', [
      { kind: 'phrase', text: '另看', isPrivate: false },
      { kind: 'text', text: '省清单', of: 'content', isPrivate: false },
    ]],
    // An insurance is personal where it is the citizen's; here it is the name of a chapter.
    ['生育保险', [{ kind: 'phrase', text: '生育保险', isPrivate: false }]],
    ['第 30 项 · 省清单', [
      { kind: 'phrase', text: '第', isPrivate: false }, { kind: 'ordinal', value: 30, isPrivate: false }, { kind: 'phrase', text: '项', isPrivate: false },
      { kind: 'text', text: '省清单', of: 'content', isPrivate: false },
    ]],
    ['第 H2.1 项 特病备案', [
      { kind: 'phrase', text: '第', isPrivate: false }, { kind: 'digits', text: 'H', isPrivate: false },
      { kind: 'ordinal', value: 2, isPrivate: false }, { kind: 'ordinal', value: 1, isPrivate: false }, { kind: 'phrase', text: '项', isPrivate: false },
      { kind: 'text', text: '特病备案', of: 'content', isPrivate: false },
    ]],
    ['q', [{ kind: 'digits', text: 'q', isPrivate: false }]],
  ])('%j of content is for everybody and stays whole', (words, parts) => expect(chinese(words, 'content')).toEqual(parts));

  test('sums and dates keep their value', () =>
    expect(sentencesOf(chinese('2026年11月2日\n-￥1,234.50'), 'zh-CN')).toEqual(['二零二六年十一月二日负一千二百三十四元五角']));

  test('what hides letters is not said', () => expect(chinese('王＊＊')).toEqual([{ kind: 'text', text: '王', isPrivate: true }]));

  test.each([
    ['Print 2025', 'Print twenty twenty-five'],
    ['5 Mar 2024', 'fifth of March twenty twenty-four'],
    ['Sept 2024', 'September twenty twenty-four'],
  ])('%s', (words, said) => expect(sentencesOf(english(words), 'en')).toEqual([said]));

  test('in Traditional Chinese are said with the clips of the same wordings', () => {
    expect(sentencesOf(traditional(zhHant.footer.home), 'zh-CN')).toEqual([zhCN.footer.home]);
    expect(sentencesOf(traditional(zhHant.contributions.printYear.replace('{{year}}', '2025')), 'zh-CN')).toEqual(['打印二零二五年']);
  });
});
