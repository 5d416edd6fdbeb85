import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { type Factors, pairsOf, pairwise } from './pairwise.ts';

const factors = fc
  .array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 6 })
  .map((counts): Factors => Object.fromEntries(counts.map((count, index) => [`f${index}`, [...Array(count).keys()]])));

test('every two values of different factors meet', () => {
  fc.assert(
    fc.property(factors, (given) => {
      const rows = pairwise(given);
      for (const { one, oneValue, other, otherValue } of pairsOf(given))
        expect(rows.some((row) => row[one] === oneValue && row[other] === otherValue)).toBe(true);
    }),
  );
});

test('every combination has a value of every factor', () => {
  fc.assert(
    fc.property(factors, (given) => {
      for (const row of pairwise(given))
        for (const [name, values] of Object.entries(given)) expect(values).toContain(row[name]);
    }),
  );
});

test('the modes of access need far fewer combinations than there are', () => {
  const modes = {
    language: ['zh-CN', 'zh-Hant', 'en', 'en-XA', 'ar-XB'],
    text: ['normal', 'elder', 'largeText', 'both'],
    contrast: [true, false],
    reach: [true, false],
    voice: [true, false],
  };
  expect(pairwise(modes).length).toBeLessThanOrEqual(24);
  expect(pairwise(modes)).toEqual(pairwise(modes));
});
