import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { Choices, type ChoicesProps } from './choices.tsx';

let root: HTMLElement;

beforeEach(() => {
  root = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  render(null, root);
  root.remove();
});

const options = ['甲', '乙', '丙'].map((label, value) => ({ value, label }));
const draw = (props: ChoicesProps<number>): Promise<void> => act(() => render(<Choices {...props} />, root));
const states = (role: string): string[] =>
  [...root.querySelectorAll(`[role="${role}"]`)].map((each) => `${each.textContent} ${each.getAttribute('aria-checked')}`);
const touch = (text: string): void =>
  [...root.querySelectorAll('button')].find((button) => button.textContent === text)?.click();

test.each(['row', 'list'] as const)('one of a %s is a radio group', async (look) => {
  const chosen: number[] = [];
  await draw({ label: '选一个', look, options, chosen: 1, onChoose: (value) => chosen.push(value) });
  expect(root.querySelector('[role="radiogroup"]')?.getAttribute('aria-label')).toBe('选一个');
  expect(states('radio')).toEqual(['甲 false', '乙 true', '丙 false']);
  touch('丙');
  expect(chosen).toEqual([2]);
});

test.each(['row', 'list'] as const)('several of a %s are check boxes, kept in the order of the list', async (look) => {
  let chosen: readonly number[] = [2];
  const again = (): Promise<void> =>
    draw({ label: '选几个', look, isMany: true, options, chosen, onChoose: (values) => (chosen = values) });
  await again();
  expect(root.querySelector('[role="radiogroup"]')).toBeNull();
  expect(states('checkbox')).toEqual(['甲 false', '乙 false', '丙 true']);
  touch('甲');
  expect(chosen).toEqual([0, 2]);
  await again();
  touch('丙');
  expect(chosen).toEqual([0]);
});
