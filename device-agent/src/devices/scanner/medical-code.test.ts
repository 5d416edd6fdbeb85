import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { judgeScannedText } from './medical-code.ts';

const CODE = '1234567890123456789012130000';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test.each([CODE, `]Q1${CODE}`, ` ${CODE} `, '1'.repeat(20), '1'.repeat(40)])('%j may be a 医保码', (text) => {
  expect(judgeScannedText(bytes(text))).toEqual({ kind: 'plausible', text: text.replace(']Q1', '').trim() });
});

test.each([
  ['a payment code', '281234567890123456'],
  ['a link', 'https://example.org/'],
  ['nothing', ''],
  ['too many digits', '1'.repeat(41)],
  ['a control character', `${CODE}\u0007`],
  ['an escape sequence', `\u001b@${CODE}`],
  ['Chinese', '医保码'],
  ['full-width digits', '１'.repeat(28)],
])('%s is none', (_, text) => {
  expect(judgeScannedText(bytes(text))).toEqual({ kind: 'notMedicalCode' });
});

test('the bytes are cleared, whatever they were', () => {
  const texts = fc.sample(fc.uint8Array({ maxLength: 512 }), 500);
  for (const text of texts) judgeScannedText(text);
  expect(texts.every((text) => text.every((byte) => byte === 0))).toBe(true);
});

test('only digits are ever handed on', () => {
  const text = fc.string({ maxLength: 60, unit: fc.constantFrom('1', '2', ' ', ']', 'Q', '\u001b') });
  const judged = fc.sample(text, 2000).map((one) => judgeScannedText(bytes(one)));
  const texts = judged.flatMap((one) => (one.kind === 'plausible' ? [one.text] : []));
  expect(texts.every((one) => /^\d{20,40}$/.test(one))).toBe(true);
});
