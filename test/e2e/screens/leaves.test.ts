import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { has } from '../../support/requirements.ts';
import { breachesOf, type Gallery, openGallery, sizes, type View, walkMs } from './gallery.ts';
import { languages } from './modes.ts';

const exhibits = /^(guide|notices)\//;

const views: readonly View[] = languages.flatMap((language) => [
  { language, modes: 'normal', size: 'portrait' as const },
  { language, modes: 'elder', size: 'portrait' as const },
  { language, modes: 'elder+lowReach', size: 'portrait' as const },
  { language, modes: 'normal', size: 'square' as const },
  { language, modes: 'elder', size: 'landscape' as const },
]);

/** The other tests see the first page of a text in pages (components/leaves.tsx); these turn all of them. */
describe.skipIf(!has('chromium'))('every page of every longer text', () => {
  let gallery: Gallery;
  beforeAll(async () => {
    gallery = await openGallery();
  });
  afterAll(() => gallery.close());

  test.each(views)(
    'fits, is readable and within reach, $size in $language, $modes',
    async (view) => {
      const { page } = gallery.screen;
      await page.setViewportSize(sizes[view.size]);
      const found: string[] = [];
      let pages = 0;
      for (const example of gallery.examples.filter(({ path }) => exhibits.test(path))) {
        const where = await gallery.show(example, view);
        do {
          pages += 1;
          found.push(...(await breachesOf(gallery, view)).map((breach) => `${where} page ${pages}: ${breach}`));
        } while (await page.evaluate(turnLeaf));
        if (await page.evaluate(isMoreBeyond)) found.push(`${where}: text beyond the last page`);
      }
      expect(found).toEqual([]);
      expect(pages).toBeGreaterThan(25);
    },
    walkMs,
  );
});

/** Runs in the browser: turns to the next page and waits until it is drawn; false where there is none. */
async function turnLeaf(): Promise<boolean> {
  const next = document.querySelector<HTMLButtonElement>('.leaves .pager__button:last-child');
  if (!next || next.disabled) return false;
  next.click();
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  return true;
}

/** Runs in the browser: whether text stands where the last page would be turned to. */
function isMoreBeyond(): boolean {
  const frame = document.querySelector('[data-leaves]');
  if (!frame) throw new Error('no text in pages');
  const { left, right } = frame.getBoundingClientRect();
  const isLeftward = getComputedStyle(frame).direction === 'rtl';
  const range = document.createRange();
  range.selectNodeContents(frame);
  return [...range.getClientRects()].some((box) => box.width > 0 && (isLeftward ? box.right < left : box.left > right));
}
