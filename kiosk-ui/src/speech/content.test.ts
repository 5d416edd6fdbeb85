import { describe, expect, test } from 'vitest';

import { contentParts, contentPhrases } from './content.ts';

describe('a text of content', () => {
  test.each([
    ['即时受理，20个工作日内办结。', ['即时受理，20个工作日内办结']],
    ['审核5个工作日内；拨付：5个工作日内。', ['审核5个工作日内', '拨付：5个工作日内']],
    ['（一）', ['（一）']],
    ['。；', []],
  ])('%s is said in phrases', (text, phrases) => expect(contentPhrases(text)).toEqual(phrases));

  test('is cut at its commas where a sentence is too long for a breath', () => {
    const clause = '参保人员凭有效身份证件到参保地医疗保障经办机构办理';
    expect(contentPhrases(`${clause}，${clause}，${clause}。`)).toEqual([`${clause}，${clause}`, clause]);
  });

  test('is for everybody, with a breath between its phrases', () =>
    expect(contentParts('受理；办结')).toEqual([
      { kind: 'text', text: '受理', of: 'content', isPrivate: false },
      { kind: 'stop' },
      { kind: 'text', text: '办结', of: 'content', isPrivate: false },
    ]));
});
