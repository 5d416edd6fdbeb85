import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { printableText } from './printable-text.ts';

/** Anything, with the characters that make trouble more often than chance would. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 3 }),
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
      fc.constantFrom('\x1b', '\x1d', '\n', '\u202e', '\u200b', '\ud800', '\u0301', '\u00a5', '张', 'e'),
    ),
  )
  .map((parts) => parts.join(''));

test.each([
  ['张三\x1b@\x1dV', '张三□@□V'],
  ['a\r\nb\tc\u2028d', 'a b c d'],
  ['\x7f\x85\x9b', '□ □'],
  ['\u202e张\u200b三\ufeff\u2066', '张三'],
  ['张\ud800三', '张□三'],
  ['¥5', '￥5'],
  ['e\u0301', 'é'],
  ['㐂\ufe00', '㐂'],
  ['全角\u3000空格', '全角\u3000空格'],
  ['\uf900', '\uf900'],
  ['\u3000\x1b\u00a0', '\u3000□ '],
])('%j stands on paper as %j', (text, expected) => {
  expect(printableText(text)).toBe(expected);
});

test('holds nothing that commands, hides or turns, whatever went in', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const printable = printableText(text);
      expect(printable).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u);
      expect(printable.isWellFormed()).toBe(true);
      expect(printableText(printable)).toBe(printable);
    }),
    { numRuns: 1000 },
  );
});
