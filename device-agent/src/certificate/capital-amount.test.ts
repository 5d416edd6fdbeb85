import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { capitalAmount } from './capital-amount.ts';

/** Reads the capitals back, by the rule that a unit multiplies what stands before it. */
function readBack(text: string): bigint {
  const sign = text.startsWith('负') ? -1n : 1n;
  const [yuan = '', rest = ''] = text.replace('负', '').replace('整', '').split('元');
  const valueOf = (part: string): bigint => {
    let total = 0n;
    let section = 0n;
    let digit = 0n;
    for (const character of part) {
      const value = '零壹贰叁肆伍陆柒捌玖'.indexOf(character);
      const unit = { 拾: 10n, 佰: 100n, 仟: 1000n }[character];
      if (value >= 0) digit = BigInt(value);
      else if (unit !== undefined) [section, digit] = [section + digit * unit, 0n];
      else if (character === '万') [total, section, digit] = [total + (section + digit) * 10_000n, 0n, 0n];
      else [total, section, digit] = [(total + section + digit) * 100_000_000n, 0n, 0n];
    }
    return total + section + digit;
  };
  const jiao = /(.)角/.exec(rest)?.[1] ?? '零';
  const fen = /(.)分/.exec(rest)?.[1] ?? '零';
  return sign * (valueOf(yuan) * 100n + valueOf(jiao) * 10n + valueOf(fen));
}

describe('amount in capitals', () => {
  it.each([
    [0, '零元整'],
    [5, '零元伍分'],
    [110, '壹元壹角整'],
    [1000, '壹拾元整'],
    [10101, '壹佰零壹元零壹分'],
    [100050, '壹仟元伍角整'],
    [1001000, '壹万零壹拾元整'],
    [10000000001, '壹亿元零壹分'],
    [10000100000, '壹亿零壹仟元整'],
    [-123456, '负壹仟贰佰叁拾肆元伍角陆分'],
    [100000000000000, '壹万亿元整'],
    [100010000000000, '壹万零壹亿元整'],
  ])('%i fen is %s', (fen, text) => {
    expect(capitalAmount(fen)).toBe(text);
  });

  it('says every amount so that it can be read back', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (fen) => {
        const text = capitalAmount(fen);
        expect(readBack(text)).toBe(BigInt(fen));
        expect(text).not.toMatch(/零零|零元.*元/);
      }),
    );
  });
});
