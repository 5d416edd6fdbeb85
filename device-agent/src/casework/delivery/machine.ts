import type { ErrorCode } from '@yibao-kiosk/shared/errors/registry.ts';

/**
 * Where something is that goes to the platform under a key. `queued` has certainly not been taken. While `sending` it may
 * be; `doubt` says that an earlier attempt may have been, too. `unknown` is asked again under the same key, which the
 * platform answers the same, so nothing is ever taken twice. The last two are ends.
 */
export type DeliveryState =
  | { readonly state: 'queued' }
  | { readonly state: 'sending'; readonly doubt: boolean }
  | { readonly state: 'unknown' }
  | { readonly state: 'delivered' }
  | { readonly state: 'refused'; readonly code: ErrorCode };

/** What may happen to it. */
export type DeliveryInput =
  /** The first byte may leave now. */
  | { readonly type: 'begin' }
  /** The platform has it. */
  | { readonly type: 'taken' }
  /** Nobody can tell whether the platform has it. */
  | { readonly type: 'lost' }
  /** Something on the way said no: the platform's door, or no platform at all. Proves nothing about earlier attempts. */
  | { readonly type: 'turnedAway' }
  /**
   * The platform judged it, which proves that it was never taken. `final` when that is the end of it: whoever handed it in
   * hears of it now. Else it goes again, and the platform decides it as a case.
   */
  | { readonly type: 'declined'; readonly code: ErrorCode; readonly final: boolean }
  /** It has waited too long and nobody was promised anything. */
  | { readonly type: 'expire' }
  /** The agent found it in its store at the start. */
  | { readonly type: 'restart' };

/** The next state, or null where the input means nothing in this state. */
export function nextDeliveryState(current: DeliveryState, input: DeliveryInput): DeliveryState | null {
  switch (current.state) {
    case 'queued':
    case 'unknown':
      return afterWaiting(current.state, input);
    case 'sending':
      return afterSending(current.doubt, input);
    case 'delivered':
    case 'refused':
      return null;
  }
}

/** Whether nothing more can happen to it. */
export function hasEnded({ state }: DeliveryState): boolean {
  return state === 'delivered' || state === 'refused';
}

function afterWaiting(state: 'queued' | 'unknown', input: DeliveryInput): DeliveryState | null {
  if (input.type === 'begin') return { state: 'sending', doubt: state === 'unknown' };
  return input.type === 'expire' ? { state: 'refused', code: 'JOB_EXPIRED' } : null;
}

function afterSending(doubt: boolean, input: DeliveryInput): DeliveryState | null {
  switch (input.type) {
    case 'begin':
    case 'expire':
      return null;
    case 'taken':
      return { state: 'delivered' };
    case 'lost':
    case 'restart':
      return { state: 'unknown' };
    case 'turnedAway':
      return { state: doubt ? 'unknown' : 'queued' };
    case 'declined':
      return input.final ? { state: 'refused', code: input.code } : { state: 'queued' };
  }
}
