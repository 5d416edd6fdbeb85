import { expect, it } from 'vitest';

import { createManualClock } from '../testing/manual-clock.ts';
import type { CommandContext, CommandResult, Service } from '../service.ts';
import { decodeMessage } from './decode.ts';
import { createDispatcher } from './dispatcher.ts';
import { defaultLimits } from './limits.ts';
import { createLinkDouble, createLogDouble, type LinkDouble } from './testing/link-double.ts';

type Handler = (context: CommandContext) => Promise<CommandResult>;

const untilAborted: Handler = ({ signal }) =>
  new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });

function setUp(handlers: Record<string, Handler> = {}) {
  const clock = createManualClock();
  const log = createLogDouble();
  const started: string[] = [];
  let isOpen = true;
  const service: Service = {
    path: '/test',
    kind: 'device',
    admits: () => isOpen,
    completionVersion: (name) => (name.startsWith('Test.') ? '3.0' : undefined),
    bypassesQueue: (name) => name === 'Test.Now',
    leavesTrace: (name) => name === 'Test.Print',
    eventVersion: () => '2.0',
    execute: ({ name }, context) => {
      started.push(`${name} ${context.requestId}`);
      return handlers[name]?.(context) ?? Promise.resolve({});
    },
  };
  const dispatcher = createDispatcher(service, { clock, log, limits: { ...defaultLimits, maxInFlight: 3 } });
  const send = (link: LinkDouble, what: string, rest: { timeout?: number; payload?: unknown } = {}) => {
    const { payload, timeout } = rest;
    const [name, id] = what.split(' ');
    const requestId = Number(id);
    const header = { type: 'command', name, version: '2.0', requestId, ...(timeout !== undefined && { timeout }) };
    return dispatcher.accept(decodeMessage(JSON.stringify({ header, payload })), link);
  };
  return { clock, log, started, dispatcher, send, link: createLinkDouble(), shut: () => (isOpen = false) };
}

it('acknowledges at once, tells events, completes in the version of the completion', async () => {
  const { send, link, clock } = setUp({
    'Test.Do': ({ event }) => {
      event('Test.HappenedEvent', { step: 1 });
      return Promise.resolve({ payload: { answer: 42 } });
    },
  });
  send(link, 'Test.Do 1');
  expect(link.told()).toEqual(['acknowledge 1']);
  await clock.advance(0);
  expect(link.sent).toEqual([
    { header: { type: 'acknowledge', name: 'Test.Do', version: '2.0', requestId: 1 } },
    { header: { type: 'event', name: 'Test.HappenedEvent', version: '2.0', requestId: 1 }, payload: { step: 1 } },
    { header: { type: 'completion', name: 'Test.Do', version: '3.0', requestId: 1 }, payload: { answer: 42 } },
  ]);
});

it('never sends an empty payload', async () => {
  const { send, link, clock } = setUp({ 'Test.Do': () => Promise.resolve({ payload: { left: undefined } }) });
  send(link, 'Test.Do 1');
  await clock.advance(0);
  expect(link.sent.some((message) => 'payload' in message)).toBe(false);
});

it('runs one command after the other, over all sockets; some pass the queue', async () => {
  const { send, link, clock, started } = setUp({ 'Test.Wait': untilAborted });
  const other = createLinkDouble();
  send(link, 'Test.Wait 1');
  send(other, 'Test.Do 1');
  send(other, 'Test.Now 2');
  send(other, 'Unknown.Name 3');
  await clock.advance(0);
  expect(started).toEqual(['Test.Now 2', 'Unknown.Name 3', 'Test.Wait 1']);
  send(link, 'Common.Cancel 2', { payload: { requestIds: [1] } });
  await clock.advance(0);
  expect(started.at(-1)).toBe('Test.Do 1');
  expect(other.told().at(-1)).toBe('completion 1');
});

it('completes Cancel before what it cancels, queued commands without starting them', async () => {
  const { send, link, clock, started } = setUp({ 'Test.Wait': untilAborted });
  send(link, 'Test.Wait 1');
  send(link, 'Test.Do 2');
  await clock.advance(0);
  send(link, 'Common.Cancel 3');
  await clock.advance(0);
  expect(link.told().slice(2)).toEqual([
    'acknowledge 3',
    'completion 3',
    'completion 2 canceled',
    'completion 1 canceled',
  ]);
  expect(started).toEqual(['Test.Wait 1']);
});

it('cancels its own socket only, and says when there is nothing to cancel', async () => {
  const { send, link, clock } = setUp({ 'Test.Wait': untilAborted });
  const other = createLinkDouble();
  send(link, 'Test.Wait 1');
  send(other, 'Common.Cancel 1', { payload: { requestIds: [1] } });
  send(other, 'Common.Cancel 2', { payload: null });
  send(other, 'Common.Cancel 3', { payload: { requestIds: ['1'] } });
  await clock.advance(0);
  expect(other.told()).toEqual([
    'acknowledge 1',
    'completion 1 commandErrorCode',
    'acknowledge 2',
    'completion 2 commandErrorCode',
    'acknowledge 3',
    'completion 3 invalidData',
  ]);
  expect(link.told()).toEqual(['acknowledge 1']);
});

it('ends a command at its time-out, queueing included', async () => {
  const { send, link, clock } = setUp({ 'Test.Wait': untilAborted });
  send(link, 'Test.Wait 1', { timeout: 5000 });
  send(link, 'Test.Do 2', { timeout: 4000 });
  await clock.advance(3999);
  expect(link.told()).toHaveLength(2);
  await clock.advance(1);
  expect(link.told().at(-1)).toBe('completion 2 timeOut');
  await clock.advance(1000);
  expect(link.told().at(-1)).toBe('completion 1 timeOut');
});

it('names the code of the abort also for a handler that ends by a value', async () => {
  const { send, link, clock } = setUp({
    'Test.Wait': ({ signal }) =>
      new Promise((resolve) => signal.addEventListener('abort', () => resolve({ completionCode: 'canceled' }))),
  });
  send(link, 'Test.Wait 1', { timeout: 100 });
  await clock.advance(100);
  expect(link.told().at(-1)).toBe('completion 1 timeOut');
});

it('gives the ordinary result of a command that finished in spite of the cancel', async () => {
  const { send, link, clock } = setUp({
    'Test.Wait': ({ signal }) =>
      new Promise((resolve) => signal.addEventListener('abort', () => resolve({ payload: { printed: true } }))),
  });
  send(link, 'Test.Wait 1');
  await clock.advance(0);
  send(link, 'Common.Cancel 2');
  await clock.advance(0);
  expect(link.sent.at(-1)).toMatchObject({ header: { requestId: 1 }, payload: { printed: true } });
  expect(link.told().at(-1)).toBe('completion 1');
});

it('completes without a handler that does not end, once, and says so in the log', async () => {
  const finish: (() => void)[] = [];
  const { send, link, clock, log } = setUp({
    'Test.Stuck': () => new Promise((resolve) => finish.push(() => resolve({ payload: { late: true } }))),
  });
  send(link, 'Test.Stuck 1', { timeout: 100 });
  await clock.advance(100 + defaultLimits.abortGraceMs);
  expect(link.told()).toEqual(['acknowledge 1', 'completion 1 timeOut']);
  finish.forEach((end) => end());
  await clock.advance(0);
  expect(link.told()).toHaveLength(2);
  expect(log.lines.join()).toContain('does not end');
});

it.each(['canceled', 'timeOut'])('leaves the last word on a paper that began to its handler, %s or not', async (how) => {
  const finish: (() => void)[] = [];
  const { send, link, clock, log } = setUp({
    'Test.Print': () => new Promise((resolve) => finish.push(() => resolve({ payload: { state: 'printed' } }))),
  });
  send(link, 'Test.Print 1', { timeout: 100 });
  await clock.advance(0);
  if (how === 'canceled') send(link, 'Common.Cancel 2');
  await clock.advance(60_000);
  expect(link.told().filter((line) => line.startsWith('completion 1'))).toEqual([]);
  finish.forEach((end) => end());
  await clock.advance(0);
  expect(link.told().at(-1)).toBe('completion 1');
  expect(link.sent.at(-1)).toMatchObject({ payload: { state: 'printed' } });
  expect(log.lines).toEqual([]);
});

it('cancels a paper that still waits for its turn', async () => {
  const { send, link, clock, started } = setUp({ 'Test.Wait': untilAborted });
  send(link, 'Test.Wait 1');
  send(link, 'Test.Print 2');
  await clock.advance(0);
  send(link, 'Common.Cancel 3', { payload: { requestIds: [2] } });
  await clock.advance(0);
  expect(link.told().at(-1)).toBe('completion 2 canceled');
  expect(started).toEqual(['Test.Wait 1']);
});

it('completes a command whose handler throws, and logs no word of the error', async () => {
  const { send, link, clock, log } = setUp({
    'Test.Do': () => Promise.reject(new RangeError('secret')),
    'Test.Now': () => {
      throw new DOMException('nobody aborted', 'AbortError');
    },
  });
  send(link, 'Test.Do 1');
  send(link, 'Test.Now 2');
  await clock.advance(0);
  expect(link.told().filter((line) => line.includes('completion'))).toEqual([
    'completion 2 internalError',
    'completion 1 internalError',
  ]);
  expect(log.lines.join()).toContain('RangeError');
  expect(log.lines.join()).not.toContain('secret');
});

it('refuses a requestId that is in flight, and takes it again afterwards', async () => {
  const { send, link, clock } = setUp({ 'Test.Wait': untilAborted });
  expect(send(link, 'Test.Wait 7')).toBe(true);
  expect(send(link, 'Test.Now 7')).toBe(false);
  send(link, 'Common.Cancel 8');
  await clock.advance(0);
  expect(send(link, 'Test.Now 7')).toBe(true);
  expect(link.told()[1]).toBe('acknowledge 7 invalidRequestID');
});

it('refuses more commands than may be in flight, but not the Cancel that frees them', async () => {
  const { send, link, clock } = setUp({ 'Test.Wait': untilAborted });
  for (const id of [1, 2, 3]) send(link, `Test.Wait ${id}`);
  expect(send(link, 'Test.Now 4')).toBe(false);
  expect(link.told().at(-1)).toBe('acknowledge 4 tooManyRequests');
  send(link, 'Common.Cancel 5');
  await clock.advance(0);
  expect(link.told().filter((line) => line.endsWith('canceled'))).toHaveLength(3);
});

it('completes a payload of the wrong kind as invalidData', () => {
  const { send, link, started } = setUp();
  send(link, 'Test.Do 1', { payload: [] });
  send(link, 'Unknown.Name 2', { payload: 'x' });
  expect(link.told()).toEqual([
    'acknowledge 1',
    'completion 1 invalidData',
    'acknowledge 2',
    'completion 2 invalidData',
  ]);
  expect(started).toHaveLength(0);
});

it('runs nothing of a visitor who is no longer admitted', async () => {
  const { send, link, clock, shut, started } = setUp();
  shut();
  send(link, 'Test.Do 1');
  await clock.advance(0);
  expect(link.told().at(-1)).toBe('completion 1 authorizationRequired');
  expect(started).toHaveLength(0);
});

it('ends everything of a socket that is gone, and is idle then', async () => {
  const { send, link, clock, dispatcher, started } = setUp({ 'Test.Wait': untilAborted });
  send(link, 'Test.Wait 1');
  send(link, 'Test.Do 2');
  await clock.advance(0);
  dispatcher.abortAll(link, 'canceled');
  await dispatcher.idle();
  expect(started).toEqual(['Test.Wait 1']);
  expect(clock.pending()).toBe(0);
});
