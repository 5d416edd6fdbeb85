import { designLimits } from '@yibao-kiosk/shared/design/limits.ts';
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { has } from '../../support/requirements.ts';
import { type Gallery, lettersInPage, openGallery, walkMs } from './gallery.ts';
import { type Album, openAlbum } from './pictures.ts';
import { contrastBreaches, textBoxes } from './rules/contrast.ts';

const { minContrast, minHighContrast } = designLimits;

/** The four main modes, with what they promise. */
const modes = [
  ['normal', minContrast],
  ['elder', minContrast],
  ['highContrast', minHighContrast],
  ['lowReach', minContrast],
] as const;

/** The ordinary page where the hall is not ordinary. */
const halls = [
  ['dim', minContrast],
  ['bright', minContrast],
] as const;

/** axe reads style sheets and passes over gradients, drawings and layers; this looks at what is seen. */
describe.skipIf(!has('chromium'))('contrast of every text, measured from pixels', () => {
  let gallery: Gallery;
  let bench: Page;
  let camera: CDPSession;
  let album: Album;
  beforeAll(async () => {
    album = openAlbum(modes.map(([mode]) => mode));
    gallery = await openGallery();
    bench = await gallery.screen.context.newPage();
    camera = await gallery.screen.context.newCDPSession(gallery.screen.page);
    await gallery.screen.page.bringToFront();
  });
  afterAll(async () => {
    await album.close(bench);
    await gallery.close();
  });

  test.each([...modes, ...halls])(
    '%s: at least %d to 1',
    async (mode, least) => {
      const { page } = gallery.screen;
      const found = await gallery.walk({ language: 'zh-CN', modes: mode, size: 'portrait' }, async (where) => {
        // Words that came late (a dictionary's) are among them, and have their letters before the picture is taken.
        const boxes = await page.evaluate(textBoxes);
        await page.evaluate(lettersInPage);
        const { data } = await camera.send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true });
        album.keep(where, data);
        return bench.evaluate(contrastBreaches, { picture: data, boxes, minContrast: least });
      });
      expect(found).toEqual([]);
    },
    walkMs,
  );
});
