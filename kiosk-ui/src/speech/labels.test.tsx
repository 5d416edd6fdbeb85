import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';

import { modes } from '../access/modes.ts';
import { exhibits } from '../gallery/catalogue.tsx';
import { loadLocale, setLocale } from '../i18n/i18n.ts';
import en from '../locales/en.json' with { type: 'json' };
import zhCN from '../locales/zh-CN.json' with { type: 'json' };
import zhHant from '../locales/zh-Hant.json' with { type: 'json' };
import { leavesOf } from './tree.ts';
import { createWordReader } from './words.ts';

const wordings = { 'zh-CN': zhCN, 'zh-Hant': zhHant, en } as const;
const readers = {
  'zh-CN': createWordReader(zhCN),
  'zh-Hant': createWordReader(zhCN, zhHant),
  en: createWordReader(en),
} as const;
const tags = ['zh-CN', 'zh-Hant', 'en'] as const;
let root: HTMLElement | undefined;

beforeAll(async () => {
  for (const tag of tags) await loadLocale(tag);
});
afterEach(async () => {
  if (root) render(null, root);
  root?.remove();
  modes.elder.value = false;
  await setLocale('zh-CN');
});

/** The texts on every control, one string a text node. */
function controlTexts(element: HTMLElement): string[] {
  return [...element.querySelectorAll('button, [role=button], a')].flatMap((control) => {
    const walker = document.createTreeWalker(control, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (walker.nextNode()) found.push(walker.currentNode.textContent ?? '');
    return found;
  });
}

describe.each(tags)('a fixed wording on a control has a spoken form in %s', (tag) => {
  const read = readers[tag];
  const fixed = new Set(leavesOf(wordings[tag]).map(([, text]) => text));
  const drawn = exhibits.flatMap(({ screen, examples, draw }) =>
    examples.flatMap((example) => [true, false].map((elder) => ({ screen, example, elder, draw }))),
  );
  test.each(drawn)('$screen, $example, 长辈版 $elder', async ({ example, elder, draw }) => {
    await setLocale(tag);
    modes.elder.value = elder;
    root = document.body.appendChild(document.createElement('div'));
    const own = root;
    await act(() => render(draw(example), own));
    const silent = controlTexts(own).filter((text) => fixed.has(text) && read(text).some(({ kind }) => kind === 'text'));
    expect(silent).toEqual([]);
  });
});
