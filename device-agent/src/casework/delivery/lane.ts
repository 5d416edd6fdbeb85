import type { Clock } from '../../clock.ts';

/** What a lane takes from outside; `attempt` is true when the delivery needs no further one. */
export type LaneWorld = {
  readonly clock: Pick<Clock, 'sleep'>;
  readonly random: () => number;
  readonly attempt: (requestId: string, signal: AbortSignal) => Promise<boolean>;
};

const firstPauseMs = 5_000;
const longestPauseMs = 60_000;

/** The pause after so many failures in a row: doubled each time, up to a minute, and spread over its second half. */
export function pauseMs(failures: number, random: () => number): number {
  const whole = Math.min(longestPauseMs, firstPauseMs * 2 ** (failures - 1));
  return whole * (0.5 + random() / 2);
}

/**
 * Delivers one after the other. What fails goes to the end of the lane and all wait, so that a platform that is away is
 * asked now and then, not by each of them; what fails alone holds up nobody for long.
 */
export class Lane {
  readonly #world: LaneWorld;
  readonly #waiting: string[] = [];
  readonly #life = new AbortController();
  #failures = 0;
  #isRunning = false;
  #run: Promise<void> = Promise.resolve();

  constructor(world: LaneWorld) {
    this.#world = world;
  }

  /** Adds one; `failed` where it was tried already, or is only to be tried after a pause. */
  add(requestId: string, { failed }: { failed: boolean }): void {
    this.#waiting.push(requestId);
    if (failed) this.#failures = Math.max(1, this.#failures);
    if (!this.#isRunning) this.#run = this.#drive();
  }

  /** Stops what is under way and attempts nothing more. */
  async stop(): Promise<void> {
    this.#life.abort();
    await this.#run;
  }

  async #drive(): Promise<void> {
    const { signal } = this.#life;
    this.#isRunning = true;
    while (this.#waiting.length > 0 && !signal.aborted) {
      if (this.#failures > 0 && !(await this.#rested())) break;
      const [requestId = ''] = this.#waiting.splice(0, 1);
      const isOver = await this.#world.attempt(requestId, signal);
      this.#failures = isOver ? 0 : this.#failures + 1;
      if (!isOver) this.#waiting.push(requestId);
    }
    this.#isRunning = false;
  }

  #rested(): Promise<boolean> {
    const { clock, random } = this.#world;
    return clock.sleep(pauseMs(this.#failures, random), this.#life.signal).then(
      () => true,
      () => false,
    );
  }
}
