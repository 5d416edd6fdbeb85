import type { Clock } from '../clock.ts';

/** Lets `burst` through at once and `perSecond` for ever; on monotonic time. */
export type TokenBucket = { take(): boolean };

/** Creates a full bucket. */
export function createTokenBucket(clock: Clock, rate: { burst: number; perSecond: number }): TokenBucket {
  let filledTo = rate.burst;
  let atMs = clock.monotonicMs();
  return {
    take() {
      const nowMs = clock.monotonicMs();
      filledTo = Math.min(rate.burst, filledTo + ((nowMs - atMs) / 1000) * rate.perSecond);
      atMs = nowMs;
      if (filledTo < 1) return false;
      filledTo -= 1;
      return true;
    },
  };
}
