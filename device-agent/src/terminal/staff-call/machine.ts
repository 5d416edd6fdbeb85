import type { StaffCallState } from '@yibao-kiosk/shared/kiosk/staff-call.ts';

/** What can happen to a call. `mayRing` is false while the last ring is too young, or there were too many. */
export type StaffCallInput =
  | { readonly type: 'pressed'; readonly mayRing: boolean }
  | { readonly type: 'delivered' }
  | { readonly type: 'undelivered' }
  | { readonly type: 'answered' }
  | { readonly type: 'cancelled' }
  | { readonly type: 'staffArrived' }
  | { readonly type: 'expired' }
  | { readonly type: 'agentStopping' };

/** `ring`: every signal is given; `rest`: they fall silent, somebody comes; `end`: the call is over, the hall is told. */
export type StaffCallEffect = 'ring' | 'rest' | 'end';
export type StaffCallStep = { readonly state: StaffCallState; readonly effects: readonly StaffCallEffect[] };

/**
 * One call at a time. It ends when the citizen takes it back, when staff open the service door, or with time; not with
 * the citizen's session, for who waits may still be standing there.
 */
export function transition(state: StaffCallState, input: StaffCallInput): StaffCallStep {
  if (state === 'none') {
    if (input.type !== 'pressed') return to('none');
    // Nobody is rung any more by a hand that plays with the button; whoever needs help reads phone and desk.
    return input.mayRing ? to('calling', 'ring') : to('failed');
  }
  switch (input.type) {
    case 'pressed':
      return input.mayRing && state !== 'calling' ? to('calling', 'ring') : to(state);
    case 'delivered':
      return to(state === 'calling' ? 'called' : state);
    case 'undelivered':
      return to(state === 'calling' ? 'failed' : state);
    case 'answered':
      // Also after `failed`: a message without a receipt may have arrived all the same.
      return state === 'answered' ? to(state) : to('answered', 'rest');
    case 'cancelled':
    case 'staffArrived':
    case 'expired':
    case 'agentStopping':
      return to('none', 'end');
  }
}

function to(state: StaffCallState, ...effects: StaffCallEffect[]): StaffCallStep {
  return { state, effects };
}
