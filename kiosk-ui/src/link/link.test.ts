import { assert, json, oneof, property, string } from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';

import { createManualScreenClock, type ManualScreenClock } from '../clock.ts';
import { createLink, type Link, type LinkState } from './link.ts';
import { createScriptedSocket, type ScriptedSocket } from './scripted-socket.ts';

let clock: ManualScreenClock;
let far: ScriptedSocket;
let states: LinkState[];
let pushes: [string, object][];
let link: Link;

beforeEach(() => {
  clock = createManualScreenClock();
  far = createScriptedSocket();
  states = [];
  pushes = [];
  link = createLink({
    openSocket: far.open,
    clock,
    onState: (state) => states.push(state),
    onPush: (name, payload) => pushes.push([name, payload]),
  });
  link.open();
  far.accept();
});

describe('a command', () => {
  test('is done with the payload of its completion', async () => {
    const outcome = link.send('Records.GetEnrolments', {}, { timeoutMs: 1000 });
    far.acknowledge('Records.GetEnrolments');
    far.complete('Records.GetEnrolments', { enrolments: [] });
    expect(await outcome).toEqual({ kind: 'done', answer: { enrolments: [] } });
  });

  test('leaves an empty payload out and sends its time-out', () => {
    void link.send('Session.KeepAlive', {}, { timeoutMs: 1234 });
    const [command] = far.sent();
    expect(command).toEqual({
      header: { type: 'command', name: 'Session.KeepAlive', version: '1.0', requestId: 1, timeout: 1234 },
    });
  });

  test('reports its events and no others', async () => {
    const onEvent = vi.fn();
    const outcome = link.send('Session.Identify', { locale: 'en' }, { timeoutMs: 1000, onEvent });
    far.event('Session.Identify', 'Session.ArmedEvent', { methods: ['idCard'] });
    far.event('Session.End', 'Session.ArmedEvent', {});
    far.complete('Session.Identify', {}, 'canceled');
    expect(await outcome).toEqual({ kind: 'canceled' });
    expect(onEvent.mock.calls).toEqual([['Session.ArmedEvent', { methods: ['idCard'] }]]);
  });

  test('fails with the code and facts of its completion', async () => {
    const outcome = link.send('Session.Identify', { locale: 'en' }, { timeoutMs: 1000 });
    far.complete(
      'Session.Identify',
      { errorCode: 'IDN_INSURED_ELSEWHERE', facts: { place: 'X', phone: 7 } },
      'commandErrorCode',
    );
    expect(await outcome).toEqual({
      kind: 'failed',
      failure: { errorCode: 'IDN_INSURED_ELSEWHERE', facts: { place: 'X' } },
    });
  });

  test('fails with INTERNAL where the agent names no code that we know', async () => {
    const outcome = link.send('Session.KeepAlive', {}, { timeoutMs: 1000 });
    far.complete('Session.KeepAlive', { errorCode: 'toString' }, 'somethingNew');
    expect(await outcome).toMatchObject({ kind: 'failed', failure: { errorCode: 'INTERNAL' } });
  });

  test('fails when it is refused at the acknowledge', async () => {
    const outcome = link.send('Session.KeepAlive', {}, { timeoutMs: 1000 });
    far.acknowledge('Session.KeepAlive', 'tooManyRequests');
    expect(await outcome).toMatchObject({ kind: 'failed', failure: { errorCode: 'MSG_TOO_MANY' } });
  });

  test('is cancelled at the agent when its signal aborts', async () => {
    const leaving = new AbortController();
    const outcome = link.send(
      'Session.Identify',
      { locale: 'en' },
      { timeoutMs: 1000, signal: leaving.signal },
    );
    far.acknowledge('Session.Identify');
    leaving.abort();
    expect(far.sent()[1]).toMatchObject({ header: { name: 'Common.Cancel' }, payload: { requestIds: [1] } });
    far.complete('Session.Identify', {}, 'canceled');
    expect(await outcome).toEqual({ kind: 'canceled' });
  });

  test('is not sent at all while the socket is closed', async () => {
    far.closeWith(1006);
    expect(await link.send('Session.KeepAlive', {}, { timeoutMs: 1 })).toMatchObject({
      failure: { errorCode: 'TRM_AGENT_GONE' },
    });
    expect(far.sent()).toEqual([]);
  });
});

describe('a lost agent', () => {
  test('fails what was pending after the screen was told', async () => {
    const order: string[] = [];
    const outcome = link.send('Session.KeepAlive', {}, { timeoutMs: 1000 }).then((value) => {
      order.push('failed');
      return value;
    });
    far.closeWith(1006);
    order.push(...states.slice(-1));
    expect(await outcome).toMatchObject({ kind: 'failed', failure: { errorCode: 'TRM_AGENT_GONE' } });
    expect(order).toEqual(['lost', 'failed']);
  });

  test('is seen when a command is not even acknowledged', () => {
    void link.send('Session.KeepAlive', {}, { timeoutMs: 60_000 });
    clock.advance(2999);
    expect(states.at(-1)).toBe('connected');
    clock.advance(1);
    expect(states.at(-1)).toBe('lost');
  });

  test('is seen when an acknowledged command outlives its time-out', () => {
    void link.send('Session.KeepAlive', {}, { timeoutMs: 1000 });
    far.acknowledge('Session.KeepAlive');
    clock.advance(5999);
    expect(states.at(-1)).toBe('connected');
    clock.advance(1);
    expect(states.at(-1)).toBe('lost');
  });

  test('is tried again after 0.5 s, then with growing pauses of at most 5 s', () => {
    const pauses = [500, 1000, 2000, 4000, 5000, 5000];
    for (const [index, pauseMs] of pauses.entries()) {
      far.closeWith(1006);
      clock.advance(pauseMs - 1);
      expect(far.attempts()).toBe(index + 1);
      clock.advance(1);
      expect(far.attempts()).toBe(index + 2);
    }
    far.accept();
    expect(states.at(-1)).toBe('connected');
  });

  test('is seen when it takes a connection and never answers', () => {
    far.closeWith(1006);
    clock.advance(500);
    expect(far.attempts()).toBe(2);
    clock.advance(4999);
    expect(states.at(-1)).toBe('connecting');
    clock.advance(1);
    expect(states.at(-1)).toBe('lost');
    clock.advance(1000);
    expect(far.attempts()).toBe(3);
  });

  test('is not tried again after another page took over', () => {
    far.closeWith(4001);
    expect(states.at(-1)).toBe('replaced');
    clock.advance(60_000);
    expect(far.attempts()).toBe(1);
    link.open();
    expect(far.attempts()).toBe(2);
  });
});

test('a push is handed on', () => {
  far.push('Session.EndedEvent', { reason: 'idle' });
  expect(pushes).toEqual([['Session.EndedEvent', { reason: 'idle' }]]);
});

test('nothing the far side says breaks the link', () => {
  assert(
    property(oneof(string(), json()), (text) => {
      far.say(text);
      expect(states).toEqual(['connecting', 'connected']);
    }),
  );
});
