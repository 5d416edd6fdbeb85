import { expect, test } from 'vitest';

import { amountInWords } from './amount-in-words.ts';

test.each([
  [0, '零元整', '零元整', 'zero yuan only'],
  [5, '零元伍分', '零元伍分', 'zero yuan and five fen'],
  [110, '壹元壹角整', '壹元壹角整', 'one yuan and ten fen'],
  [1_300, '壹拾叁元整', '壹拾參元整', 'thirteen yuan only'],
  [100_105, '壹仟零壹元零伍分', '壹仟零壹元零伍分', 'one thousand and one yuan and five fen'],
  [110_000, '壹仟壹佰元整', '壹仟壹佰元整', 'one thousand one hundred yuan only'],
  [
    358_042,
    '叁仟伍佰捌拾元肆角贰分',
    '參仟伍佰捌拾元肆角貳分',
    'three thousand five hundred and eighty yuan and forty-two fen',
  ],
  [2_006_000, '贰万零陆拾元整', '貳萬零陸拾元整', 'twenty thousand and sixty yuan only'],
  [100_000_021_00, '壹亿零贰拾壹元整', '壹億零貳拾壹元整', 'one hundred million and twenty-one yuan only'],
  [-123_456, '负壹仟贰佰叁拾肆元伍角陆分', '負壹仟貳佰參拾肆元伍角陸分', 'minus one thousand two hundred and thirty-four yuan and fifty-six fen'],
])('%d fen', (fen, simplified, traditional, english) => {
  expect([amountInWords(fen, 'zh-CN'), amountInWords(fen, 'zh-Hant'), amountInWords(fen, 'en')]).toEqual([
    simplified,
    traditional,
    english,
  ]);
});

test('the largest amount still has words in each', () => {
  const largest = Number.MAX_SAFE_INTEGER;
  expect(amountInWords(largest, 'en')).toBe(
    'ninety trillion seventy-one billion nine hundred and ninety-two million five hundred and forty-seven thousand ' +
      'four hundred and nine yuan and ninety-one fen',
  );
  expect(amountInWords(largest, 'zh-Hant')).not.toMatch(/[贰叁陆万亿负]/);
});

test('a language without such words says nothing wrong', () => expect(amountInWords(100, 'ug')).toBeNull());
