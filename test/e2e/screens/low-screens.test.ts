import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { has } from '../../support/requirements.ts';
import { breachesOf, type Gallery, openGallery, sizes, walkMs } from './gallery.ts';
import { lowViews } from './modes.ts';

/**
 * Where room has an end: in large text a low screen is not high enough for one month of the ledger with the long name of
 * its insurance in letters; the name's second line is cut (docs/design.md). Chinese fits everywhere.
 */
const isOutgrown = (breach: string): boolean =>
  /^#\/contributions\/(?:hundreds|extremes)\/(?:en|en-XA|ar-XB)\/[^:]*(?:elder|largeText)/.test(breach);

describe.skipIf(!has('chromium'))('every example on the low screens', () => {
  let gallery: Gallery;
  beforeAll(async () => {
    gallery = await openGallery();
  });
  afterAll(() => gallery.close());

  test.each(lowViews)(
    'fits and is readable, $size in $language, $modes',
    async (view) => {
      const breaches = await gallery.walk(view, () => breachesOf(gallery, view));
      expect(breaches.filter((breach) => !isOutgrown(breach))).toEqual([]);
    },
    walkMs,
  );

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
