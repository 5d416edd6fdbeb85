import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test } from 'vitest';

import { LanguageDialog, type LanguageDialogProps } from './language-dialog.tsx';
import { languageDialogExamples } from './language-dialog-examples.ts';
import { modes } from './modes.ts';

let root: HTMLElement | undefined;

afterEach(() => {
  // happy-dom goes on holding an element that had the focus when it was removed.
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  if (root) render(null, root);
  document.body.replaceChildren();
  modes.elder.value = false;
});

async function open(example: keyof typeof languageDialogExamples, changes: Partial<LanguageDialogProps> = {}) {
  const props = languageDialogExamples[example]?.();
  if (!props) throw new Error(`no example ${example}`);
  const own = document.body.appendChild(document.createElement('div'));
  root = own;
  await act(() => render(<LanguageDialog {...props} {...changes} />, own));
  const buttons = (): HTMLButtonElement[] => [...own.querySelectorAll<HTMLButtonElement>('button')];
  const names = (): string[] => [...own.querySelectorAll('.languages__choice')].map(({ textContent }) => textContent);
  const key = (name: string, options: KeyboardEventInit = {}) =>
    act(() => {
      const event = new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...options });
      document.activeElement?.dispatchEvent(event);
    });
  return { own, buttons, names, key };
}

describe('the chooser of languages', () => {
  test('has every language under its own name, in its own language and direction', async () => {
    const { own } = await open('eight');
    const uyghur = own.querySelector('[lang="ug"]');
    expect(uyghur?.textContent).toBe('ئۇيغۇرچە');
    expect(uyghur?.getAttribute('dir')).toBe('rtl');
    expect(own.querySelector('[lang="zh-Hant"]')?.textContent).toBe('繁體中文');
  });

  test('tells which one is on the screen, and begins there', async () => {
    const { own } = await open('eight');
    expect(document.activeElement).toBe(own.querySelector('[aria-current="true"]'));
    expect(document.activeElement?.getAttribute('lang')).toBe('en');
  });

  test('answers with the tag', async () => {
    const chosen: string[] = [];
    const { own } = await open('shipped', { onChoose: (tag) => void chosen.push(tag) });
    await act(() => own.querySelector<HTMLElement>('[lang="zh-Hant"]')?.click());
    expect(chosen).toEqual(['zh-Hant']);
  });

  test('shows eight at once and leafs to the others, from the page of the current one', async () => {
    const { names, buttons } = await open('paged');
    expect(names()).toEqual(['日本語', 'Русский']);
    await act(() => buttons().find((button) => button.className === 'pager__button')?.click());
    expect(names()).toHaveLength(8);
  });

  test('shows four at once in 长辈版', async () => {
    modes.elder.value = true;
    const { names } = await open('eight');
    expect(names()).toHaveLength(4);
  });

  test.each(['Escape', 'Backspace'])('is left by %s', async (name) => {
    let closed = 0;
    const { key } = await open('shipped', { onClose: () => void (closed += 1) });
    await key(name);
    expect(closed).toBe(1);
  });

  test('gives the focus back', async () => {
    const before = document.body.appendChild(document.createElement('button'));
    before.focus();
    await open('shipped');
    await act(() => render(null, root ?? document.body));
    expect(document.activeElement).toBe(before);
  });
});
