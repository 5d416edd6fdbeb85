import { describe, expect, test } from 'vitest';

import { contributionsExamples } from '../../citizen/contributions/examples.ts';
import { nowhere } from '../../gallery/example.ts';
import en from '../../locales/en.json' with { type: 'json' };
import zhCN from '../../locales/zh-CN.json' with { type: 'json' };
import { createEar, type Ear } from '../ear.ts';
import { sentencesOf, type SpokenPart } from '../parts.ts';
import { sayContributions } from './records.ts';

const chinese = createEar('zh-CN', zhCN);
const english = createEar('en', en);

describe('a payment', () => {
  const told = (name: string, ear: Ear): SpokenPart[] =>
    sayContributions(ear, contributionsExamples[name]?.() ?? { contributions: [], onPrint: nowhere });
  const said = (name: string): string => sentencesOf(told(name, chinese), 'zh-CN').at(-1) ?? '';
  test('of one month is told by it', () => expect(said('oneYear')).toMatch(/^二零二六年一月职工基本医疗保险个人一百四十二元/));
  test('of a year is told from its first month to its last', () =>
    expect(said('resident')).toMatch(/^二零二六年一月到二零二六年十二月城乡居民基本医疗保险个人四百元/));
  test('of a school year, too, and in English', () => {
    expect(said('schoolYear')).toMatch(/^二零二五年九月到二零二六年八月/);
    expect(sentencesOf(told('schoolYear', english), 'en').at(-1)).toMatch(
      /^September twenty twenty-five to August twenty twenty-six/,
    );
  });
});
