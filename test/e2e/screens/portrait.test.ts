import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { has } from '../../support/requirements.ts';
import { violationsOn } from './axe.ts';
import { breachesOf, type Gallery, openGallery, walkMs } from './gallery.ts';
import { portraitViews } from './modes.ts';

describe.skipIf(!has('chromium'))('every example on the portrait screen', () => {
  let gallery: Gallery;
  beforeAll(async () => {
    gallery = await openGallery();
  });
  afterAll(() => gallery.close());

  test('the gallery shows all screens and components', () => {
    expect(gallery.examples.length).toBeGreaterThan(100);
  });

  test.each(portraitViews)(
    'fits, is readable, within reach and without a violation in $language, $modes',
    async (view) => {
      const violations = await violationsOn(gallery);
      const found = await gallery.walk(view, async () => [
        ...(await breachesOf(gallery, view)),
        ...(await violations()),
      ]);
      expect(found).toEqual([]);
    },
    walkMs,
  );
});
