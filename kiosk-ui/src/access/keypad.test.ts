import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { guardKeys } from './keypad.ts';

const onBack = vi.fn<() => void>();
const onHelp = vi.fn<() => void>();
const onUse = vi.fn<() => void>();
const onMove = vi.fn<(stop: HTMLElement) => void>();
const pressed: string[] = [];

/** A page of a heading, two buttons and one that is off; each button tells when it is pressed. */
beforeEach(() => {
  document.body.innerHTML =
    '<h1 tabindex="-1" id="h">题</h1><button id="a">甲</button><button id="off" disabled>不能</button><button id="b">乙</button><input id="i" />';
  for (const button of document.querySelectorAll('button')) button.addEventListener('click', () => pressed.push(button.id));
});
afterEach(() => {
  document.body.innerHTML = '';
  pressed.length = 0;
  onBack.mockClear();
  onHelp.mockClear();
  onUse.mockClear();
  onMove.mockClear();
});

guardKeys(document, { onBack, onHelp, onUse, onMove });

function key(name: string, init: KeyboardEventInit = {}, target: EventTarget = document.body): boolean {
  return target.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...init }));
}
const focused = (): string => document.activeElement?.id ?? '';

test('down goes through heading and controls that are on, and round again', () => {
  const way = Array.from({ length: 4 }, () => {
    key('ArrowDown');
    return focused();
  });
  expect(way).toEqual(['h', 'a', 'b', 'h']);
  expect(onMove.mock.calls.map(([stop]) => stop.id)).toEqual(way);
});

test('what stands on another page takes no key, and none gets stuck at it', () => {
  document.body.insertAdjacentHTML('beforeend', '<div inert><button id="far">另看</button></div><button id="c">丙</button>');
  const way = Array.from({ length: 5 }, () => {
    key('ArrowDown');
    return focused();
  });
  expect(way).toEqual(['h', 'a', 'b', 'c', 'h']);
});

test('up begins at the end', () => {
  key('ArrowUp');
  expect(focused()).toBe('b');
});

test('confirm presses what is chosen, and nothing where nothing is', () => {
  key('Enter');
  expect(pressed).toEqual([]);
  key('ArrowDown');
  key('ArrowDown');
  key('Enter');
  expect(pressed).toEqual(['a']);
});

test('a key that is held or stuck counts once', () => {
  key('ArrowDown');
  for (let again = 0; again < 50; again += 1) key('ArrowDown', { repeat: true });
  expect(focused()).toBe('h');
  key('ArrowDown');
  key('Enter');
  for (let again = 0; again < 50; again += 1) key('Enter', { repeat: true });
  expect(pressed).toEqual(['a']);
});

test('a dialog on top keeps the keys to itself', () => {
  document.body.insertAdjacentHTML('beforeend', '<div aria-modal="true"><button id="d">好</button></div>');
  key('ArrowDown');
  key('ArrowDown');
  expect(focused()).toBe('d');
});

test('back and help are told, and the browser does nothing of its own', () => {
  expect([key('Escape'), key('Backspace'), key('F1')]).toEqual([false, false, false]);
  expect(onBack).toHaveBeenCalledTimes(2);
  expect(onHelp).toHaveBeenCalledTimes(1);
});

test('keys of other meaning, and those of a field, are left alone', () => {
  const field = document.getElementById('i');
  expect([key('a'), key('ArrowDown', {}, field ?? undefined)]).toEqual([true, true]);
  expect(focused()).toBe('');
  expect(onUse).not.toHaveBeenCalled();
});

test('says that somebody works by keys', () => {
  key('ArrowDown');
  expect(onUse).toHaveBeenCalledTimes(1);
});

test('confirm leaves it to the control that it presses, which may be the switch of speech', () => {
  key('Enter');
  expect(onUse).toHaveBeenCalledTimes(1);
  document.getElementById('a')?.focus();
  key('Enter');
  expect(onUse).toHaveBeenCalledTimes(1);
});
