import { terminalStates } from '@yibao-kiosk/shared/kiosk/terminal.ts';
import { describe, expect, it } from 'vitest';

import { transition, type TerminalInput, type TerminalState } from './machine.ts';

const inputs = {
  sessionBegun: { type: 'sessionBegun' },
  sessionEnded: { type: 'sessionEnded', resting: 'open' },
  sessionEndedAfterHours: { type: 'sessionEnded', resting: 'closed' },
  opened: { type: 'restingChanged', resting: 'open' },
  closed: { type: 'restingChanged', resting: 'closed' },
  failed: { type: 'restingChanged', resting: 'fault' },
  serviceEntered: { type: 'serviceEntered' },
  serviceLeft: { type: 'serviceLeft', resting: 'open' },
  serviceLeftAfterHours: { type: 'serviceLeft', resting: 'closed' },
  updateBegun: { type: 'updateBegun' },
  updateEnded: { type: 'updateEnded', resting: 'open' },
} as const satisfies Record<string, TerminalInput>;

type Row = Record<keyof typeof inputs, string>;
const stays = (state: TerminalState): Row =>
  Object.fromEntries(Object.keys(inputs).map((name) => [name, state])) as Row;

const resting = (state: TerminalState): Row => ({
  ...stays(state),
  opened: 'open',
  closed: 'closed',
  failed: 'fault',
  serviceEntered: 'service',
  updateBegun: 'updating',
});

const table: Record<TerminalState, Row> = {
  open: { ...resting('open'), sessionBegun: 'serving' },
  closed: resting('closed'),
  fault: resting('fault'),
  serving: {
    ...stays('serving'),
    sessionEnded: 'open',
    sessionEndedAfterHours: 'closed',
    failed: 'fault endSession',
    serviceEntered: 'service endSession',
  },
  service: { ...stays('service'), serviceLeft: 'open', serviceLeftAfterHours: 'closed' },
  updating: { ...stays('updating'), updateEnded: 'open' },
};

describe('terminal machine', () => {
  for (const state of terminalStates) {
    for (const [name, input] of Object.entries(inputs)) {
      const expected = table[state][name as keyof typeof inputs];
      it(`${state} × ${name} → ${expected}`, () => {
        const step = transition(state, input);
        expect([step.state, ...step.effects].join(' ')).toBe(expected);
      });
    }
  }
});
