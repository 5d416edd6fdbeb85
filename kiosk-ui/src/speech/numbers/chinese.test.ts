import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { amount, cardinal, count, date, month, spelled, vocabulary, year } from './chinese.ts';

const said = (words: readonly string[]): string => words.join('');

describe('a number', () => {
  test.each([
    [0, '零'],
    [1, '一'],
    [2, '二'],
    [10, '十'],
    [11, '十一'],
    [12, '十二'],
    [20, '二十'],
    [99, '九十九'],
    [100, '一百'],
    [101, '一百零一'],
    [110, '一百一十'],
    [115, '一百一十五'],
    [200, '二百'],
    [222, '二百二十二'],
    [1000, '一千'],
    [1001, '一千零一'],
    [1010, '一千零一十'],
    [1100, '一千一百'],
    [2000, '两千'],
    [2222, '两千二百二十二'],
    [10000, '一万'],
    [10001, '一万零一'],
    [10010, '一万零一十'],
    [10015, '一万零一十五'],
    [10100, '一万零一百'],
    [12000, '一万二千'],
    [20000, '两万'],
    [22000, '两万二千'],
    [100000, '十万'],
    [100010, '十万零一十'],
    [120000, '十二万'],
    [1001000, '一百万一千'],
    [1234567, '一百二十三万四千五百六十七'],
    [2050000, '二百零五万'],
    [20002000, '两千万二千'],
    [10500300, '一千零五十万零三百'],
    [100000000, '一亿'],
    [200000000, '两亿'],
    [100000001, '一亿零一'],
    [100020000, '一亿零二万'],
    [101000000, '一亿零一百万'],
    [1210000000, '十二亿一千万'],
    [200000000000000, '二百万亿'],
    [-5, '负五'],
  ])('%d is %s', (value, words) => expect(said(cardinal(value))).toBe(words));

  test('before a measure word two is 两', () => {
    expect(said(count(2))).toBe('两');
    expect(said(count(12))).toBe('十二');
    expect(said(count(102))).toBe('一百零二');
  });
});

describe('money', () => {
  test.each([
    [0, '零元'],
    [1, '一分'],
    [2, '两分'],
    [5, '五分'],
    [10, '一角'],
    [20, '两角'],
    [22, '两角二分'],
    [100, '一元'],
    [105, '一元零五分'],
    [150, '一元五角'],
    [200, '两元'],
    [222, '两元二角二分'],
    [1000, '十元'],
    [10005, '一百元零五分'],
    [10050, '一百元五角'],
    [123450, '一千二百三十四元五角'],
    [123456789, '一百二十三万四千五百六十七元八角九分'],
    [9999999999, '九千九百九十九万九千九百九十九元九角九分'],
    [-1230, '负十二元三角'],
  ])('%d fen is %s', (fen, words) => expect(said(amount(fen))).toBe(words));
});

describe('dates and long numbers', () => {
  test.each([
    ['2026-11-25', '二零二六年十一月二十五日'],
    ['2000-01-01', '二零零零年一月一日'],
    ['1999-10-10', '一九九九年十月十日'],
    ['2024-02-29', '二零二四年二月二十九日'],
  ])('the day %s is %s', (value, words) => expect(said(date(value))).toBe(words));
  test('a month', () => expect(said(month('2024-03'))).toBe('二零二四年三月'));
  test('a year', () => expect(said(year('2012'))).toBe('二零一二年'));
  test.each([
    ['12393', '幺二三九三'],
    ['0571-8811', '零五七幺八八幺幺'],
    ['35059819900101123x', '三五零五九八幺九九零零幺零幺幺二三X'],
  ])('%s is spelled %s', (value, words) => expect(said(spelled(value))).toBe(words));
});

test('every word that can be said is in the vocabulary', () => {
  const known = new Set(vocabulary());
  const fen = fc.integer({ min: -9_999_999_999_99, max: 9_999_999_999_99 });
  fc.assert(fc.property(fen, (value) => [...cardinal(value), ...amount(value)].every((word) => known.has(word))));
  for (let day = 1; day <= 31; day += 1)
    for (let of = 1; of <= 12; of += 1)
      for (const word of date(`2026-${String(of).padStart(2, '0')}-${String(day).padStart(2, '0')}`))
        expect(known).toContain(word);
});

test('no two numbers sound the same', () => {
  const distinct = fc.tuple(fc.nat({ max: 2_000_000_000 }), fc.nat({ max: 2_000_000_000 }));
  fc.assert(fc.property(distinct, ([a, b]) => a === b || said(cardinal(a)) !== said(cardinal(b))));
  expect(new Set(Array.from({ length: 30_000 }, (_none, value) => said(cardinal(value)))).size).toBe(30_000);
});
