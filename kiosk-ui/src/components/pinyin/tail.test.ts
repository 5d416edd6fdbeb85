import { expect, test } from 'vitest';

import { tailOf } from './tail.ts';

test.each([
  ['', 5, ''],
  ['医保', 5, '医保'],
  ['基本医疗保险', 6, '基本医疗保险'],
  ['基本医疗保险', 5, '…医疗保险'],
  ['abcdefgh', 5, 'abcdefgh'],
  ['基本医疗保险登记', 0, '…'],
  ['王𬱖𬱖𬱖', 3, '…𬱖𬱖'],
])('%s in %s is %s', (text, width, expected) => expect(tailOf(text, width)).toBe(expected));
