import type { CallReason, StaffSignalKind } from '@yibao-kiosk/shared/kiosk/staff-call.ts';
import type { Outcome } from '@yibao-kiosk/shared/outcome.ts';

import type { StaffCallInput } from './machine.ts';

/** One call as the hall hears of it: nothing of a person. */
export type StaffCall = {
  readonly callId: string;
  /** 1 for the first ring of the call, one more for each ring that reminds of it. */
  readonly ring: number;
  readonly reason: CallReason;
  readonly atIso: string;
};

/** Why a call is over. */
export type CallEnd = Exclude<StaffCallInput['type'], 'pressed' | 'delivered' | 'undelivered' | 'answered'>;

/**
 * One way to reach a person of the hall. Nothing here rejects except by the abort of its signal, and nothing waits
 * without an end: what came of it is done, refused or unknown.
 */
export type StaffSignal = {
  readonly kind: StaffSignalKind;
  /** Gives the signal. Repeated with the same call and ring it has the effect of one. */
  ring(call: StaffCall, signal: AbortSignal): Promise<Outcome<null>>;
  /** Takes the signal away again; goes on until that is done or `signal` is aborted. */
  rest?(signal: AbortSignal): Promise<void>;
  /** Tells that the call is over. */
  end?(call: StaffCall, why: CallEnd, signal: AbortSignal): Promise<void>;
  /** What the page tells of its part in the ring of this time. */
  chimed?(atIso: string, sounded: boolean): void;
  /** Resolves once somebody said that they come. */
  answer?(call: StaffCall, signal: AbortSignal): Promise<void>;
};
