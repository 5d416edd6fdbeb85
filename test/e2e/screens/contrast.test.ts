import { designLimits } from '@yibao-kiosk/shared/design/limits.ts';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { has } from '../../support/requirements.ts';
import { type Gallery, openGallery, walkMs } from './gallery.ts';
import { contrastBreaches, textBoxes } from './rules/contrast.ts';

const { minContrast, minHighContrast } = designLimits;

/** axe reads style sheets and passes over gradients, drawings and layers; this looks at what is seen. */
describe.skipIf(!has('chromium'))('contrast of every text, measured from pixels', () => {
  let gallery: Gallery;
  let bench: Page;
  beforeAll(async () => {
    gallery = await openGallery();
    bench = await gallery.screen.context.newPage();
    await gallery.screen.page.bringToFront();
  });
  afterAll(() => gallery.close());

  test.each([
    ['normal', minContrast],
    ['elder', minContrast],
    ['highContrast', minHighContrast],
    ['elder+highContrast+lowReach', minHighContrast],
  ] as const)(
    '%s: at least %d to 1',
    async (modes, least) => {
      const { page } = gallery.screen;
      const found = await gallery.walk({ language: 'zh-CN', modes, size: 'portrait' }, async () => {
        const boxes = await page.evaluate(textBoxes);
        const picture = (await page.screenshot({ animations: 'disabled' })).toString('base64');
        return bench.evaluate(contrastBreaches, { picture, boxes, minContrast: least });
      });
      expect(found).toEqual([]);
    },
    walkMs,
  );
});
