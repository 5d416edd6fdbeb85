import { describe, expect, test } from 'vitest';

import { sentencesOf } from './parts.ts';
import { fill, phrasesOf, slotsOf } from './template.ts';

const readNothing = (words: string): [{ kind: 'text'; text: string; isPrivate: boolean }] => [
  { kind: 'text', text: words, isPrivate: true },
];

describe('a template', () => {
  test('is cut into sentences, and where values stand', () =>
    expect(phrasesOf('这里是主页。[[{{words.name}}，您好。]]共{{count}}项，其中{{count.active}}项正常。')).toEqual([
      '这里是主页。',
      '您好。',
      '共',
      '项，其中',
      '项正常。',
    ]));
  test('in English, too', () =>
    expect(phrasesOf('Go on. [[Total {{amount}}, paid by yourself {{amount.personal}}.]] Done.')).toEqual([
      'Go on.',
      'Total',
      'paid by yourself',
      'Done.',
    ]));
  test('names its slots', () => expect(slotsOf('{{year}}合计[[{{amount.total}}]]')).toEqual(['year', 'amount.total']));
});

describe('a filled template', () => {
  test('is said as plain sentences', () => {
    const parts = fill('[[余额{{amount}}，截至{{date}}。]]按返回键后退。', { amount: 1250, date: '2026-11-02' }, readNothing);
    expect(sentencesOf(parts, 'zh-CN')).toEqual(['余额十二元五角截至二零二六年十一月二日。', '按返回键后退。']);
  });
  test('keeps what is private apart', () => {
    const parts = fill('[[{{words.name}}，您好。]]这里是主页。', { 'words.name': '王小明' }, readNothing);
    expect(parts.filter(({ isPrivate }) => !isPrivate)).toEqual([{ kind: 'phrase', text: '这里是主页。', isPrivate: false }]);
  });
  test('keeps what free text is, for a voice that cannot say it', () => {
    const of = (slot: string): unknown[] =>
      fill(`{{words.${slot}}}`, { [`words.${slot}`]: '王小明' }, readNothing).map((part) => part.kind === 'text' && part.of);
    expect([of('name'), of('place'), of('institution'), of('staff')]).toEqual([['name'], ['place'], ['institution'], ['words']]);
  });
  test('takes content whole, for everybody', () =>
    expect(fill('{{content.name}}。', { 'content.name': '挂号（含预约）' }, readNothing)).toEqual([
      { kind: 'text', text: '挂号（含预约）', of: 'content', isPrivate: false },
      { kind: 'stop', isPrivate: false },
    ]));
  test('with a fact missing is a mistake that shows', () =>
    expect(() => fill('共{{count}}项', {}, readNothing)).toThrow('count'));
  test('with a slot of no known kind, too', () =>
    expect(() => fill('{{colour}}', { colour: 1 }, readNothing)).toThrow('colour'));
});
