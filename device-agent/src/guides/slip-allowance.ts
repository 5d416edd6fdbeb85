import type { Clock } from '../clock.ts';
import { CitizenSession } from '../session/citizen-session.ts';
import type { Stay } from '../session/stay.ts';

/** More than anybody takes along; who goes on touching for the fun of it must not empty the roll. */
const limits = { slips: 10, withinMs: 10 * 60_000 } as const;

type TimeSource = Pick<Clock, 'monotonicMs'>;

/** How many slips may begin within some time. */
class Allowance {
  readonly #clock: TimeSource;
  readonly #taken = new Set<{ readonly atMs: number }>();

  constructor(clock: TimeSource) {
    this.#clock = clock;
  }

  /** Takes one and returns what gives it back; null where none is left. */
  take(): (() => void) | null {
    const slip = { atMs: this.#clock.monotonicMs() };
    for (const one of this.#taken) if (slip.atMs - one.atMs >= limits.withinMs) this.#taken.delete(one);
    if (this.#taken.size >= limits.slips) return null;
    this.#taken.add(slip);
    return () => void this.#taken.delete(slip);
  }
}

/**
 * Slips need nobody to be known, so paper has no other guard. All visitors of a terminal share one allowance, since a visit
 * begins and ends with a touch; a person who is known has their own.
 */
export function createSlipAllowances(clock: TimeSource): (stay: Stay) => Allowance {
  const ofVisitors = new Allowance(clock);
  return (stay) => (stay instanceof CitizenSession ? stay.keep('guideSlips', () => new Allowance(clock)) : ofVisitors);
}
