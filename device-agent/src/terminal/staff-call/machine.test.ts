import { staffCallStates, type StaffCallState } from '@yibao-kiosk/shared/kiosk/staff-call.ts';
import { describe, expect, it } from 'vitest';

import { transition, type StaffCallInput } from './machine.ts';

const inputs = {
  pressed: { type: 'pressed', mayRing: true },
  pressedTooSoon: { type: 'pressed', mayRing: false },
  delivered: { type: 'delivered' },
  undelivered: { type: 'undelivered' },
  answered: { type: 'answered' },
  cancelled: { type: 'cancelled' },
  staffArrived: { type: 'staffArrived' },
  expired: { type: 'expired' },
  agentStopping: { type: 'agentStopping' },
} as const satisfies Record<string, StaffCallInput>;

type Row = Record<keyof typeof inputs, string>;
const stays = (state: StaffCallState): Row =>
  Object.fromEntries(Object.keys(inputs).map((name) => [name, state])) as Row;
const standing = (state: StaffCallState): Row => ({
  ...stays(state),
  pressed: 'calling ring',
  answered: 'answered rest',
  cancelled: 'none end',
  staffArrived: 'none end',
  expired: 'none end',
  agentStopping: 'none end',
});

const table: Record<StaffCallState, Row> = {
  none: { ...stays('none'), pressed: 'calling ring', pressedTooSoon: 'failed' },
  calling: { ...standing('calling'), pressed: 'calling', delivered: 'called', undelivered: 'failed' },
  called: standing('called'),
  answered: { ...standing('answered'), answered: 'answered' },
  failed: standing('failed'),
};

describe('staff call machine', () => {
  for (const state of staffCallStates) {
    for (const [name, input] of Object.entries(inputs)) {
      const expected = table[state][name as keyof typeof inputs];
      it(`${state} × ${name} → ${expected}`, () => {
        const step = transition(state, input);
        expect([step.state, ...step.effects].join(' ')).toBe(expected);
      });
    }
  }
});
