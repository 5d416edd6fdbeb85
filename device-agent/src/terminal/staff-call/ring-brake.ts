import type { Clock } from '../../clock.ts';

/** A press this soon after a ring was meant for that ring: staff are on their way. */
const betweenRingsMs = 60_000;
/** More rings than this in so long a time are a hand that plays. */
const mostRings = 3;
const ringWindowMs = 5 * 60_000;

/** Holds back rings that nobody in the hall should hear. */
export type RingBrake = { allows(isStanding: boolean): boolean; rang(): void };

/** Creates the brake; time is monotonic, for the wall clock may jump. */
export function createRingBrake(clock: Clock): RingBrake {
  let rings: number[] = [];
  return {
    allows: (isStanding) => {
      const now = clock.monotonicMs();
      rings = rings.filter((ring) => now - ring < ringWindowMs);
      if (rings.length >= mostRings) return false;
      return !isStanding || now - (rings.at(-1) ?? -Infinity) >= betweenRingsMs;
    },
    rang: () => void rings.push(clock.monotonicMs()),
  };
}
