import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { createPinyinDictionary, type PinyinDictionary } from './pinyin/dictionary.ts';
import { PinyinKeyboard } from './pinyin-keyboard.tsx';

const dictionary = createPinyinDictionary({
  chars: { yan: '研严验演言眼烟沿延䶮', nv: '女', a: '阿', yi: '依', gu: '古', li: '丽', mai: '买', ti: '提' },
  words: ['医保 yi bao'],
});
const onConfirm = vi.fn<(text: string) => void>();
const onText = vi.fn<(text: string) => void>();
let root: HTMLElement;

beforeEach(() => {
  root = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  render(null, root);
  root.remove();
  onConfirm.mockClear();
  onText.mockClear();
});

const show = (load: () => Promise<PinyinDictionary> = () => Promise.resolve(dictionary)): Promise<void> =>
  act(() => render(<PinyinKeyboard label="找" confirmLabel="好" load={load} onText={onText} onConfirm={onConfirm} />, root));
const written = (): string => root.querySelector('.entry__field')?.textContent ?? '';
const candidates = (): string[] =>
  [...root.querySelectorAll('.pinyin__candidate')].map((candidate) => candidate.textContent ?? '');
const touch = (id: string): Promise<void> => act(() => root.querySelector<HTMLElement>(`[data-key="${id}"]`)?.click());
async function type(...keys: string[]): Promise<void> {
  for (const key of keys) await touch(key === '·' ? 'dot' : key);
}
async function take(text: string): Promise<void> {
  const found = [...root.querySelectorAll<HTMLElement>('.pinyin__candidate')].find((each) => each.textContent === text);
  if (!found) throw new Error(`${text} is not among ${candidates().join('')}`);
  await act(() => found.click());
}
async function press(...names: string[]): Promise<void> {
  for (const key of names) {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
    await act(() => void (document.activeElement ?? document.body).dispatchEvent(event));
  }
}

test('letters struck faster than the page is drawn are all there, in their order', async () => {
  await show();
  await press('y');
  await act(() => {
    for (const key of ['i', 'b', 'a', 'o', 'Enter'])
      (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  });
  expect(written()).toBe('医保');
});

test('where letters count, confirming confirms them', async () => {
  const typed = vi.fn<(text: string) => void>();
  await act(() =>
    render(<PinyinKeyboard label="找" confirmLabel="看" load={() => Promise.resolve(dictionary)} onTyping={typed} onConfirm={onConfirm} />, root),
  );
  await type('y', 'b');
  expect(root.querySelector('[data-key="confirm"]')?.textContent).toBe('看');
  await touch('confirm');
  expect(typed).toHaveBeenLastCalledWith('yb');
  expect(onConfirm).toHaveBeenCalledOnce();
});

test('a rare character is on a later page', async () => {
  await show();
  await type('y', 'a', 'n');
  expect(candidates()).toHaveLength(8);
  await touch('after');
  await take('䶮');
  expect(written()).toBe('䶮');
});

test('a name with a dot is written', async () => {
  await show();
  for (const [letters, text] of [['a', '阿'], ['yi', '依'], ['gu', '古'], ['li', '丽']] as const) {
    await type(...letters);
    await take(text);
  }
  await type('·', ...'mai', 'space', ...'mai', 'space', ...'ti', 'space');
  expect(written()).toBe('阿依古丽·买买提');
  expect(onText).toHaveBeenLastCalledWith('阿依古丽·买买提');
});

test('v is ü', async () => {
  await show();
  await type('n', 'v', 'space');
  expect(written()).toBe('女');
});

test('a real keyboard writes, digits choose, Enter takes and then confirms', async () => {
  await show();
  await press('y', 'b', 'Enter', 'y', 'a', 'n', '2', 'Enter');
  expect(onConfirm).toHaveBeenCalledExactlyOnceWith('医保严');
});

test('the focus is not lost with the candidates', async () => {
  await show();
  await type(...'nv');
  root.querySelector<HTMLElement>('.pinyin__candidate')?.focus();
  await take('女');
  expect(root.contains(document.activeElement)).toBe(true);
});

test('without its dictionary it says so and writes letters', async () => {
  await show(() => Promise.reject(new Error('gone')));
  await expect.poll(() => root.querySelector('[role="status"]')?.textContent).toBe('现在不能输入汉字，可以输入字母');
  await type('mode', 'l', 'i');
  expect(written()).toBe('li');
});
