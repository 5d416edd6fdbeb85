import type { ErrorCode } from '@yibao-kiosk/shared/errors/registry.ts';
import { done, refused, type Outcome } from '@yibao-kiosk/shared/outcome.ts';

import type { Clock } from '../../clock.ts';
import { isJudgement } from '../../platform/judgement.ts';
import type { CaseReceipt, Platform, Rating } from '../../platform/port.ts';
import type { DeliveryTable } from '../../store/deliveries.ts';
import { Delivery, recoverDelivery, type DeliveryKind } from './delivery.ts';
import { Lane } from './lane.ts';
import { packApplication, packRating, partOpener, readContents, readRating } from './parcel.ts';
import type { ApplicationParcel } from './parcel.ts';
import type { Seal } from './seal.ts';
import { sendApplication, sendRating, type Sent } from './send.ts';

/** Told with ids and codes only. */
export type DeliveryEvent = {
  readonly event: 'delivery.kept' | 'delivery.delivered' | 'delivery.refused' | 'delivery.postponed';
  readonly kind: DeliveryKind;
  readonly requestId: string;
  readonly attempts: number;
  readonly errorCode: ErrorCode | null;
};

export type DeliveriesWorld = {
  readonly table: DeliveryTable;
  /** Null where the terminal has no key: then it takes no applications, and does everything else. */
  readonly seal: Seal | null;
  readonly platform: Pick<Platform, 'attach' | 'submit' | 'rate'>;
  readonly clock: Clock;
  readonly random: () => number;
  readonly note: (event: DeliveryEvent) => void;
};

/** What became of an application while its person waited: handed over, or kept and delivered later. Either is certain. */
export type Accepted = { kind: 'delivered'; receipt: CaseReceipt } | { kind: 'kept' };

/** So long a person waits for the platform at the most; what is not through by then is delivered without them. */
const longestWaitMs = 60_000;
const dayMs = 86_400_000;
/** So long the id of what ended is known, so that it is not taken for a new one. */
const rememberedMs = 90 * dayMs;
/** A rating that could not be delivered for so long is nobody's concern any more. */
const ratingMs = 30 * dayMs;

/**
 * Everything that is sent to the platform under a key and must arrive. What is accepted lies on the disk before anybody
 * hears of it, is sent until the platform has answered, and is gone from the disk with the answer.
 */
export class Deliveries {
  readonly #world: DeliveriesWorld;
  readonly #open = new Map<string, Delivery>();
  readonly #lanes: Readonly<Record<DeliveryKind, Lane>>;
  readonly #life = new AbortController();
  readonly #attended = new Set<Promise<unknown>>();

  constructor(world: DeliveriesWorld) {
    this.#world = world;
    const laneOf = (): Lane =>
      new Lane({ ...world, attempt: (requestId, signal) => this.#attemptAgain(requestId, signal) });
    this.#lanes = { application: laneOf(), rating: laneOf() };
  }

  /** How many wait to be delivered. */
  get waiting(): number {
    return this.#open.size;
  }

  /** Takes up what the last run left open, and takes off the disk what it had no time to. */
  start(): void {
    const { table, clock } = this.#world;
    for (const row of table.open()) {
      const delivery = recoverDelivery(row, this.#ofDelivery());
      if (!delivery) continue;
      const isStale = delivery.kind === 'rating' && row.createdAt < new Date(clock.now() - ratingMs).toISOString();
      if (isStale && delivery.apply({ type: 'expire' })) {
        this.#note('delivery.refused', delivery, 'JOB_EXPIRED');
        continue;
      }
      this.#open.set(delivery.requestId, delivery);
      this.#lanes[delivery.kind].add(delivery.requestId, { failed: true });
    }
    table.prune(new Date(clock.now() - rememberedMs).toISOString());
    table.sweep();
  }

  /** Stops; what is under way ends in doubt and is asked again at the next start. */
  async stop(): Promise<void> {
    this.#life.abort();
    await Promise.all([...Object.values(this.#lanes).map((lane) => lane.stop()), ...this.#attended]);
  }

  /** Why no application can be taken now, or null. Asked before anything is filled in. */
  applicationProblem(): ErrorCode | null {
    return this.#world.seal ? null : 'CSE_NO_KEY';
  }

  /**
   * Takes an application: durably first, then the platform is asked while the person waits. Refused where it was not taken,
   * or the platform judged it in time; nothing of it is kept then. `signal` is the person: once they have gone, nothing is
   * refused any more.
   */
  async submit(parcel: ApplicationParcel, signal: AbortSignal): Promise<Outcome<Accepted>> {
    const { seal } = this.#world;
    if (!seal) return refused('CSE_NO_KEY');
    if (signal.aborted) return refused('SES_ENDED');
    const delivery = this.#accept('application', parcel.requestId, packApplication(parcel, seal));
    if (typeof delivery === 'string') return refused(delivery);
    const attended = this.#attend(delivery, signal);
    this.#attended.add(attended);
    const sent = await attended.finally(() => this.#attended.delete(attended));
    if (!delivery.ended) this.#lanes.application.add(delivery.requestId, { failed: true });
    if (sent.kind === 'taken') return done({ kind: 'delivered', receipt: sent.receipt });
    return delivery.state.state === 'refused' ? refused(delivery.state.code) : done({ kind: 'kept' });
  }

  /** Takes a rating; delivered when the platform has time for it. The same id again changes nothing. */
  rate(rating: Rating): Outcome<null> {
    if (this.#world.table.find(rating.ratingId)) return done(null);
    const delivery = this.#accept('rating', rating.ratingId, packRating(rating));
    if (typeof delivery === 'string') return refused(delivery);
    this.#lanes.rating.add(delivery.requestId, { failed: false });
    return done(null);
  }

  #accept(kind: DeliveryKind, requestId: string, parts: readonly Uint8Array[]): Delivery | ErrorCode {
    const { table, clock } = this.#world;
    if (table.find(requestId)) return 'JOB_ID_REUSED';
    const now = new Date(clock.now()).toISOString();
    const row = { requestId, kind, state: 'queued', attempts: 0, createdAt: now, updatedAt: now, errorCode: null };
    const written = table.insert(row, parts);
    if (written.kind === 'failed') return written.code;
    const delivery = new Delivery({ requestId, kind, state: { state: 'queued' }, attempts: 0 }, this.#ofDelivery());
    this.#open.set(requestId, delivery);
    this.#note('delivery.kept', delivery, null);
    return delivery;
  }

  async #attend(delivery: Delivery, person: AbortSignal): Promise<Sent> {
    const enough = new AbortController();
    const { clock } = this.#world;
    clock.sleep(longestWaitMs, enough.signal).then(
      () => enough.abort(),
      () => undefined,
    );
    const signal = AbortSignal.any([enough.signal, this.#life.signal]);
    const sent = await this.#send(delivery, { deferred: false, isFinal: () => !person.aborted }, signal);
    enough.abort();
    return sent;
  }

  async #attemptAgain(requestId: string, signal: AbortSignal): Promise<boolean> {
    const delivery = this.#open.get(requestId);
    // A rating promises nothing to anybody: one that is judged wrong is dropped.
    if (delivery) await this.#send(delivery, { deferred: true, isFinal: () => delivery.kind === 'rating' }, signal);
    return delivery?.ended ?? true;
  }

  async #send(
    delivery: Delivery,
    { deferred, isFinal }: { deferred: boolean; isFinal: () => boolean },
    signal: AbortSignal,
  ): Promise<Sent> {
    const { table, seal, platform } = this.#world;
    const { requestId } = delivery;
    const stored = (index: number): Uint8Array | null => table.part(requestId, index);
    const open = partOpener(requestId, stored, seal);
    const sent =
      delivery.kind === 'application'
        ? await sendApplication(delivery, { contents: readContents(open), open, deferred }, { platform, signal })
        : await sendRating(delivery, readRating(stored(0)), { platform, signal });
    this.#conclude(delivery, sent, isFinal);
    return sent;
  }

  #conclude(delivery: Delivery, sent: Sent, isFinal: () => boolean): void {
    const code = sent.kind === 'taken' || sent.kind === 'rated' ? null : sent.code;
    if (sent.kind === 'taken' || sent.kind === 'rated') delivery.apply({ type: 'taken' });
    else if (sent.kind === 'lost') delivery.apply({ type: 'lost' }, code);
    else if (isJudgement(sent.code)) delivery.apply({ type: 'declined', code: sent.code, final: isFinal() }, code);
    else delivery.apply({ type: 'turnedAway' }, code);
    if (!delivery.ended) return this.#note('delivery.postponed', delivery, code);
    this.#open.delete(delivery.requestId);
    this.#world.table.sweep();
    this.#note(delivery.state.state === 'delivered' ? 'delivery.delivered' : 'delivery.refused', delivery, code);
  }

  #note(event: DeliveryEvent['event'], { kind, requestId, attempts }: Delivery, errorCode: ErrorCode | null): void {
    this.#world.note({ event, kind, requestId, attempts, errorCode });
  }

  #ofDelivery(): ConstructorParameters<typeof Delivery>[1] {
    return { table: this.#world.table, now: () => this.#world.clock.now() };
  }
}
