import { expect, it } from 'vitest';
import { nextCardState } from './card-states.ts';
import type { CardEvent, CardState, RereadHabit } from './card-states.ts';

const events: readonly CardEvent[] = ['place', 'lift', 'find', 'select', 'readDone', 'reset'];

/** Rows: state and habit; columns: the events above. */
const table: readonly (readonly [CardState, RereadHabit, readonly CardState[]])[] = [
  ['empty', 'afterLift', ['placed', 'empty', 'empty', 'empty', 'empty', 'empty']],
  ['placed', 'afterLift', ['placed', 'empty', 'found', 'placed', 'read', 'placed']],
  ['found', 'afterLift', ['placed', 'empty', 'found', 'selected', 'read', 'placed']],
  ['selected', 'afterLift', ['placed', 'empty', 'found', 'selected', 'read', 'placed']],
  ['read', 'afterLift', ['placed', 'empty', 'read', 'read', 'read', 'read']],
  ['empty', 'always', ['placed', 'empty', 'empty', 'empty', 'empty', 'empty']],
  ['placed', 'always', ['placed', 'empty', 'found', 'placed', 'read', 'placed']],
  ['found', 'always', ['placed', 'empty', 'found', 'selected', 'read', 'placed']],
  ['selected', 'always', ['placed', 'empty', 'found', 'selected', 'read', 'placed']],
  ['read', 'always', ['placed', 'empty', 'found', 'read', 'read', 'read']],
];

it.each(table)('every event on a card that is %s (firmware reads again: %s)', (state, habit, next) => {
  expect(events.map((event) => nextCardState(state, event, habit))).toEqual(next);
});
