import type { DeviceProblemCode, DeviceState } from './status.ts';

/** The rungs of recovery between a missed answer and closing the channel, in their order. */
export type RecoveryRung = 'retry' | 'resync' | 'softReset';

/**
 * Where the link of one device stands (`fresh`: not yet known whether the device is there at all). Each state
 * has one activity, done by the runner: opening opens, backoff waits, probing and outOfService ask again and
 * again, online listens and asks when idle, doubtful climbs its rung and asks.
 */
export type LinkState =
  | { readonly kind: 'closed' }
  | { readonly kind: 'opening'; readonly openFailures: number; readonly fresh: boolean }
  | { readonly kind: 'backoff'; readonly openFailures: number; readonly fresh: boolean }
  | {
      readonly kind: 'probing';
      readonly openFailures: number;
      readonly silentProbes: number;
      readonly fresh: boolean;
    }
  | { readonly kind: 'online' }
  | { readonly kind: 'doubtful'; readonly rung: RecoveryRung }
  | { readonly kind: 'outOfService'; readonly problem: DeviceProblemCode };

/**
 * What can happen to a link. `silent`: no answer in time; `refused`: it answers that it cannot serve;
 * `returned`: the device node is there again.
 */
export type LinkInput =
  | { readonly kind: 'start' }
  | { readonly kind: 'stop' }
  | { readonly kind: 'opened' }
  | { readonly kind: 'openFailed' }
  | { readonly kind: 'waitOver' }
  | { readonly kind: 'returned' }
  | { readonly kind: 'answered' }
  | { readonly kind: 'silent' }
  | { readonly kind: 'refused'; readonly problem: DeviceProblemCode }
  | { readonly kind: 'channelClosed' };

/** After so many unanswered probes the channel is closed and opened again. */
export const PROBES_PER_OPENING = 5;
/**
 * A device that was never there is `starting` for so many probes: some need 8 s from power to the first
 * answer.
 */
const STARTING_PROBES = 10;

/** The next state. Inputs that a state has no use for (late answers) leave it as it is. */
export function nextLinkState(state: LinkState, input: LinkInput): LinkState {
  switch (input.kind) {
    case 'start':
      return state.kind === 'closed' ? { kind: 'opening', openFailures: 0, fresh: true } : state;
    case 'stop':
      return state.kind === 'closed' ? state : { kind: 'closed' };
    case 'opened':
      return state.kind === 'opening' ? { ...state, kind: 'probing', silentProbes: 0 } : state;
    case 'openFailed':
      return state.kind === 'opening' ? backoff(state.openFailures + 1) : state;
    case 'waitOver':
      return state.kind === 'backoff' ? { ...state, kind: 'opening' } : state;
    case 'returned':
      return state.kind === 'backoff' ? { ...state, kind: 'opening', openFailures: 0 } : state;
    case 'answered':
      return hasChannel(state) && state.kind !== 'online' ? { kind: 'online' } : state;
    case 'refused':
      return hasChannel(state) ? { kind: 'outOfService', problem: input.problem } : state;
    case 'channelClosed':
      return afterClose(state);
    case 'silent':
      return afterSilence(state);
  }
}

const backoff = (openFailures: number): LinkState => ({ kind: 'backoff', openFailures, fresh: false });

function afterClose(state: LinkState): LinkState {
  // A device server that accepts and hangs up at once must not be called twice a second for ever.
  if (state.kind === 'probing') return backoff(state.openFailures + 1);
  return hasChannel(state) ? backoff(0) : state;
}

function afterSilence(state: LinkState): LinkState {
  switch (state.kind) {
    case 'online':
      return { kind: 'doubtful', rung: 'retry' };
    case 'doubtful':
      return state.rung === 'softReset'
        ? backoff(0)
        : { kind: 'doubtful', rung: state.rung === 'retry' ? 'resync' : 'softReset' };
    case 'outOfService':
      return { kind: 'doubtful', rung: 'retry' };
    case 'probing':
      return afterSilentProbe(state);
    case 'closed':
    case 'opening':
    case 'backoff':
      return state;
  }
}

function afterSilentProbe(state: LinkState & { kind: 'probing' }): LinkState {
  const silentProbes = state.silentProbes + 1;
  const fresh = state.fresh && silentProbes < STARTING_PROBES;
  if (fresh || silentProbes % PROBES_PER_OPENING !== 0) return { ...state, silentProbes, fresh };
  // The line is there, only its device is mute: no need to back off further, it may be switched on any
  // moment.
  return backoff(0);
}

/** Whether the runner holds an open channel in this state. */
export function hasChannel(state: LinkState): boolean {
  return state.kind !== 'closed' && state.kind !== 'opening' && state.kind !== 'backoff';
}

/** What the rest of the agent is told of a state: XFS `common.device` and the code of the problem. */
export function statusOf(
  state: LinkState,
  offlineCode: DeviceProblemCode,
): { state: DeviceState; problem?: DeviceProblemCode } {
  switch (state.kind) {
    case 'closed':
      return { state: 'offline' };
    case 'online':
      return { state: 'online' };
    case 'doubtful':
      // One lost answer is no outage: the citizen's command waits for the retry instead of failing.
      return state.rung === 'retry' ? { state: 'online' } : { state: 'powerOff', problem: offlineCode };
    case 'outOfService':
      return { state: 'hardwareError', problem: state.problem };
    case 'opening':
    case 'backoff':
    case 'probing':
      return state.fresh ? { state: 'starting' } : { state: 'powerOff', problem: offlineCode };
  }
}
