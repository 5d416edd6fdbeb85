import { expect, test } from 'vitest';
import {
  hasChannel,
  type LinkInput,
  type LinkState,
  nextLinkState,
  PROBES_PER_OPENING,
  statusOf,
} from './machine.ts';

const OFFLINE = 'DEV_SCANNER_OFFLINE';
const FAULT = 'DEV_ID_READER_FAULT';

const states = {
  closed: { kind: 'closed' },
  opening: { kind: 'opening', openFailures: 2, fresh: false },
  backoff: { kind: 'backoff', openFailures: 2, fresh: false },
  probing: { kind: 'probing', openFailures: 2, silentProbes: 0, fresh: false },
  lastProbe: { kind: 'probing', openFailures: 2, silentProbes: PROBES_PER_OPENING - 1, fresh: false },
  firstProbe: { kind: 'probing', openFailures: 0, silentProbes: PROBES_PER_OPENING - 1, fresh: true },
  online: { kind: 'online' },
  retry: { kind: 'doubtful', rung: 'retry' },
  resync: { kind: 'doubtful', rung: 'resync' },
  softReset: { kind: 'doubtful', rung: 'softReset' },
  outOfService: { kind: 'outOfService', problem: FAULT },
} satisfies Record<string, LinkState>;

const inputs = {
  start: { kind: 'start' },
  stop: { kind: 'stop' },
  opened: { kind: 'opened' },
  openFailed: { kind: 'openFailed' },
  waitOver: { kind: 'waitOver' },
  returned: { kind: 'returned' },
  answered: { kind: 'answered' },
  silent: { kind: 'silent' },
  refused: { kind: 'refused', problem: FAULT },
  channelClosed: { kind: 'channelClosed' },
} satisfies Record<string, LinkInput>;

const lost: LinkState = { kind: 'backoff', openFailures: 0, fresh: false };
const lostAgain: LinkState = { kind: 'backoff', openFailures: 3, fresh: false };
const { closed, online, outOfService } = states;

/** What changes; every pair of state and input that is not here leaves the state as it is. */
const table: Record<keyof typeof states, Partial<Record<keyof typeof inputs, LinkState>>> = {
  closed: { start: { kind: 'opening', openFailures: 0, fresh: true } },
  opening: {
    stop: closed,
    opened: { kind: 'probing', openFailures: 2, silentProbes: 0, fresh: false },
    openFailed: lostAgain,
  },
  backoff: {
    stop: closed,
    waitOver: { kind: 'opening', openFailures: 2, fresh: false },
    returned: { kind: 'opening', openFailures: 0, fresh: false },
  },
  probing: {
    stop: closed,
    answered: online,
    silent: { kind: 'probing', openFailures: 2, silentProbes: 1, fresh: false },
    refused: outOfService,
    channelClosed: lostAgain,
  },
  lastProbe: {
    stop: closed,
    answered: online,
    silent: lost,
    refused: outOfService,
    channelClosed: lostAgain,
  },
  firstProbe: {
    stop: closed,
    answered: online,
    silent: { kind: 'probing', openFailures: 0, silentProbes: PROBES_PER_OPENING, fresh: true },
    refused: outOfService,
    channelClosed: { kind: 'backoff', openFailures: 1, fresh: false },
  },
  online: { stop: closed, silent: states.retry, refused: outOfService, channelClosed: lost },
  retry: {
    stop: closed,
    answered: online,
    silent: states.resync,
    refused: outOfService,
    channelClosed: lost,
  },
  resync: {
    stop: closed,
    answered: online,
    silent: states.softReset,
    refused: outOfService,
    channelClosed: lost,
  },
  softReset: { stop: closed, answered: online, silent: lost, refused: outOfService, channelClosed: lost },
  outOfService: {
    stop: closed,
    answered: online,
    silent: states.retry,
    refused: outOfService,
    channelClosed: lost,
  },
};

for (const [from, state] of Object.entries(states)) {
  for (const [given, input] of Object.entries(inputs)) {
    test(`${from} × ${given}`, () => {
      const row: Partial<Record<string, LinkState>> = table[from as keyof typeof states];
      expect(nextLinkState(state, input)).toEqual(row[given] ?? state);
    });
  }
}

test('a device that has never answered is starting for ten probes, then counts as absent', () => {
  let state: LinkState = { kind: 'probing', openFailures: 0, silentProbes: 0, fresh: true };
  const told: string[] = [];
  for (let probe = 0; probe < 10; probe += 1) {
    told.push(statusOf(state, OFFLINE).state);
    state = nextLinkState(state, { kind: 'silent' });
  }
  expect(told).toEqual(Array(10).fill('starting'));
  expect(state).toEqual(lost);
  expect(statusOf(state, OFFLINE)).toEqual({ state: 'powerOff', problem: OFFLINE });
});

test('what is told of each state', () => {
  const told = Object.fromEntries(
    Object.entries(states).map(([name, state]) => [name, statusOf(state, OFFLINE)]),
  );
  expect(told).toEqual({
    closed: { state: 'offline' },
    opening: { state: 'powerOff', problem: OFFLINE },
    backoff: { state: 'powerOff', problem: OFFLINE },
    probing: { state: 'powerOff', problem: OFFLINE },
    lastProbe: { state: 'powerOff', problem: OFFLINE },
    firstProbe: { state: 'starting' },
    online: { state: 'online' },
    retry: { state: 'online' },
    resync: { state: 'powerOff', problem: OFFLINE },
    softReset: { state: 'powerOff', problem: OFFLINE },
    outOfService: { state: 'hardwareError', problem: FAULT },
  });
});

test('a channel is held in the states that talk', () => {
  const holding = Object.entries(states).filter(([, state]) => hasChannel(state));
  expect(holding.map(([name]) => name)).toEqual([
    'probing',
    'lastProbe',
    'firstProbe',
    'online',
    'retry',
    'resync',
    'softReset',
    'outOfService',
  ]);
});
