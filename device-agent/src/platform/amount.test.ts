import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { toFen, toOptionalFen, toQuantity } from './amount.ts';

describe('toFen', () => {
  it.each([
    ['0', 0],
    ['12.3', 1230],
    ['12.30', 1230],
    ['12.3000', 1230],
    ['-86.45', -8645],
    ['+1', 100],
    ['1E+3', 100_000],
    ['1.5e-1', 15],
    ['0.07', 7],
    ['5.', 500],
    ['-0.00', 0],
    ['00012.5', 1250],
    ['90071992547409.91', Number.MAX_SAFE_INTEGER],
    ['1e-2', 1],
    ['0e-9', 0],
  ])('reads %s', (text, fen) => {
    expect(toFen(text)).toBe(fen);
  });

  it.each([
    '',
    'abc',
    '1,234.50',
    '1.234',
    '1e-3',
    '90071992547409.92',
    '1e99',
    'NaN',
    '１２',
    '12.3.4',
    null,
    12,
    {},
  ])('refuses %s', (value) => {
    expect(toFen(value)).toBeNull();
  });

  it('gives back every amount that was written with two decimals', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (fen) => {
        const digits = String(Math.abs(fen)).padStart(3, '0');
        const yuan = `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
        expect(toFen(yuan)).toBe(fen === 0 ? 0 : fen);
      }),
    );
  });

  it('never throws and never gives an unsafe number', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const fen = toFen(value);
        expect(fen === null || Number.isSafeInteger(fen)).toBe(true);
      }),
    );
  });
});

describe('toOptionalFen', () => {
  it('tells absent from unreadable', () => {
    expect([null, undefined, ''].map(toOptionalFen)).toEqual([null, null, null]);
    expect(toOptionalFen('无')).toBeUndefined();
    expect(toOptionalFen('1')).toBe(100);
  });
});

describe('toQuantity', () => {
  it('reads quantities with any decimals', () => {
    expect(toQuantity(' 2.5000 ')).toBe(2.5);
    expect(toQuantity('3')).toBe(3);
    expect(toQuantity('three')).toBeNull();
    expect(toQuantity(3)).toBeNull();
  });
});
