import { done, refused, unknown } from '@yibao-kiosk/shared/outcome.ts';

import type { Clock } from '../../clock.ts';
import type { StaffSignal } from './signal.ts';

/** A page begins to chime within a second, or knows that it cannot. */
const longestMs = 3_000;

/** The chime of the page. The view tells the page of each ring, and the page tells whether it sounded. */
export function createSound(clock: Clock): StaffSignal {
  let waiting: { readonly atIso: string; tell(sounded: boolean): void } | null = null;
  return {
    kind: 'sound',
    async ring({ atIso }, signal) {
      const over = new AbortController();
      const told = new Promise<boolean>((resolve) => {
        waiting = { atIso, tell: resolve };
      });
      const nobody = clock.sleep(longestMs, AbortSignal.any([signal, over.signal])).then(() => null, () => null);
      const sounded = await Promise.race([told, nobody]);
      over.abort();
      if (sounded === null) return unknown('TRM_STAFF_CALL_FAILED');
      return sounded ? done(null) : refused('TRM_STAFF_CALL_FAILED');
    },
    chimed(atIso, sounded) {
      if (waiting?.atIso === atIso) waiting.tell(sounded);
    },
  };
}
