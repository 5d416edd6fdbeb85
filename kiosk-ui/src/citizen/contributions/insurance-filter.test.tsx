// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { setLocale } from '../../i18n/i18n.ts';
import { contributionsExamples } from './examples.ts';
import { ContributionsScreen } from './screen.tsx';

let root: HTMLElement;
beforeEach(async () => {
  await setLocale('zh-CN');
  root = document.body.appendChild(document.createElement('main'));
});
afterEach(() => {
  render(null, root);
  root.remove();
});

const named = (name: string): HTMLButtonElement | undefined =>
  [...root.querySelectorAll('button')].find(({ textContent }) => textContent === name);
const show = async (example: string): Promise<void> => {
  const props = contributionsExamples[example]?.();
  if (!props) throw new Error(`no example ${example}`);
  await act(() => render(<ContributionsScreen {...props} />, root));
};
const press = (name: string): Promise<void> => act(() => named(name)?.click());

test('a few insurances stand side by side above the ledger', async () => {
  await show('changed');
  expect(root.querySelectorAll('.choices--row [role="radio"]')).toHaveLength(4);
  expect(root.querySelector('table')).not.toBeNull();
});

test('many stand behind a button, as a list in the place of the ledger', async () => {
  await show('official');
  expect(root.querySelector('[role="radio"]')).toBeNull();
  await press('全部险种');
  expect(root.querySelectorAll('[role="radio"]')).toHaveLength(6);
  expect(root.querySelector('table')).toBeNull();
  await press('生育保险');
  expect(named('生育保险')).toBeDefined();
  expect(root.querySelectorAll('tbody tr').length).toBeGreaterThan(0);
  expect(root.querySelector('tbody small')).toBeNull();
});
