import { describe, expect, it } from 'vitest';

import { isInRegions, phoneOf, placeOf } from './places.ts';

describe('placeOf', () => {
  it.each([
    ['350500', '泉州市'],
    ['350599', '泉州市本级'],
    ['350503', '泉州市'],
    ['359900', '福建省本级'],
    ['350000', '福建省本级'],
    ['361199', '江西省'],
    ['660100', '新疆生产建设兵团'],
    ['999999', '999999'],
    ['35', '福建省'],
  ])('names %s %s and keeps the code', (code, name) => {
    expect(placeOf(code)).toEqual({ code, name });
  });
});

describe('regions and phones', () => {
  it('compares prefixes', () => {
    expect(isInRegions('350599', ['3505'])).toBe(true);
    expect(isInRegions('350299', ['3505', '3501'])).toBe(false);
  });

  it('takes the longest prefix, then the national hotline', () => {
    const phones = { '3502': '0592-12393', '35': '0591-12393', '350211': '0592-1' };
    expect(phoneOf('350211', phones)).toBe('0592-1');
    expect(phoneOf('350299', phones)).toBe('0592-12393');
    expect(phoneOf('350199', phones)).toBe('0591-12393');
    expect(phoneOf('440100', phones)).toBe('12393');
  });
});
