import type { IdentificationMethod } from '@yibao-kiosk/shared/domain/person.ts';
import { refused, type Outcome } from '@yibao-kiosk/shared/outcome.ts';

import type { Clock } from '../clock.ts';
import type { IdentifiedPerson, PersonKey } from '../platform/port.ts';

/**
 * One citizen at the terminal. Everything personal of a session hangs on this object and nowhere else, so that
 * `forget` is the end of it; whoever needs the person asks here each time and keeps nothing.
 */
export class CitizenSession {
  readonly id: string;
  readonly pageId: string;
  readonly method: IdentificationMethod;
  readonly #clock: Clock;
  readonly #ended = new AbortController();
  #person: IdentifiedPerson | null;
  #memory = new Map<string, unknown>();
  #running = 0;
  #activeAtMs: number;

  constructor(
    person: IdentifiedPerson,
    options: { id: string; pageId: string; method: IdentificationMethod; clock: Clock },
  ) {
    this.id = options.id;
    this.pageId = options.pageId;
    this.method = options.method;
    this.#clock = options.clock;
    this.#person = person;
    this.#activeAtMs = options.clock.monotonicMs();
  }

  /** Aborted at the end; everything that works for this citizen stops with it. */
  get signal(): AbortSignal {
    return this.#ended.signal;
  }

  /** The person, or null once forgotten. */
  get person(): IdentifiedPerson | null {
    return this.#person;
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

  /** Asks the platform once in a session: a done answer is kept until the end, anything else is asked again. */
  recall<T>(what: string, ask: (key: PersonKey, signal: AbortSignal) => Promise<Outcome<T>>): Promise<Outcome<T>> {
    const person = this.#person;
    if (!person) return Promise.resolve(refused('SES_ENDED'));
    const known = this.#memory.get(what) as Promise<Outcome<T>> | undefined;
    if (known) return known;
    const asked = this.whileWorking(() => ask(person.key, this.signal)).then((outcome) => {
      if (this.signal.aborted) return refused('SES_ENDED');
      if (outcome.kind !== 'done') this.#memory.delete(what);
      return outcome;
    });
    asked.catch(() => this.#memory.delete(what));
    this.#memory.set(what, asked);
    return asked;
  }

  /** A value that lives as long as the session, made at its first use. */
  keep<T extends object>(what: string, make: () => T): T {
    const known = this.#memory.get(what) as T | undefined;
    if (known) return known;
    const made = make();
    if (this.#person) this.#memory.set(what, made);
    return made;
  }

  /** Drops the person and everything fetched, and stops what still works for them. */
  forget(): void {
    this.#person = null;
    this.#memory.clear();
    this.#memory = new Map();
    this.#ended.abort();
  }
}
