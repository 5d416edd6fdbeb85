import { createHash } from 'node:crypto';
import type { Clock } from '../../clock.ts';

const FORGET_AFTER_MS = 3000;

/** Tells a text that was seen less than 3 s ago. Keeps a salted hash for those 3 s, never the text. */
export type RepeatGuard = {
  isRepeat(text: string): boolean;
};

/** Creates a guard that has seen nothing. */
export function createRepeatGuard(clock: Clock, random: () => number): RepeatGuard {
  const salt = Array.from({ length: 4 }, () => String(random())).join();
  let last: { readonly hash: string } | undefined;

  const forgetLater = async (seen: { readonly hash: string }): Promise<void> => {
    await clock.sleep(FORGET_AFTER_MS);
    if (last === seen) last = undefined;
  };

  return {
    isRepeat(text) {
      const hash = createHash('sha256').update(salt).update(text).digest('hex');
      if (last?.hash === hash) return true;
      const seen = { hash };
      last = seen;
      void forgetLater(seen);
      return false;
    },
  };
}
