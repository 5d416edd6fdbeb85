import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { has } from '../../support/requirements.ts';
import { violationsOf } from './axe.ts';
import { type Gallery, languages, openGallery, walkMs } from './gallery.ts';

const modes = ['normal', 'elder', 'largeText'] as const;

describe.skipIf(!has('chromium')).each(languages)('every example in %s', (language) => {
  let gallery: Gallery;
  beforeAll(async () => {
    gallery = await openGallery();
  });
  afterAll(() => gallery.close());

  test.each(modes)(
    'has no accessibility violation, with contrast of 7:1, in mode %s',
    async (mode) => {
      expect(await violationsOf(gallery, { language, modes: mode, size: 'portrait' })).toEqual([]);
    },
    walkMs,
  );
});
