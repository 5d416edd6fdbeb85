import { usualKeypad } from '@yibao-kiosk/shared/kiosk/access-modes.ts';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { keypadKeys } from '../access/keypad.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';

const onClose = vi.fn<() => void>();
let root: HTMLElement;

beforeEach(() => {
  root = document.body.appendChild(document.createElement('div'));
  root.innerHTML = '<button id="behind">后</button><div id="over"></div>';
});
afterEach(async () => {
  await close();
  root.remove();
  onClose.mockClear();
  keypadKeys.value = usualKeypad;
});

async function open(isClosable = true): Promise<void> {
  document.getElementById('behind')?.focus();
  const over = document.getElementById('over');
  if (!over) throw new Error('no place for the dialog');
  await act(() =>
    render(
      <Dialog title="要结束吗？" text="信息会清除。" onClose={isClosable ? onClose : undefined}>
        <Button label="不结束" onPress={() => undefined} />
        <Button label="结束" onPress={() => undefined} />
      </Dialog>,
      over,
    ),
  );
}
const close = (): Promise<void> =>
  act(() => {
    const over = document.getElementById('over');
    if (over) render(null, over);
  });
const dialog = (): Element | null => document.querySelector('[role="dialog"]');
const focused = (): string => document.activeElement?.textContent ?? '';

function press(key: string, init: KeyboardEventInit = {}): boolean {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init });
  return (document.activeElement ?? document.body).dispatchEvent(event);
}

test('it is a modal dialog with a name and a description, and has the focus', async () => {
  await open();
  const named = (attribute: string): string | undefined =>
    document.getElementById(dialog()?.getAttribute(attribute) ?? '')?.textContent;
  expect(dialog()?.getAttribute('aria-modal')).toBe('true');
  expect(named('aria-labelledby')).toBe('要结束吗？');
  expect(named('aria-describedby')).toBe('信息会清除。');
  expect(dialog()?.contains(document.activeElement)).toBe(true);
});

test('Tab goes round inside, both ways', async () => {
  await open();
  press('Tab', { shiftKey: true });
  expect(focused()).toBe('结束');
  press('Tab');
  expect(focused()).toBe('不结束');
  press('Tab', { shiftKey: true });
  expect(focused()).toBe('结束');
});

test('focus that is put behind it comes back', async () => {
  await open();
  document.getElementById('behind')?.focus();
  expect(dialog()?.contains(document.activeElement)).toBe(true);
});

test.each(['Escape', 'Backspace', 'BrowserBack'])('%s closes, and nothing behind hears of it', async (key) => {
  const behind = vi.fn<(event: KeyboardEvent) => void>();
  document.addEventListener('keydown', behind, { capture: true });
  await open();
  press(key);
  press(key, { repeat: true });
  document.removeEventListener('keydown', behind, { capture: true });
  expect(onClose).toHaveBeenCalledTimes(1);
  expect(behind).not.toHaveBeenCalled();
});

test("the back key of the hall's own keypad closes it, too", async () => {
  keypadKeys.value = { ...usualKeypad, back: ['F9'] };
  await open();
  press('F9');
  expect(onClose).toHaveBeenCalledTimes(1);
});

test('a question that must be answered stands', async () => {
  await open(false);
  expect(press('Escape')).toBe(false);
  expect(dialog()).not.toBeNull();
});

test('the focus returns to where it was', async () => {
  await open();
  await close();
  expect(document.activeElement?.id).toBe('behind');
});
