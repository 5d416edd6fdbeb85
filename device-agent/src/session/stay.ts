import type { Clock } from '../clock.ts';

/**
 * Somebody at the terminal, known or not, from the first touch to the end. Whatever belongs to them hangs here, papers
 * included, so that `forget` is the end of it.
 */
export class Stay {
  readonly id: string;
  readonly pageId: string;
  readonly #clock: Clock;
  readonly #ended = new AbortController();
  #memory = new Map<string, unknown>();
  #running = 0;
  #activeAtMs: number;

  constructor(options: { id: string; pageId: string; clock: Clock }) {
    this.id = options.id;
    this.pageId = options.pageId;
    this.#clock = options.clock;
    this.#activeAtMs = options.clock.monotonicMs();
  }

  /** Aborted at the end; everything that works for this citizen stops with it. */
  get signal(): AbortSignal {
    return this.#ended.signal;
  }

  /** The citizen did something. */
  touch(): void {
    this.#activeAtMs = this.#clock.monotonicMs();
  }

  /** Milliseconds since the last touch; zero while a device or the platform works for the citizen. */
  idleMs(): number {
    return this.#running > 0 ? 0 : this.#clock.monotonicMs() - this.#activeAtMs;
  }

  /** Runs work during which the citizen only waits: the idle time stands still. */
  async whileWorking<T>(work: () => Promise<T>): Promise<T> {
    this.#running += 1;
    try {
      return await work();
    } finally {
      this.#running -= 1;
      this.touch();
    }
  }

  /** A value that lives as long as the stay, made at its first use. */
  keep<T extends object>(what: string, make: () => T): T {
    const known = this.#memory.get(what) as T | undefined;
    if (known) return known;
    const made = make();
    if (!this.signal.aborted) this.#memory.set(what, made);
    return made;
  }

  /** Drops a value that is kept. */
  protected drop(what: string): void {
    this.#memory.delete(what);
  }

  /** Drops everything, and stops what still works for them. */
  forget(): void {
    this.#memory.clear();
    this.#memory = new Map();
    this.#ended.abort();
  }
}
