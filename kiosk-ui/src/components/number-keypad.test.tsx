import { render } from 'preact';
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import type { NumberFormat } from './number-entry.ts';
import { NumberKeypad } from './number-keypad.tsx';

const onConfirm = vi.fn<(value: string) => void>();
let root: HTMLElement;

function Screen({ format, isMasked = false }: { format: NumberFormat; isMasked?: boolean }) {
  const [value, setValue] = useState('');
  return (
    <main>
      <h1 tabIndex={-1}>题</h1>
      <NumberKeypad
        label="号码"
        format={format}
        value={value}
        isMasked={isMasked}
        canConfirm={value.length > 2}
        onValue={setValue}
        onConfirm={() => onConfirm(value)}
      />
      <button type="button" id="after">
        后
      </button>
    </main>
  );
}

beforeEach(() => {
  root = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  render(null, root);
  root.remove();
  onConfirm.mockClear();
});

const show = (format: NumberFormat, isMasked = false): Promise<void> =>
  act(() => render(<Screen format={format} isMasked={isMasked} />, root));
const key = (id: string): HTMLElement | null => root.querySelector(`[data-key="${id}"]`);
const field = (): HTMLElement | null => root.querySelector('.entry__field');
const focused = (): string => (document.activeElement as HTMLElement | null)?.dataset['key'] ?? document.activeElement?.id ?? '';
async function touch(...ids: string[]): Promise<void> {
  for (const id of ids) await act(() => key(id)?.click());
}
async function press(...names: string[]): Promise<void> {
  for (const name of names) {
    const event = new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true });
    await act(() => void (document.activeElement ?? document.body).dispatchEvent(event));
  }
}

test('touches type, in groups', async () => {
  await show('idNumber');
  await touch(...'35079919490705123', 'X');
  expect(field()?.textContent).toBe('35079919490705123X');
  expect(field()?.querySelectorAll('span')).toHaveLength(3);
});

test('delete, clear and confirm are off until they mean something', async () => {
  await show('digits');
  const off = (): string[] => [...root.querySelectorAll<HTMLElement>('[data-key]:disabled')].map((each) => each.dataset['key'] ?? '');
  expect(off()).toEqual(['delete', 'clear', 'confirm']);
  await touch('1');
  expect(off()).toEqual(['confirm']);
  await touch('2', '3', 'confirm');
  expect(onConfirm).toHaveBeenCalledExactlyOnceWith('123');
});

test('what is masked is in no text of the page', async () => {
  await show('digits', true);
  await touch('4', '7', '9');
  expect(field()?.textContent).toMatch(/^\*\*\*\D*3\D*$/);
});

test('a real keyboard types wherever the focus is, and Enter confirms', async () => {
  await show('digits');
  root.querySelector('h1')?.focus();
  await press('1', '2', 'a', '3', '4', 'Backspace', 'Enter');
  expect(onConfirm).toHaveBeenCalledExactlyOnceWith('123');
});

test('Backspace means nothing to the field while the focus is elsewhere', async () => {
  await show('digits');
  await touch('1');
  document.getElementById('after')?.focus();
  await press('Backspace');
  expect(field()?.textContent).toBe('1');
});

test('a stuck key counts once', async () => {
  await show('digits');
  root.querySelector('h1')?.focus();
  await press('5');
  const held = new KeyboardEvent('keydown', { key: '5', repeat: true, bubbles: true, cancelable: true });
  await act(() => void document.activeElement?.dispatchEvent(held));
  expect(field()?.textContent).toBe('5');
});

test('keys are one stop for Tab, and arrows go from key to key', async () => {
  await show('digits');
  expect(root.querySelectorAll('[data-key][tabindex="0"]')).toHaveLength(1);
  key('1')?.focus();
  await press('ArrowRight', 'ArrowDown');
  expect(focused()).toBe('5');
  expect(root.querySelectorAll('[data-key][tabindex="0"]')).toHaveLength(1);
  expect(key('5')?.tabIndex).toBe(0);
});

test('arrows and Escape lead out: there is no trap', async () => {
  await show('digits');
  key('1')?.focus();
  await press('ArrowUp');
  expect(document.activeElement?.tagName).toBe('H1');
  key('5')?.focus();
  await press('Escape');
  expect(focused()).toBe('after');
  await touch('1');
  field()?.focus();
  await press('ArrowDown');
  expect(document.activeElement).not.toBe(field());
});

test('a key that goes off hands its focus on', async () => {
  await show('digits');
  await touch('1');
  key('clear')?.focus();
  await touch('clear');
  expect(key('clear')?.matches(':disabled')).toBe(true);
  expect(focused()).toBe('1');
});

test('keys that are off are passed over', async () => {
  await show('digits');
  key('3')?.focus();
  await press('ArrowRight');
  expect(focused()).toBe('4');
});
