import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { pairwise } from '../../support/pairwise.ts';
import { has } from '../../support/requirements.ts';
import { type Gallery, languages, measureAll, openGallery, walkMs } from './gallery.ts';
import { modesOf, modeFactors } from './modes.ts';

const combinations = pairwise({ language: languages, ...modeFactors });

describe.skipIf(!has('chromium'))('every example on the portrait screen', () => {
  let gallery: Gallery;
  beforeAll(async () => {
    gallery = await openGallery();
  });
  afterAll(() => gallery.close());

  test.each(combinations.map(({ language, ...factors }) => ({ language, modes: modesOf(factors) })))(
    'fits, is readable and within reach in $language, $modes',
    async ({ language, modes }) => {
      expect(await measureAll(gallery, { language, modes, size: 'portrait' })).toEqual([]);
    },
    walkMs,
  );
});
