import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { amount, cardinal, date, month, spelled, vocabulary, year } from './english.ts';

const said = (words: readonly string[]): string => words.join(' ');

describe('a number', () => {
  test.each([
    [0, 'zero'],
    [7, 'seven'],
    [13, 'thirteen'],
    [20, 'twenty'],
    [34, 'thirty-four'],
    [100, 'one hundred'],
    [101, 'one hundred and one'],
    [1000, 'one thousand'],
    [1005, 'one thousand and five'],
    [1234, 'one thousand two hundred and thirty-four'],
    [20_020, 'twenty thousand and twenty'],
    [100_000, 'one hundred thousand'],
    [1_000_001, 'one million and one'],
    [2_305_010, 'two million three hundred and five thousand and ten'],
    [7_000_000_000, 'seven billion'],
    [-3, 'minus three'],
  ])('%d is %s', (value, words) => expect(said(cardinal(value))).toBe(words));
});

describe('money', () => {
  test.each([
    [0, 'zero yuan'],
    [5, 'five fen'],
    [100, 'one yuan'],
    [1250, 'twelve yuan and fifty fen'],
    [123450, 'one thousand two hundred and thirty-four yuan and fifty fen'],
    [-1, 'minus one fen'],
  ])('%d fen is %s', (fen, words) => expect(said(amount(fen))).toBe(words));
});

describe('dates and long numbers', () => {
  test.each([
    ['2026-11-25', 'twenty-fifth of November twenty twenty-six'],
    ['2005-01-01', 'first of January two thousand and five'],
    ['2000-02-12', 'twelfth of February two thousand'],
    ['1999-10-20', 'twentieth of October nineteen ninety-nine'],
    ['1905-03-31', 'thirty-first of March nineteen oh five'],
    ['1900-08-03', 'third of August nineteen hundred'],
    ['2010-05-09', 'ninth of May twenty ten'],
  ])('the day %s is %s', (value, words) => expect(said(date(value))).toBe(words));
  test('a month', () => expect(said(month('2024-03'))).toBe('March twenty twenty-four'));
  test('a year', () => expect(said(year('2012'))).toBe('twenty twelve'));
  test('a long number', () => expect(said(spelled('12-39x'))).toBe('one two three nine X'));
});

test('every word that can be said is in the vocabulary', () => {
  const known = new Set(vocabulary());
  const fen = fc.integer({ min: -9_999_999_999_99, max: 9_999_999_999_99 });
  fc.assert(fc.property(fen, (value) => [...cardinal(value), ...amount(value)].every((word) => known.has(word))));
  for (let at = 1890; at < 2110; at += 1)
    for (const word of date(`${at}-${String((at % 12) + 1).padStart(2, '0')}-${String((at % 31) + 1).padStart(2, '0')}`))
      expect(known).toContain(word);
});
