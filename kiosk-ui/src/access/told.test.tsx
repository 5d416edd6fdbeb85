import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';

import { exhibits } from '../gallery/catalogue.tsx';
import { loadLocale } from '../i18n/i18n.ts';
import zhCN from '../locales/zh-CN.json' with { type: 'json' };
import { createEar } from '../speech/ear.ts';
import { sentencesOf, type SpokenPart } from '../speech/parts.ts';
import { spokenScreens } from '../speech/screens/screens.ts';
import { forgetTold, told } from './told.ts';

type Form = (ear: ReturnType<typeof createEar>, props: object) => SpokenPart[];
const forms = spokenScreens as unknown as Readonly<Record<string, Form | undefined>>;
let root: HTMLElement | undefined;

beforeAll(() => loadLocale('zh-CN'));
afterEach(() => {
  if (root) render(null, root);
  root?.remove();
  forgetTold();
});

describe('every screen tells what its spoken form needs', () => {
  const screens = exhibits.filter(({ screen }) => !screen.startsWith('component-'));
  const drawn = screens.flatMap(({ screen, examples, draw }) => examples.map((example) => ({ screen, example, draw })));
  test.each(drawn)('$screen, $example', async ({ screen, example, draw }) => {
    root = document.body.appendChild(document.createElement('div'));
    const own = root;
    await act(() => render(draw(example), own));
    expect(told.value?.screen).toBe(screen);
    const sentences = sentencesOf(forms[screen]?.(createEar('zh-CN', zhCN), told.value?.props ?? {}) ?? [], 'zh-CN');
    expect(sentences.length).toBeGreaterThan(0);
    expect(sentences.join('')).not.toMatch(/undefined|NaN|\{\{|\[object/);
  });
});
