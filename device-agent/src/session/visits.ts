import type { ErrorCode } from '@yibao-kiosk/shared/errors/registry.ts';
import { sessionEndedEvent } from '@yibao-kiosk/shared/kiosk/session.ts';
import { done, refused, type Outcome } from '@yibao-kiosk/shared/outcome.ts';

import type { Clock } from '../clock.ts';
import type { Page } from './command.ts';
import { watchIdle } from './idle-watch.ts';
import type { EndReason } from './machine.ts';
import { Stay } from './stay.ts';

export type VisitWorld = {
  readonly clock: Clock;
  readonly newId: () => string;
  /** Without any sign of the page's citizen for so long, the visit ends even if the page never says so. */
  readonly idleCeilingMs: number;
  /** A reason why nobody may begin now (closed, in service), or null. */
  readonly refusal: () => ErrorCode | null;
  /** Cancels what is not yet sent to the printer for this visit and waits for what is. */
  readonly drainPrints: (visitId: string) => Promise<void>;
  readonly log: (event: VisitLogEvent) => void;
};
export type VisitLogEvent =
  | { event: 'visit.begun'; sessionId: string }
  | { event: 'visit.ended'; sessionId: string; reason: EndReason };

/**
 * The stay of somebody who need not be known: reading guides, printing one. It has an owner's id for papers and an end, as a
 * session has, so that nothing prints for the next person.
 */
export class Visits {
  readonly #world: VisitWorld;
  readonly #listeners = new Set<() => void>();
  readonly #watchedPages = new WeakSet<Page>();
  #visit: { stay: Stay; page: Page } | null = null;
  #draining: Promise<void> = Promise.resolve();
  #endedCount = 0;

  constructor(world: VisitWorld) {
    this.#world = world;
  }

  get busy(): boolean {
    return this.#visit !== null;
  }

  /** Visits that have ended since the start of the agent. */
  get endedCount(): number {
    return this.#endedCount;
  }

  /** Calls back when `busy` has changed; returns the function that stops it. */
  onChange(changed: () => void): () => void {
    this.#listeners.add(changed);
    return () => this.#listeners.delete(changed);
  }

  /** The visit of this page; touching it counts as a sign of the citizen. */
  of(page: Page): Stay | null {
    if (this.#visit?.page !== page) return null;
    this.#visit.stay.touch();
    return this.#visit.stay;
  }

  /** The visit of this page, begun now where there is none. */
  begin(page: Page): Outcome<Stay> {
    const known = this.of(page);
    if (known) return done(known);
    const refusal = this.#world.refusal();
    if (refusal) return refused(refusal);
    this.end('pageGone');
    const { clock, newId, idleCeilingMs, log } = this.#world;
    const stay = new Stay({ id: newId(), pageId: page.id, clock });
    this.#visit = { stay, page };
    this.#watchPage(page);
    log({ event: 'visit.begun', sessionId: stay.id });
    void watchIdle(stay, { clock, ceilingMs: idleCeilingMs, onIdle: () => this.end('idle') });
    this.#tell();
    return done(stay);
  }

  /** Ends the visit and tells its page. */
  end(reason: EndReason): void {
    const page = this.#visit?.page;
    this.#forget(reason);
    page?.push(sessionEndedEvent.name, { reason });
  }

  /** Ends the visit of this page, which need not be told of it. */
  endOf(page: Page, reason: EndReason): void {
    if (this.#visit?.page === page) this.#forget(reason);
  }

  /** Resolves when the paper of every visit that has ended has come out or was cancelled. */
  drained(): Promise<void> {
    return this.#draining;
  }

  /** A page that closes or is replaced takes its citizen with it. */
  #watchPage(page: Page): void {
    if (this.#watchedPages.has(page)) return;
    this.#watchedPages.add(page);
    page.onClose(() => this.endOf(page, 'pageGone'));
  }

  #forget(reason: EndReason): void {
    const stay = this.#visit?.stay;
    if (!stay) return;
    this.#visit = null;
    stay.forget();
    this.#endedCount += 1;
    this.#world.log({ event: 'visit.ended', sessionId: stay.id, reason });
    // A visit that printed nothing must not hide the paper of the one before it.
    this.#draining = Promise.all([this.#draining, this.#world.drainPrints(stay.id)]).then(() => undefined);
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
