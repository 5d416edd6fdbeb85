import { isErrorCode, type ErrorCode } from '@yibao-kiosk/shared/errors/registry.ts';

import type { DeliveryRow, DeliveryTable } from '../../store/deliveries.ts';
import { hasEnded, nextDeliveryState } from './machine.ts';
import type { DeliveryInput, DeliveryState } from './machine.ts';

export const deliveryKinds = ['application', 'rating'] as const;
export type DeliveryKind = (typeof deliveryKinds)[number];

/** What a delivery takes from outside. */
export type DeliveryWorld = {
  readonly table: Pick<DeliveryTable, 'update' | 'end' | 'sweep'>;
  /** Wall clock, ms. */
  readonly now: () => number;
};

/** One delivery from its acceptance to its end. Each state is on the disk before anybody acts on it or hears of it. */
export class Delivery {
  readonly requestId: string;
  readonly kind: DeliveryKind;
  /** Pages that the platform has; forgotten with the program, which then hands them in again. */
  readonly attached = new Set<string>();
  readonly #world: DeliveryWorld;
  #state: DeliveryState;
  #attempts: number;

  constructor(known: { requestId: string; kind: DeliveryKind; state: DeliveryState; attempts: number }, world: DeliveryWorld) {
    this.requestId = known.requestId;
    this.kind = known.kind;
    this.#state = known.state;
    this.#attempts = known.attempts;
    this.#world = world;
  }

  get state(): DeliveryState {
    return this.#state;
  }
  get attempts(): number {
    return this.#attempts;
  }
  get ended(): boolean {
    return hasEnded(this.#state);
  }

  /**
   * Takes an input: the disk first. False where it means nothing now or cannot be written. An end that cannot be written
   * leaves the delivery in doubt, and so it is asked again, which the platform answers the same.
   */
  apply(input: DeliveryInput, code: ErrorCode | null = null): boolean {
    const next = nextDeliveryState(this.#state, input);
    if (!next) return false;
    const attempts = this.#attempts + (input.type === 'begin' ? 1 : 0);
    if (this.#write(next, attempts, code)) {
      this.#state = next;
      this.#attempts = attempts;
      return true;
    }
    if (this.#state.state === 'sending') this.#state = { state: 'unknown' };
    return false;
  }

  #write(next: DeliveryState, attempts: number, code: ErrorCode | null): boolean {
    const { table, now } = this.#world;
    const change = {
      requestId: this.requestId,
      state: next.state,
      attempts,
      updatedAt: new Date(now()).toISOString(),
      errorCode: next.state === 'refused' ? next.code : code,
    };
    return (hasEnded(next) ? table.end(change) : table.update(change)).kind === 'done';
  }
}

/** A delivery that the last run left open; null for one whose kind this program does not know. */
export function recoverDelivery(row: DeliveryRow, world: DeliveryWorld): Delivery | null {
  const kind = deliveryKinds.find((one) => one === row.kind);
  if (!kind) return null;
  const { requestId, attempts } = row;
  const delivery = new Delivery({ requestId, kind, attempts, state: stateOf(row.state) }, world);
  delivery.apply({ type: 'restart' }, isErrorCode(row.errorCode) ? row.errorCode : null);
  return delivery;
}

/** A state that this program does not know proves nothing. */
function stateOf(state: string): DeliveryState {
  if (state === 'queued') return { state };
  return state === 'sending' ? { state, doubt: true } : { state: 'unknown' };
}
