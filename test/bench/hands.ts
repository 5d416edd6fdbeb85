import { designLimits } from '@yibao-kiosk/shared/design/limits.ts';

import type { Visitor } from '../e2e/visitor.ts';

/** What works the terminal: a finger, or a hand on the five keys. */
export type Hand = {
  /** Presses the control of this name, after going where it is. */
  press(name: RegExp): Promise<void>;
  finds(text: RegExp): Promise<void>;
  /** Touches or key presses so far. */
  presses(): number;
};

const more = /^更多/;
/** Longer than any screen takes to come; what is not there by then is behind 更多. */
const screenMs = 1500;
const longestWalk = 60;

/** A finger: in 长辈版 what is not on the first page is behind 更多. */
export function touchHand({ page, touch, sees }: Visitor): Hand {
  let count = 0;
  const tap = async (name: RegExp): Promise<void> => {
    await touch(name);
    count += 1;
  };
  return {
    press: async (name) => {
      const control = page.getByRole('button', { name }).or(page.getByRole('switch', { name })).first();
      const isHere = await control.waitFor({ timeout: screenMs }).then(() => true, () => false);
      if (!isHere) await tap(more);
      await tap(name);
    },
    finds: sees,
    presses: () => count,
  };
}

/** A hand on the keys: down until the control is chosen, then confirm. */
export function keyHand({ page }: Visitor): Hand {
  let count = 0;
  const key = async (name: 'ArrowDown' | 'Enter'): Promise<void> => {
    await page.keyboard.press(name);
    count += 1;
  };
  const chosen = (): Promise<string> => page.evaluate(() => document.activeElement?.closest('button')?.textContent ?? '');
  return {
    press: async (name) => {
      await page.getByRole('button', { name }).or(page.getByRole('switch', { name })).first().waitFor({ state: 'attached' });
      for (let step = 0; step < longestWalk; step += 1) {
        await key('ArrowDown');
        if (name.test(await chosen())) break;
      }
      if (!name.test(await chosen())) throw new Error(`The keys do not reach ${String(name)}`);
      // Whoever hears a new screen takes longer than the guard against double taps.
      await page.waitForTimeout(designLimits.repeatGuardMs);
      await key('Enter');
    },
    finds: async (text) => page.getByText(text).first().waitFor({ state: 'attached' }),
    presses: () => count,
  };
}
