import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { designLimits } from '@yibao-kiosk/shared/design/limits.ts';

import { has } from '../../support/requirements.ts';
import { type Gallery, openGallery, sizes, walkMs } from './gallery.ts';
import { textBreaches } from './rules/texts.ts';

const view = { language: 'zh-CN', modes: 'normal', size: 'portrait' } as const;

/** Somebody turns the display, or its driver does, while a citizen reads. */
describe.skipIf(!has('chromium'))('a screen turned round at run time', () => {
  let gallery: Gallery;
  beforeAll(async () => {
    gallery = await openGallery();
  });
  afterAll(() => gallery.close());

  const settle = (): Promise<void> =>
    gallery.screen.page.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(drawn)))),
    );
  const turn = async (size: keyof typeof sizes): Promise<void> => {
    await gallery.screen.page.setViewportSize(sizes[size]);
    await settle();
  };
  const drawn = (): Promise<string> =>
    gallery.screen.page.evaluate(() => document.getElementById('root')?.innerHTML ?? '');

  test(
    'fits again on every screen, and is what it was when turned back',
    async () => {
      const { page } = gallery.screen;
      const found = await gallery.walk(view, async () => {
        const before = await drawn();
        await turn('landscape');
        const breaches = await page.evaluate(textBreaches, designLimits);
        await turn('portrait');
        return [...breaches, ...((await drawn()) === before ? [] : ['another picture after turning back'])];
      });
      expect(found).toEqual([]);
    },
    walkMs,
  );

  test('the row that was read stays in sight', async () => {
    const { page } = gallery.screen;
    await turn('portrait');
    await gallery.show({ path: 'visits/hundreds', over: '' }, view);
    await page.locator('.pager__button').last().click();
    await page.locator('.pager__button').last().click();
    await settle();
    const first = await page.locator('.paged__rows li').first().textContent();
    await turn('landscape');
    expect(await page.locator('.paged__rows li').allTextContents()).toContain(first);
  });

  test('a question that was answered half stays open', async () => {
    const { page } = gallery.screen;
    await turn('portrait');
    await gallery.show({ path: 'home/masked', over: 'access' }, view);
    await page.locator('[role="switch"]').nth(2).click();
    await turn('landscape');
    expect(await page.locator('[role="switch"]').nth(2).getAttribute('aria-checked')).toBe('true');
    expect(await page.locator('html').getAttribute('data-contrast')).toBe('high');
  });
});
