import { describe, expect, test } from 'vitest';

import { current, follow, isPersonal, type Trail } from './screen.ts';

const home: Trail = [{ name: 'home' }];
const deep: Trail = [{ name: 'home' }, { name: 'visits' }, { name: 'settlement', settlementId: 's' }];

describe('the way through the screens', () => {
  test('opens on top', () =>
    expect(follow(home, { type: 'open', screen: { name: 'visits' } })).toEqual([
      { name: 'home' },
      { name: 'visits' },
    ]));
  test('opening the same screen again replaces it', () =>
    expect(follow(deep, { type: 'open', screen: { name: 'settlement', settlementId: 't' } })).toHaveLength(
      3,
    ));
  test('replaces the top', () =>
    expect(current(follow(deep, { type: 'replace', screen: { name: 'help' } }))).toEqual({ name: 'help' }));
  test('replaces the only screen', () =>
    expect(follow(home, { type: 'replace', screen: { name: 'help' } })).toEqual([{ name: 'help' }]));
  test('goes back one', () => expect(current(follow(deep, { type: 'back' })).name).toBe('visits'));
  test('does not go back from the first', () => expect(follow(home, { type: 'back' })).toBe(home));
  test('goes home', () => expect(follow(deep, { type: 'home' })).toEqual(home));
  test('has no home without one on the way', () => {
    const identify: Trail = [{ name: 'attract' }, { name: 'identify' }];
    expect(follow(identify, { type: 'home' })).toBe(identify);
  });
  test('restarting leaves nothing to go back to', () => {
    const screen = { name: 'ended', reason: 'left', left: { method: undefined, hasPaper: false } } as const;
    const ended = follow(deep, { type: 'restart', screen });
    expect(ended).toEqual([screen]);
    expect(follow(ended, { type: 'back' })).toBe(ended);
  });
});

test('only screens behind identification are personal', () => {
  expect(isPersonal('home')).toBe(true);
  expect(isPersonal('settlement')).toBe(true);
  for (const name of ['starting', 'attract', 'identify', 'refused', 'ended'] as const)
    expect(isPersonal(name)).toBe(false);
});
