import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { numberText, plainYuanText, yuanText } from './money-text.ts';

describe('amounts', () => {
  it.each([
    [0, '￥0.00'],
    [5, '￥0.05'],
    [-1230, '-￥12.30'],
    [123450, '￥1,234.50'],
    [100000000, '￥1,000,000.00'],
    [-99999, '-￥999.99'],
  ])('writes %i fen as %s', (fen, text) => {
    expect(yuanText(fen)).toBe(text);
  });

  it.each([
    [300, '3'],
    [50, '0.5'],
    [-1234, '-12.34'],
    [123456700, '1234567'],
  ])('writes %i hundredths of nobody knows what as %s', (hundredths, text) => {
    expect(numberText(hundredths)).toBe(text);
  });

  it('never loses or invents a fen', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (fen) => {
        const digits = plainYuanText(fen).replace(/[,.]/g, '');
        expect(BigInt(digits)).toBe(BigInt(fen));
      }),
    );
  });
});
