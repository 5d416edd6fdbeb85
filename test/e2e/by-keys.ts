import { designLimits } from '@yibao-kiosk/shared/design/limits.ts';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

import { heardOn } from './heard.ts';

/** The five keys under a hand, as a keypad sends them. */
type Key = 'ArrowDown' | 'ArrowUp' | 'Enter' | 'Escape' | 'F1';

/** A person who works by keys and by ear. */
export type ByKeys = {
  press(key: Key): Promise<void>;
  /** Down until the control of this name is chosen, then confirm. */
  confirm(name: RegExp): Promise<void>;
  /** Waits until this was heard. */
  hears(sentence: string): Promise<void>;
  /** What was heard of these, in the order in which it was heard. */
  heardOf(expected: readonly string[]): Promise<string[]>;
  /** How many colours the screen shows, counted by the browser that drew them. */
  coloursShown(): Promise<number>;
};

/** The keys of the page that is open when one is pressed. */
export function byKeys(page: () => Page): ByKeys {
  const press = (key: Key): Promise<void> => page().keyboard.press(key);
  const chosen = (): Promise<string> => page().evaluate(() => document.activeElement?.closest('button')?.textContent ?? '');
  /** One step down, and what is chosen is heard before the next. */
  const down = async (): Promise<void> => {
    const before = (await heardOn(page())).length;
    await press('ArrowDown');
    await expect.poll(async () => (await heardOn(page())).length, { timeout: 15_000 }).toBeGreaterThan(before);
  };
  return {
    press,
    async confirm(name) {
      const control = page().getByRole('button', { name }).or(page().getByRole('switch', { name }));
      await control.first().waitFor({ state: 'attached' });
      for (let step = 0; step < 40 && !name.test(await chosen()); step += 1) await down();
      expect(await chosen()).toMatch(name);
      // A hand that has just heard the screen change needs longer than the guard against double taps.
      await page().waitForTimeout(designLimits.repeatGuardMs);
      await press('Enter');
    },
    async hears(sentence) {
      await expect.poll(() => heardOn(page()), { timeout: 20_000 }).toContain(sentence);
    },
    async heardOf(expected) {
      const wanted = new Set(expected);
      const heard = (await heardOn(page())).filter((sentence) => wanted.has(sentence));
      return heard.filter((sentence, index) => sentence !== heard[index - 1]);
    },
    async coloursShown() {
      const picture = await page().screenshot();
      return page().evaluate(countColours, `data:image/png;base64,${picture.toString('base64')}`);
    },
  };
}

/** Runs in the browser. */
async function countColours(picture: string): Promise<number> {
  const image = new Image();
  image.src = picture;
  await image.decode();
  const canvas = new OffscreenCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  context?.drawImage(image, 0, 0);
  const pixels = new Uint32Array(context?.getImageData(0, 0, image.width, image.height).data.buffer ?? new ArrayBuffer(0));
  return new Set(pixels).size;
}
