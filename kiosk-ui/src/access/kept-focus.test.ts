import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { keepFocus, onSwitched } from './kept-focus.ts';

const tell = vi.fn<(control: Element) => void>();

keepFocus(document);
onSwitched(document, tell);

beforeEach(() => {
  tell.mockClear();
  document.body.innerHTML =
    '<h1 tabindex="-1" id="h">题</h1><nav><button id="before">上一页</button><button id="after">下一页</button></nav><button id="print">打印</button>';
});
afterEach(() => (document.body.innerHTML = ''));

const find = (id: string): HTMLElement => document.getElementById(id) ?? document.body;
const focused = (): Promise<string | undefined> => Promise.resolve().then(() => document.activeElement?.id);

test('a control that goes off hands the focus to its neighbour', async () => {
  find('after').focus();
  find('after').toggleAttribute('disabled', true);
  await vi.waitFor(async () => expect(await focused()).toBe('before'));
});

test('of one that goes away it comes to where the screen begins', async () => {
  find('print').focus();
  find('print').remove();
  await vi.waitFor(async () => expect(await focused()).toBe('h'));
});

test('inside a dialog it stays there', async () => {
  document.body.insertAdjacentHTML('beforeend', '<div aria-modal="true"><div tabindex="-1" id="box"><p><button id="d">好</button></p></div></div>');
  find('d').focus();
  find('d').remove();
  await vi.waitFor(async () => expect(await focused()).toBe('box'));
});

test('what is chosen elsewhere is left alone', async () => {
  find('print').focus();
  find('after').toggleAttribute('disabled', true);
  find('before').remove();
  await vi.waitFor(async () => expect(await focused()).toBe('print'));
});

test('tells that the control under the focus was switched, and of no other', async () => {
  find('before').focus();
  find('after').setAttribute('aria-pressed', 'true');
  find('before').setAttribute('aria-pressed', 'true');
  await vi.waitFor(() => expect(tell.mock.calls).toEqual([[find('before')]]));
});
