import { expect, test } from 'vitest';

import { createPinyinDictionary } from './dictionary.ts';
import { emptyTyping, nextTyping, type Typing, type TypingKey, typingLimits } from './typing.ts';

const dictionary = createPinyinDictionary({
  chars: { yan: '言䶮', di: '的𬱖', xi: '西', an: '安', xian: '先', nv: '女', mai: '买', ti: '提' },
  words: ['医保 yi bao', '西安 xi an'],
});

const after = (start: Typing, key: TypingKey): Typing =>
  nextTyping(start, key, dictionary.candidates(start.letters));
const composing = (letters: string, text = ''): Typing => ({ mode: 'pinyin', text, letters });
const latin = (text: string): Typing => ({ mode: 'latin', text, letters: '' });
const letter = (one: string): TypingKey => ({ type: 'letter', letter: one });
const take = (text: string, used: number): TypingKey => ({ type: 'take', candidate: { text, used } });
const full = '字'.repeat(typingLimits.textLength);

test.each<[string, Typing, TypingKey, Typing]>([
  ['a letter is composed', emptyTyping, letter('y'), composing('y')],
  ['a letter is written in Latin', latin('A'), letter('b'), latin('Ab')],
  ['more letters than any syllables need are not taken', composing('a'.repeat(30)), letter('a'), composing('a'.repeat(30))],
  ['an apostrophe parts syllables', composing('xi'), { type: 'separator' }, composing("xi'")],
  ['one apostrophe is enough', composing("xi'"), { type: 'separator' }, composing("xi'")],
  ['an apostrophe is written where nothing is composed', latin('O'), { type: 'separator' }, latin("O'")],
  ['a dot is written', composing('', '买'), { type: 'dot' }, composing('', '买·')],
  ['a dot takes the first candidate before it', composing('mai', '买'), { type: 'dot' }, composing('', '买买·')],
  ['a dot leaves no letter behind it', composing('maiq'), { type: 'dot' }, composing('', '买q·')],
  ['space takes the first candidate', composing('yan'), { type: 'space' }, composing('', '言')],
  ['space writes letters that mean nothing', composing('vv'), { type: 'space' }, composing('', 'vv')],
  ['space is written where nothing is composed', latin('Li'), { type: 'space' }, latin('Li ')],
  ['delete takes back a letter', composing('yan'), { type: 'delete' }, composing('ya')],
  ['delete takes back a written character', composing('', '言安'), { type: 'delete' }, composing('', '言')],
  ['delete takes back a rare character whole', composing('', '言𬱖'), { type: 'delete' }, composing('', '言')],
  ['delete with nothing there does nothing', emptyTyping, { type: 'delete' }, emptyTyping],
  ['clear takes back all', composing('yan', '言'), { type: 'clear' }, emptyTyping],
  ['clear keeps the language of the keys', latin('Li'), { type: 'clear' }, latin('')],
  ['the mode changes', emptyTyping, { type: 'mode' }, latin('')],
  ['the mode changes back', latin('Li'), { type: 'mode' }, composing('', 'Li')],
  ['the mode writes what was composed', composing('ct', '做'), { type: 'mode' }, latin('做ct')],
  ['a candidate takes its letters', composing('yanan'), take('䶮', 3), composing('an', '䶮')],
  ['a candidate takes the apostrophe behind it', composing("xi'an"), take('西', 2), composing('an', '西')],
  ['a full line takes no more', composing('yan', full), take('䶮', 3), composing('', full)],
])('%s', (_what, start, key, expected) => expect(after(start, key)).toEqual(expected));

test('every key is answered in every state', () => {
  const states = [emptyTyping, composing('yan'), composing('zz', '安'), composing('', full), latin(''), latin(full)];
  const keys: TypingKey[] = [
    letter('v'),
    take('女', 2),
    ...(['separator', 'dot', 'space', 'delete', 'clear', 'mode'] as const).map((type) => ({ type })),
  ];
  for (const state of states) {
    for (const key of keys) {
      const next = after(state, key);
      expect([...next.text].length).toBeLessThanOrEqual(typingLimits.textLength);
      expect(next.mode === 'latin' ? next.letters : '').toBe('');
    }
  }
});
