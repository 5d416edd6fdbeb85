import type { Visitor } from '../e2e/visitor.ts';
import type { TapRun } from './taps.ts';

/** Each key finds more or fewer guides than the one before it. */
const keys = ['s', 'y', 'clear', 'b', 'x', 'clear', 'y', 'd', 'clear', 'j', 'g', 'clear'];

/** How many are found; drawn together with them. */
export const results = '.screen__lead';

const settleMs = 1000;

/** Opens the search of the guides from home and finds where its keys are, by typing once; ends as it began. */
export async function placesOfKeys({ page, touch, sees }: Visitor): Promise<TapRun['places']> {
  await touch('办事指南');
  await touch('找一找');
  await sees('例如');
  const places: TapRun['places'][number][] = [];
  for (const key of keys) {
    const box = await page.locator(`[data-key="${key}"]`).boundingBox();
    if (!box) throw new Error(`The key ${key} is not on the screen`);
    const place = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    places.push(place);
    await page.waitForTimeout(settleMs);
    await page.touchscreen.tap(place.x, place.y);
  }
  await page.waitForTimeout(settleMs);
  return places;
}
