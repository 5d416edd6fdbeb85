import { done, refused, type Outcome } from '@yibao-kiosk/shared/outcome.ts';

import type { BareCompletion, CommandCall, Page } from './command.ts';
import type { CitizenSession } from './citizen-session.ts';
import type { EndReason } from './machine.ts';
import type { Sessions } from './sessions.ts';
import type { Stay } from './stay.ts';
import type { Visits } from './visits.ts';

/** Whoever is at the terminal: a person who is known, or a visitor who is not. One at a time. */
export class Stays {
  readonly #sessions: Sessions;
  readonly #visits: Visits;

  constructor(sessions: Sessions, visits: Visits) {
    this.#sessions = sessions;
    this.#visits = visits;
  }

  get busy(): boolean {
    return this.#sessions.busy || this.#visits.busy;
  }

  /** How many have gone since the start of the agent. */
  get endedCount(): number {
    return this.#sessions.endedCount + this.#visits.endedCount;
  }

  /** Calls back when `busy` may have changed; returns the function that stops it. */
  onChange(changed: () => void): () => void {
    const followed = [this.#sessions.onChange(changed), this.#visits.onChange(changed)];
    return () => followed.forEach((stop) => stop());
  }

  /** The session or the visit of this page; a sign of its citizen. */
  of(page: Page): Stay | null {
    return this.#sessions.of(page) ?? this.#visits.of(page);
  }

  /** The session or the visit of this page; a visit begins where there is neither. */
  begin(page: Page): Outcome<Stay> {
    const session = this.#sessions.of(page);
    if (session) return done(session);
    // Somebody is being identified: what they will be is not decided.
    return this.#sessions.busy ? refused('SES_BUSY') : this.#visits.begin(page);
  }

  /** Identifies a person. Whoever read guides on this page before is gone with it: their paper is not this person's. */
  async identify(call: CommandCall): Promise<Outcome<CitizenSession> | BareCompletion> {
    do {
      this.#visits.endOf(call.connection, 'left');
      await this.drained();
      // Who reads on meanwhile would be a visitor beside the person.
    } while (this.#visits.of(call.connection));
    return this.#sessions.identify(call);
  }

  /** Ends whatever runs and tells its page. */
  end(reason: EndReason): void {
    this.#sessions.end(reason);
    this.#visits.end(reason);
  }

  /** Ends what this page began, which need not be told of it. */
  endOf(page: Page, reason: EndReason): void {
    this.#sessions.endOf(page, reason);
    this.#visits.endOf(page, reason);
  }

  /** Resolves when the paper of those who have gone has come out or was cancelled. */
  async drained(): Promise<void> {
    await this.#sessions.drained();
    await this.#visits.drained();
  }
}
