import type { CallReason, StaffCallState, StaffCallView } from '@yibao-kiosk/shared/kiosk/staff-call.ts';

import type { Clock } from '../../clock.ts';
import { transition, type StaffCallInput } from './machine.ts';
import { createRingBrake } from './ring-brake.ts';
import type { CallEnd, StaffCall, StaffSignal } from './signal.ts';

export type StaffCallsWorld = {
  readonly clock: Clock;
  readonly newId: () => string;
  readonly signals: readonly StaffSignal[];
  /** Told of every ring and its result, and of the end: codes and ids only. */
  readonly note: (event: 'staff.called' | 'staff.ended', detail: Readonly<Record<string, string | number>>) => void;
};

const minutes = 60_000;
/** How long a state stands at the most. Nobody finds a failed call of an hour ago on the screen. */
const lastsMs: Readonly<Record<Exclude<StaffCallState, 'none'>, number>> = {
  calling: 10 * minutes,
  called: 10 * minutes,
  answered: 3 * minutes,
  failed: minutes,
};
/** The agent does not wait longer than this for a lamp or a hall when it stops. */
const longestFarewellMs = 2_000;

/** The call for a person of the hall: holds the machine, gives the signals, tells of every change. */
export class StaffCalls {
  readonly #world: StaffCallsWorld;
  readonly #brake;
  readonly #listeners = new Set<() => void>();
  #state: StaffCallState = 'none';
  #call: StaffCall | null = null;
  /** Aborted by whatever comes next: another ring, rest, the end. */
  #doing = new AbortController();
  #patience = new AbortController();
  #farewell: Promise<unknown> = Promise.resolve();

  constructor(world: StaffCallsWorld) {
    this.#world = world;
    this.#brake = createRingBrake(world.clock);
  }

  view(): StaffCallView {
    const fitted = this.#world.signals.map(({ kind }) => kind);
    return { fitted, state: this.#state, ...(this.#call ? { sinceIso: this.#call.atIso } : {}) };
  }

  onChange(changed: () => void): () => void {
    this.#listeners.add(changed);
    return () => this.#listeners.delete(changed);
  }

  /** Puts a lamp out that the last agent left burning. */
  start(): void {
    this.#do((signal) => this.#rest(signal));
  }

  /** The button was pressed; the answer says how the call stands now. Without anything fitted there is none. */
  press(reason: CallReason): StaffCallState {
    if (this.#world.signals.length === 0) return 'none';
    const isStanding = this.#state === 'called' || this.#state === 'answered';
    this.#dispatch({ type: 'pressed', mayRing: this.#brake.allows(isStanding) }, reason);
    return this.#state;
  }

  cancel(): void {
    this.#dispatch({ type: 'cancelled' });
  }

  /** The page tells whether the chime of a ring sounded. */
  chimed(atIso: string, sounded: boolean): void {
    for (const one of this.#world.signals) one.chimed?.(atIso, sounded);
  }

  /** Somebody opened the service door: they are here. */
  staffArrived(): void {
    this.#dispatch({ type: 'staffArrived' });
  }

  async stop(): Promise<void> {
    // Without a call nothing burns but what never obeyed.
    if (this.#state === 'none') {
      this.#doing.abort();
      return;
    }
    this.#dispatch({ type: 'agentStopping' });
    const waited = new AbortController();
    const patience = this.#world.clock.sleep(longestFarewellMs, waited.signal).catch(() => undefined);
    await Promise.race([this.#farewell, patience]);
    waited.abort();
    this.#doing.abort();
  }

  #dispatch(input: StaffCallInput, reason: CallReason = 'help'): void {
    const before = this.#state;
    const step = transition(before, input);
    this.#state = step.state;
    for (const effect of step.effects) {
      if (effect === 'ring') this.#ring(reason);
      else if (effect === 'rest') this.#do((signal) => this.#rest(signal));
      else this.#end(input.type as CallEnd);
    }
    if (step.state === before && step.effects.length === 0) return;
    this.#waitFor(step.state);
    for (const changed of this.#listeners) changed();
  }

  #ring(reason: CallReason): void {
    const { clock, newId, signals, note } = this.#world;
    const call: StaffCall = {
      callId: this.#call?.callId ?? newId(),
      ring: (this.#call?.ring ?? 0) + 1,
      reason,
      atIso: new Date(clock.now()).toISOString(),
    };
    this.#call = call;
    this.#brake.rang();
    this.#do(async (signal) => {
      const rings = signals.map(async (one) => {
        const { kind: result } = await one.ring(call, signal);
        if (signal.aborted) return;
        note('staff.called', { callId: call.callId, ring: call.ring, signal: one.kind, reason, result });
        if (result === 'done') this.#dispatch({ type: 'delivered' });
      });
      for (const one of signals) void this.#listen(one, call, signal);
      await Promise.all(rings);
      if (!signal.aborted) this.#dispatch({ type: 'undelivered' });
    });
  }

  async #listen(one: StaffSignal, call: StaffCall, signal: AbortSignal): Promise<void> {
    if (!one.answer) return;
    try {
      await one.answer(call, signal);
    } catch (error) {
      if (!signal.aborted) throw error;
    }
    if (!signal.aborted) this.#dispatch({ type: 'answered' });
  }

  #end(why: CallEnd): void {
    const call = this.#call;
    this.#call = null;
    if (call) this.#world.note('staff.ended', { callId: call.callId, reason: why });
    this.#do(async (signal) => {
      const { signals } = this.#world;
      const resting = this.#rest(signal);
      const telling = signals.map(async (one) => (call ? one.end?.(call, why, signal) : undefined));
      await Promise.all([resting, ...telling]);
    });
  }

  #rest(signal: AbortSignal): Promise<unknown> {
    return Promise.all(this.#world.signals.map(async (one) => one.rest?.(signal)));
  }

  /** Begins the next thing and ends the one before. */
  #do(work: (signal: AbortSignal) => Promise<unknown>): void {
    this.#doing.abort();
    this.#doing = new AbortController();
    this.#farewell = work(this.#doing.signal);
  }

  #waitFor(state: StaffCallState): void {
    this.#patience.abort();
    if (state === 'none') return;
    this.#patience = new AbortController();
    this.#world.clock.sleep(lastsMs[state], this.#patience.signal).then(
      () => this.#dispatch({ type: 'expired' }),
      () => undefined,
    );
  }
}
