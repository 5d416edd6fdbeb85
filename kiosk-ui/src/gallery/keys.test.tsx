import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';

import { guardKeys } from '../access/keypad.ts';
import { loadLocale } from '../i18n/i18n.ts';
import { exhibits } from './catalogue.tsx';

const reached = new Set<Element>();
let root: HTMLElement | undefined;

const nothing = (): void => undefined;
guardKeys(document, { onBack: nothing, onHelp: nothing, onUse: nothing, onMove: (stop) => reached.add(stop) });

beforeAll(() => loadLocale('zh-CN'));
afterEach(() => {
  if (root) render(null, root);
  root?.remove();
  reached.clear();
});

/** EN 301 549 5.1.6: whatever a finger can do, the keys can. */
describe('every control is reached by the keys, and none holds them', () => {
  const screens = exhibits.filter(({ screen }) => !screen.startsWith('component-'));
  const drawn = screens.flatMap(({ screen, examples, draw }) => examples.map((example) => ({ screen, example, draw })));
  test.each(drawn)('$screen, $example', async ({ example, draw }) => {
    root = document.body.appendChild(document.createElement('div'));
    const own = root;
    await act(() => render(draw(example), own));
    const controls = [...own.querySelectorAll('button:not(:disabled)')];
    const heading = own.querySelector('h1');
    for (let step = 0; step <= controls.length; step += 1)
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true }));
    expect([...reached]).toEqual(expect.arrayContaining(controls));
    expect(reached.has(heading as Element)).toBe(true);
  });
});
