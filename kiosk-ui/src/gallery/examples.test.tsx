import { builtInLocales } from '@yibao-kiosk/shared/kiosk/built-in-languages.ts';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';

import { modes } from '../access/modes.ts';
import { loadLocale, setLocale } from '../i18n/i18n.ts';
import { exhibits } from './catalogue.tsx';
import { addPseudoLocales, pseudoLocales } from './pseudo-locale.ts';

let root: HTMLElement | undefined;

beforeAll(async () => {
  for (const language of builtInLocales) await loadLocale(language);
  await addPseudoLocales();
});

afterEach(async () => {
  if (root) render(null, root);
  root?.remove();
  modes.elder.value = false;
  await setLocale('zh-CN');
});

describe.each(exhibits)('$screen', ({ examples, draw }) => {
  test.each(
    examples.flatMap((example) => [...builtInLocales, ...pseudoLocales].map((language) => ({ example, language }))),
  )(
    '$example is drawn in $language, with a heading and no wording left open',
    async ({ example, language }) => {
      await setLocale(language);
      root = document.body.appendChild(document.createElement('div'));
      const own = root;
      await act(() => render(draw(example), own));
      expect(own.querySelectorAll('h1')).toHaveLength(1);
      expect(own.textContent).not.toMatch(/\{\{|undefined|NaN|\[object/);
    },
  );

  test.each(examples)('%s offers at most four main choices in 长辈版', async (example) => {
    modes.elder.value = true;
    root = document.body.appendChild(document.createElement('div'));
    const own = root;
    await act(() => render(draw(example), own));
    expect(own.querySelectorAll('.task, .button--main').length).toBeLessThanOrEqual(4);
  });
});
