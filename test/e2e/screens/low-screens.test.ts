import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { has } from '../../support/requirements.ts';
import { breachesOf, type Gallery, openGallery, walkMs } from './gallery.ts';
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
});
