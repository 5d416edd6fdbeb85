import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { findField, isRecord, parseJson, toArray } from './json.ts';

const parse = (text: string): unknown => parseJson(new TextEncoder().encode(text));

describe('parseJson', () => {
  it('keeps every number as it was written', () => {
    expect(parse('{"a":0.10,"b":123456789012345678901,"c":1E+3,"d":[-0]}')).toEqual({
      a: '0.10',
      b: '123456789012345678901',
      c: '1E+3',
      d: ['-0'],
    });
  });

  it.each(['', '{"a":', '<html></html>', 'undefined', '[1,]'])('gives undefined for %s', (text) => {
    expect(parse(text)).toBeUndefined();
  });

  it('gives undefined for text in another encoding and for endless nesting', () => {
    expect(parseJson(Uint8Array.of(0x22, 0xc4, 0xe3, 0xba, 0xc3, 0x22))).toBeUndefined();
    expect(parse('['.repeat(300_000) + ']'.repeat(300_000))).toBeUndefined();
  });

  it('gives back any JSON, numbers as texts', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const expected: unknown = JSON.parse(JSON.stringify(value), (_key, one: unknown) =>
          typeof one === 'number' ? JSON.stringify(one) : one,
        );
        expect(parse(JSON.stringify(value))).toEqual(expected);
      }),
    );
  });

  it('never throws on bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(() => parseJson(bytes)).not.toThrow();
      }),
    );
  });
});

describe('toArray', () => {
  it('knows the ways of writing nothing, one and many', () => {
    for (const nothing of [undefined, null, '', {}, []]) expect(toArray(nothing, 9)).toEqual([]);
    expect(toArray({ a: '1' }, 9)).toEqual([{ a: '1' }]);
    expect(toArray(['x', 'y'], 9)).toEqual(['x', 'y']);
    for (const none of ['text', true]) expect(toArray(none, 9)).toBeNull();
    expect(toArray(['x', 'y'], 1)).toBeNull();
  });
});

describe('findField', () => {
  it('finds the outermost first, in lists and objects', () => {
    expect(findField({ a: { sign_no: 'inner' }, sign_no: 'outer' }, 'sign_no')).toBe('outer');
    expect(findField([{ a: [{ b: { sign_no: '7' } }] }], 'sign_no')).toBe('7');
    expect(findField('text', 'sign_no')).toBeUndefined();
    expect(findField({ a: {} }, 'toString')).toBeUndefined();
  });

  it('gives up on answers made to be searched for ever', () => {
    const deep = JSON.parse('{"a":'.repeat(50) + '{"sign_no":"1"}' + '}'.repeat(50)) as unknown;
    expect(findField(deep, 'sign_no')).toBeUndefined();
    expect(
      findField(
        Array.from({ length: 5_000 }, () => [[]]),
        'sign_no',
      ),
    ).toBeUndefined();
  });
});

describe('isRecord', () => {
  it('tells objects from lists and values', () => {
    expect([{}, [], null, 'a'].map(isRecord)).toEqual([true, false, false, false]);
  });
});
