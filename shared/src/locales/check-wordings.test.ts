import { assert, jsonValue, property } from 'fast-check';
import { describe, expect, test } from 'vitest';

import { checkWordings } from './check-wordings.ts';

const source = {
  title: '您好，{{name}}',
  idle: { text: '{{seconds}} 秒后结束', stay: '继续' },
  empty: '—',
};

const check = (offered: unknown) => checkWordings(offered, source, 'screen');

describe('a translation that somebody brings', () => {
  test('is taken whole when it fits', () => {
    const whole = { title: 'Hello {{name}}', idle: { text: 'Ends in {{seconds}} s', stay: 'Stay' }, empty: '—' };
    expect(check(whole)).toEqual({ wordings: whole, missing: [], refused: [], unknown: [] });
  });

  test('may be half done', () => {
    expect(check({ idle: { stay: 'Stay' } })).toEqual({
      wordings: { idle: { stay: 'Stay' } },
      missing: ['title', 'idle.text', 'empty'],
      refused: [],
      unknown: [],
    });
  });

  test('loses what the source does not have', () => {
    const { wordings, unknown } = check({ title: 'Hello {{name}}', more: { a: 'b', c: 'd' }, idle: { gone: 'x' } });
    expect(wordings).toEqual({ title: 'Hello {{name}}', idle: {} });
    expect(unknown).toEqual(['idle.gone', 'more']);
  });

  test.each([
    ['a place missing', 'Hello'],
    ['a place twice', '{{name}} {{name}}'],
    ['a place of another name', 'Hello {{nam}}'],
    ['a place too many', 'Hello {{name}} {{seconds}}'],
    ['an unfinished place', 'Hello {{name}} {{'],
    ['a place with a function', 'Hello {{name}} {{name, upper}}'],
    ['another wording put in', 'Hello {{name}} $t(title)'],
    ['nothing but blanks', '   '],
    ['a control character', 'Hello\u001b[2J {{name}}'],
    ['text turned around', 'Hello \u202e{{name}}'],
    ['a novel', `{{name}}${'x'.repeat(500)}`],
    ['a number', 7],
    ['a list', ['Hello {{name}}']],
    ['a group', { inner: 'Hello {{name}}' }],
    ['null', null],
  ])('leaves out %s', (_, title) => {
    const { wordings, refused } = check({ title });
    expect(wordings).toEqual({ idle: {} });
    expect(refused).toEqual(['title']);
  });

  test('knows the places of papers', () => {
    const paper = { period: '{from} 至 {to}' };
    expect(checkWordings({ period: '{to} – {from}' }, paper, 'paper').missing).toEqual([]);
    expect(checkWordings({ period: '{{from}} – {to}' }, paper, 'paper').refused).toEqual(['period']);
  });

  test('cannot reach the prototype', () => {
    const { wordings, unknown } = check(JSON.parse('{"__proto__":{"polluted":"x"},"constructor":"y"}'));
    expect(unknown).toEqual(['__proto__', 'constructor']);
    expect(Object.getPrototypeOf(wordings)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('never throws and never lets an unknown key through, whatever it is', () => {
    assert(
      property(jsonValue(), (offered) => {
        const { wordings, missing } = check(offered);
        expect(Object.keys(source)).toEqual(expect.arrayContaining(Object.keys(wordings)));
        expect(missing.length).toBeLessThanOrEqual(4);
      }),
    );
  });
});
