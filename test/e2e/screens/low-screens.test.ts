import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { has } from '../../support/requirements.ts';
import { breachesOf, type Gallery, openGallery, sizes, walkMs } from './gallery.ts';
import { lowViews } from './modes.ts';

describe.skipIf(!has('chromium'))('every example on the low screens', () => {
  let gallery: Gallery;
  beforeAll(async () => {
    gallery = await openGallery();
  });
  afterAll(() => gallery.close());

  test.each(lowViews)(
    'fits and is readable, $size in $language, $modes',
    async (view) => {
      expect(await gallery.walk(view, () => breachesOf(gallery, view))).toEqual([]);
    },
    walkMs,
  );

  test('the list of many insurances fits', async () => {
    const { page } = gallery.screen;
    for (const size of ['portrait', 'landscape', 'square'] as const) {
      const view = { language: 'en-XA', modes: 'elder', size };
      await page.setViewportSize(sizes[size]);
      // A list that is open stays open when only the size changes.
      for (const path of ['home/masked', 'contributions/official']) await gallery.show({ path, over: '' }, view);
      await page.getByRole('button', { name: /^\[Àļļ\]/ }).press('Enter');
      await page.getByRole('radio').first().waitFor();
      expect(await breachesOf(gallery, view), size).toEqual([]);
    }
  });

  test('no balance stands without the day it was true', async () => {
    const { page } = gallery.screen;
    for (const size of ['portrait', 'landscape', 'square'] as const)
      for (const modes of ['normal', 'elder', 'lowReach', 'elder+lowReach']) {
        await page.setViewportSize(sizes[size]);
        for (const path of ['account/ordinary', 'account/farPlace']) {
          await gallery.show({ path, over: '' }, { language: 'zh-CN', modes, size });
          expect(await page.getByText('截至 2026/11/22 08:30').isVisible(), `${path} ${size} ${modes}`).toBe(true);
        }
      }
  });
});
