import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { has } from '../../support/requirements.ts';
import { violationsOn } from './axe.ts';
import { type Gallery, openGallery, walkMs } from './gallery.ts';
import { aloneViews } from './modes.ts';

describe.skipIf(!has('chromium'))('every example in each mode alone', () => {
  let gallery: Gallery;
  beforeAll(async () => {
    gallery = await openGallery();
  });
  afterAll(() => gallery.close());

  test.each(aloneViews)(
    'has no accessibility violation, with contrast of 7:1, in $language, $modes',
    async (view) => {
      expect(await gallery.walk(view, await violationsOn(gallery))).toEqual([]);
    },
    walkMs,
  );
});
