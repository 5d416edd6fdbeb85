import { describe, expect, it } from 'vitest';

import { contentProblem, transition, type ReleaseInput, type ReleaseState } from './release-machine.ts';

const states: readonly ReleaseState[] = [
  { name: 'empty' },
  { name: 'none' },
  { name: 'current' },
  { name: 'kept' },
  { name: 'waiting', shows: 'current' },
  { name: 'waiting', shows: 'kept' },
];
const inputs: readonly ReleaseInput[] = [
  { type: 'restored' },
  { type: 'read', occupied: false },
  { type: 'read', occupied: true },
  { type: 'refused' },
  { type: 'freed' },
];

const nameOf = (state: ReleaseState): string => (state.name === 'waiting' ? `waiting>${state.shows}` : state.name);

/** One row a state; one cell an input: the state after it, and what is done. */
const table: Readonly<Record<string, readonly [string, string][]>> = {
  //                 restored                    read, nobody here      read, somebody here            refused                      freed
  empty:            [['current', 'show'],         ['current', 'show'], ['current', 'show'],           ['none', 'none'],            ['empty', 'none']],
  none:             [['none', 'none'],            ['current', 'show'], ['current', 'show'],           ['none', 'none'],            ['none', 'none']],
  current:          [['current', 'none'],         ['current', 'show'], ['waiting>current', 'hold'],   ['kept', 'none'],            ['current', 'none']],
  kept:             [['kept', 'none'],            ['current', 'show'], ['waiting>current', 'hold'],   ['kept', 'none'],            ['kept', 'none']],
  'waiting>current': [['waiting>current', 'none'], ['current', 'show'], ['waiting>current', 'hold'],  ['waiting>kept', 'none'],    ['current', 'show']],
  'waiting>kept':   [['waiting>kept', 'none'],    ['current', 'show'], ['waiting>current', 'hold'],   ['waiting>kept', 'none'],    ['kept', 'show']],
}; // prettier-ignore

describe('the release machine', () => {
  const cells = states.flatMap((state) => inputs.map((input, index) => ({ state, input, index, row: nameOf(state) })));

  it.each(cells)('$row, $input', ({ state, input, index, row }) => {
    const step = transition(state, input);
    expect([nameOf(step.state), step.effect]).toEqual(table[row]?.[index]);
  });

  it('tells the staff of content that is refused, whatever waits', () => {
    expect(states.map((state) => [nameOf(state), contentProblem(state)])).toEqual([
      ['empty', null],
      ['none', 'GDE_NO_CONTENT'],
      ['current', null],
      ['kept', 'GDE_CONTENT_REFUSED'],
      ['waiting>current', null],
      ['waiting>kept', 'GDE_CONTENT_REFUSED'],
    ]);
  });
});
