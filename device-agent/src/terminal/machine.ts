import type { terminalStates } from '@yibao-kiosk/shared/kiosk/terminal.ts';

export type TerminalState = (typeof terminalStates)[number];
/** What the terminal is while nobody has it: open, out of hours, or broken as a whole. */
export type Resting = Extract<TerminalState, 'open' | 'closed' | 'fault'>;

/** What can happen to the terminal. `resting` is what it would be if nobody had it. */
export type TerminalInput =
  | { readonly type: 'sessionBegun' }
  | { readonly type: 'sessionEnded'; readonly resting: Resting }
  | { readonly type: 'restingChanged'; readonly resting: Resting }
  | { readonly type: 'serviceEntered' }
  | { readonly type: 'serviceLeft'; readonly resting: Resting }
  | { readonly type: 'updateBegun' }
  | { readonly type: 'updateEnded'; readonly resting: Resting };

/** `endSession`: the citizen loses the machine now. */
export type TerminalStep = { readonly state: TerminalState; readonly effects: readonly 'endSession'[] };

/**
 * The arbiter of who may have the machine now. A technician takes it from anybody but an update; a citizen who is
 * being served keeps it beyond closing time, but not when the terminal as a whole has failed.
 */
export function transition(state: TerminalState, input: TerminalInput): TerminalStep {
  switch (input.type) {
    case 'sessionBegun':
      return to(state === 'open' ? 'serving' : state);
    case 'sessionEnded':
      return to(state === 'serving' ? input.resting : state);
    case 'restingChanged':
      if (state === 'serving') return input.resting === 'fault' ? to('fault', 'endSession') : to(state);
      return to(isResting(state) ? input.resting : state);
    case 'serviceEntered':
      if (state === 'updating') return to(state);
      return state === 'serving' ? to('service', 'endSession') : to('service');
    case 'serviceLeft':
      return to(state === 'service' ? input.resting : state);
    case 'updateBegun':
      return to(isResting(state) ? 'updating' : state);
    case 'updateEnded':
      return to(state === 'updating' ? input.resting : state);
  }
}

function isResting(state: TerminalState): state is Resting {
  return state === 'open' || state === 'closed' || state === 'fault';
}

function to(state: TerminalState, ...effects: 'endSession'[]): TerminalStep {
  return { state, effects };
}
