import { describe, expect, it } from 'vitest';
import type { IdentityDocument } from '../../population/identity-document.ts';
import { testResident } from './test-card.ts';
import { encodeTextBlock } from './text-block.ts';

const textAt = (block: Uint8Array, offset: number, byteLength: number): string =>
  new TextDecoder('utf-16le').decode(block.subarray(offset, offset + byteLength));

const permit: IdentityDocument = {
  kind: 'hkMoTw',
  name: '陈小明',
  sex: '2',
  birth: '19880808',
  address: '福建省福州市鼓楼区测试路2号',
  number: '810000198808080023',
  issuer: '福州市公安局',
  validFrom: '20210101',
  validTo: '20260101',
  passNumber: 'H12345678',
  issueCount: '01',
};
const foreigner2017: IdentityDocument = {
  kind: 'foreign2017',
  englishName: 'SMITH, JOHN',
  chineseName: '史密斯',
  sex: '1',
  birth: '19790215',
  number: 'USA110079021502',
  nationality: 'USA',
  validFrom: '20180101',
  validTo: '20280101',
  version: '01',
  authority: '1500',
};
const foreigner2023: IdentityDocument = {
  kind: 'foreign2023',
  englishName: 'A VERY LONG NAME THAT NEEDS BOTH FIELDS',
  chineseName: '史密斯',
  sex: '1',
  birth: '19850101',
  number: '932682198501010017',
  nationality: 'GEO',
  authority: '国家移民管理局',
  validFrom: '20231201',
  validTo: '20331201',
  renewals: '00',
  formerNumberLink: '110',
};

describe('text block', () => {
  it.each([
    [testResident, ' '],
    [permit, 'J'],
    [foreigner2017, 'I'],
    [foreigner2023, 'Y'],
  ])('has 256 bytes and the type character at byte 248', (document, character) => {
    const block = encodeTextBlock(document);
    expect(block.length).toBe(256);
    expect(textAt(block, 248, 2)).toBe(character);
  });

  it('keeps the pass number of a permit in the reserve of the resident layout', () => {
    expect(textAt(encodeTextBlock(permit), 220, 22)).toBe('H1234567801');
  });

  it('lays the 2017 foreigner card out on its own', () => {
    const block = encodeTextBlock(foreigner2017);
    expect(textAt(block, 0, 22)).toBe('SMITH, JOHN');
    expect(textAt(block, 122, 36)).toBe('USA110079021502USA');
  });

  it('splits a long English name of the 2023 foreigner card over two fields', () => {
    const block = encodeTextBlock(foreigner2023);
    expect(textAt(block, 52, 70) + textAt(block, 220, 22).trimEnd()).toBe(
      'A VERY LONG NAME THAT NEEDS BOTH FIELDS',
    );
    expect(textAt(block, 242, 14)).toBe('GEOY110');
  });

  it('carries a character outside the basic plane as two units', () => {
    const block = encodeTextBlock({ ...testResident, name: '王𬱖' });
    expect(textAt(block, 0, 30).trimEnd()).toBe('王𬱖');
  });
});
