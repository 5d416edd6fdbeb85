import { expect, test } from 'vitest';

import { terminalFixture } from '../../gallery/terminal-fixture.ts';
import { troublesOf } from './troubles.ts';

const device = (
  kind: 'idCard' | 'scanner' | 'printer',
  state: 'online' | 'offline',
  problem: 'PRN_PAPER_OUT' | 'DEV_SCANNER_OFFLINE' | null = null,
) => ({ kind, state, problem, warning: null }) as const;

test('a whole terminal has none', () =>
  expect(troublesOf(terminalFixture())).toEqual({ isClosed: false, hasGuides: true, codes: [], ways: 'both' }));
test('a printer without paper closes nothing', () => {
  const troubles = troublesOf(
    terminalFixture({ devices: [device('idCard', 'online'), device('printer', 'online', 'PRN_PAPER_OUT')] }),
  );
  expect(troubles).toEqual({ isClosed: false, hasGuides: true, codes: ['PRN_PAPER_OUT'], ways: 'card' });
});
test('without reader and scanner nobody can start, but read guides', () =>
  expect(
    troublesOf(terminalFixture({ devices: [device('idCard', 'offline'), device('scanner', 'offline')] })),
  ).toMatchObject({ isClosed: true, hasGuides: true }));
test.each(['closed', 'service', 'updating', 'fault'] as const)('%s is closed', (state) =>
  expect(troublesOf(terminalFixture({ state }))).toMatchObject({ isClosed: true, hasGuides: false }),
);
test('the platform comes first, and two are the most', () => {
  const devices = [
    device('scanner', 'offline', 'DEV_SCANNER_OFFLINE'),
    device('printer', 'online', 'PRN_PAPER_OUT'),
  ];
  expect(troublesOf(terminalFixture({ platform: 'unreachable', devices })).codes).toEqual([
    'PLT_UNREACHABLE',
    'DEV_SCANNER_OFFLINE',
  ]);
});
