import { describe, expect, test } from 'vitest';
import { createManualClock } from '../../testing/manual-clock.ts';
import { isOwnTimeout, NoAnswer, withDeadline, withSignals } from './deadline.ts';
import { createPublisher } from './publisher.ts';
import { createQuietTimer } from './quiet-timer.ts';
import { createReplies } from './replies.ts';
import { createTurnstile } from './turnstile.ts';

const never = new AbortController().signal;
const untilAborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });

describe('a deadline', () => {
  test('ends the work with NoAnswer', async () => {
    const clock = createManualClock();
    const work = withDeadline(clock, { timeoutMs: 100, signal: never }, untilAborted);
    work.catch(() => {});
    await clock.advance(100);
    await expect(work).rejects.toBeInstanceOf(NoAnswer);
  });

  test('leaves no sleeper behind when the work is done', async () => {
    const clock = createManualClock();
    await withDeadline(clock, { timeoutMs: 100, signal: never }, async () => 1);
    expect(clock.pending()).toBe(0);
  });

  test('passes on the reason of the caller, also one given before', async () => {
    const clock = createManualClock();
    const life = new AbortController();
    const work = withDeadline(clock, { timeoutMs: 100, signal: life.signal }, untilAborted);
    life.abort(new Error('enough'));
    await expect(work).rejects.toThrow('enough');
    await expect(withSignals([life.signal], untilAborted)).rejects.toThrow('enough');
  });

  test('is told from the end of the caller', () => {
    expect(isOwnTimeout(new NoAnswer(), never)).toBe(true);
    expect(isOwnTimeout(new NoAnswer(), AbortSignal.abort())).toBe(false);
    expect(isOwnTimeout(new Error('other'), never)).toBe(false);
  });
});

describe('replies', () => {
  const isEven = (reply: number): reply is number => reply % 2 === 0;

  test('go to the first who wants them, and to nobody else', async () => {
    const replies = createReplies<number>();
    const first = replies.next(isEven, never);
    const second = replies.next(isEven, never);
    expect([1, 2, 4, 6].map((reply) => replies.push(reply))).toEqual([false, true, true, false]);
    expect(await Promise.all([first, second])).toEqual([2, 4]);
  });

  test('are not awaited after an abort, before or while waiting', async () => {
    const replies = createReplies<number>();
    await expect(replies.next(isEven, AbortSignal.abort(new Error('over')))).rejects.toThrow('over');
    const life = new AbortController();
    const waiting = replies.next(isEven, life.signal);
    life.abort(new Error('over'));
    await expect(waiting).rejects.toThrow('over');
    expect(replies.push(2)).toBe(false);
  });
});

describe('a turnstile', () => {
  test('lets one in at a time, in order, and whoever leaves twice lets in one only', async () => {
    const turnstile = createTurnstile();
    const leaveFirst = await turnstile.enter(never);
    const second = turnstile.enter(never);
    const third = turnstile.enter(never);
    leaveFirst();
    leaveFirst();
    const leaveSecond = await second;
    expect(turnstile.busy).toBe(true);
    leaveSecond();
    (await third)();
    expect(turnstile.busy).toBe(false);
  });

  test('forgets those who gave up', async () => {
    const turnstile = createTurnstile();
    const leave = await turnstile.enter(never);
    const life = new AbortController();
    const waiting = turnstile.enter(life.signal);
    life.abort(new Error('gave up'));
    await expect(waiting).rejects.toThrow('gave up');
    await expect(turnstile.enter(life.signal)).rejects.toThrow('gave up');
    leave();
    expect(turnstile.busy).toBe(false);
  });
});

test('a publisher tells changes only, and only those who listen', () => {
  const publisher = createPublisher<number>(1, Object.is);
  const heard: number[] = [];
  const stop = publisher.listen((value) => heard.push(value));
  for (const value of [1, 2, 2, 3]) publisher.set(value);
  stop();
  publisher.set(4);
  expect(heard).toEqual([2, 3]);
  expect(publisher.value).toBe(4);
});

test('a quiet timer rings once after the last touch', async () => {
  const clock = createManualClock();
  let rings = 0;
  const timer = createQuietTimer(clock, 100, () => (rings += 1));
  timer.touch();
  await clock.advance(60);
  timer.touch();
  await clock.advance(60);
  expect(rings).toBe(0);
  await clock.advance(60);
  expect(rings).toBe(1);
});
