import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import type { MaskKind } from './document.ts';
import { maskText } from './mask.ts';
import { printableText } from './printable-text.ts';
import { displayWidth } from './width.ts';

test.each<[MaskKind, string, string]>([
  ['name', '张三', '张＊'],
  ['name', '欧阳震华', '欧＊＊＊'],
  ['name', '𬱖伟', '𬱖＊'],
  ['name', '阿依古丽·买买提', '阿＊＊＊＊＊＊＊'],
  ['name', "John O'Brien", 'J*** *******'],
  ['name', '张', '＊'],
  ['name', '', ''],
  ['idNumber', '350102199001010015', '350***********0015'],
  ['idNumber', '350102900101001', '350********1001'],
  ['idNumber', 'E12345678', 'E*******8'],
  ['idNumber', '12345', '*****'],
  ['phone', '13800138000', '138****8000'],
  ['phone', '8765432', '*****32'],
  ['phone', '12393', '*****'],
  ['number', '35010220261122000001', '****************0001'],
  ['number', '1234567', '*******'],
  ['address', '福建省福州市鼓楼区1号', '福建省福州市＊＊＊*＊'],
  ['address', '福州市', '＊＊＊'],
  ['amount', '¥1,234.56', '￥********'],
  ['amount', '壹佰元整', '＊＊＊＊'],
  ['all', '是 yes', '＊ ***'],
  ['all', '\u0301', ''],
])('%s: %s is shown as %s', (kind, text, shown) => {
  expect(maskText(text, kind)).toBe(shown);
});

test('hiding never changes the width', () => {
  const kinds = fc.constantFrom<MaskKind>('name', 'idNumber', 'number', 'phone', 'address', 'amount', 'all');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), kinds, (text, kind) => {
      expect(displayWidth(maskText(text, kind))).toBe(displayWidth(printableText(text)));
    }),
  );
});
