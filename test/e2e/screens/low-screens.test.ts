import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { pairwise } from '../../support/pairwise.ts';
import { has } from '../../support/requirements.ts';
import { type Gallery, languages, measureAll, openGallery, walkMs } from './gallery.ts';
import { modesOf, modeFactors } from './modes.ts';

const combinations = pairwise({ language: languages, size: ['landscape', 'square'] as const, ...modeFactors });

describe.skipIf(!has('chromium'))('every example on the low screens', () => {
  let gallery: Gallery;
  beforeAll(async () => {
    gallery = await openGallery();
  });
  afterAll(() => gallery.close());

  test.each(combinations.map(({ language, size, ...factors }) => ({ language, size, modes: modesOf(factors) })))(
    'fits and is readable, $size in $language, $modes',
    async (view) => {
      expect(await measureAll(gallery, view)).toEqual([]);
    },
    walkMs,
  );
});
