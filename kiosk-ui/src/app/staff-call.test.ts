import type { StaffCallView } from '@yibao-kiosk/shared/kiosk/staff-call.ts';
import { beforeEach, describe, expect, test } from 'vitest';

import { terminalFixture } from '../gallery/terminal-fixture.ts';
import { type AppState, createState } from './app.ts';
import { chimeAtRings } from './staff-call.ts';

let state: AppState;
let chimes: number;
const shows = (staffCall: StaffCallView): void => {
  state.terminal.value = terminalFixture({ staffCall });
};
const fitted: StaffCallView['fitted'] = ['light', 'sound'];

beforeEach(() => {
  chimes = 0;
  state = createState();
  chimeAtRings(state, () => (chimes += 1));
});

describe('the chime', () => {
  test('sounds once for each ring', () => {
    shows({ fitted, state: 'none' });
    shows({ fitted, state: 'calling', sinceIso: '2026-11-22T01:00:00.000Z' });
    shows({ fitted, state: 'called', sinceIso: '2026-11-22T01:00:00.000Z' });
    expect(chimes).toBe(1);
    shows({ fitted, state: 'calling', sinceIso: '2026-11-22T01:01:10.000Z' });
    shows({ fitted, state: 'none' });
    expect(chimes).toBe(2);
  });

  test('is silent for a call that stood before the page came', () => {
    shows({ fitted, state: 'called', sinceIso: '2026-11-22T01:00:00.000Z' });
    expect(chimes).toBe(0);
  });

  test('is silent where sound is not fitted', () => {
    shows({ fitted: ['light'], state: 'none' });
    shows({ fitted: ['light'], state: 'calling', sinceIso: '2026-11-22T01:00:00.000Z' });
    expect(chimes).toBe(0);
  });
});
