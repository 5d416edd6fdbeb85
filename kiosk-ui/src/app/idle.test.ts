import { beforeEach, expect, test, vi } from 'vitest';

import { createManualScreenClock, type ManualScreenClock } from '../clock.ts';
import { chimeAtQuestion, createIdleWatch, type IdleWatch } from './idle.ts';

const times = { idleMs: 60_000, warningMs: 30_000 };
let clock: ManualScreenClock;
let onGone: ReturnType<typeof vi.fn<() => void>>;
let watch: IdleWatch;

beforeEach(() => {
  clock = createManualScreenClock();
  onGone = vi.fn<() => void>();
  watch = createIdleWatch(clock, onGone);
});

test('asks after the idle time and counts down by seconds', () => {
  watch.start(times);
  clock.advance(59_999);
  expect(watch.remainingMs.value).toBeNull();
  clock.advance(1);
  expect(watch.remainingMs.value).toBe(30_000);
  clock.advance(1000);
  expect(watch.remainingMs.value).toBe(29_000);
});

test('is gone once when nobody answers', () => {
  watch.start(times);
  clock.advance(89_999);
  expect(onGone).not.toHaveBeenCalled();
  clock.advance(1);
  expect(onGone).toHaveBeenCalledTimes(1);
  expect(watch.remainingMs.value).toBeNull();
  clock.advance(600_000);
  expect(onGone).toHaveBeenCalledTimes(1);
});

test('a touch extends, also during the question, as often as wanted', () => {
  watch.start(times);
  for (let round = 0; round < 12; round += 1) {
    clock.advance(85_000);
    expect(watch.remainingMs.value).not.toBeNull();
    watch.touch();
    expect(watch.remainingMs.value).toBeNull();
  }
  expect(onGone).not.toHaveBeenCalled();
});

test('stands still when stopped, and a touch does not start it', () => {
  watch.start(times);
  clock.advance(80_000);
  watch.stop();
  watch.touch();
  clock.advance(600_000);
  expect(watch.remainingMs.value).toBeNull();
  expect(onGone).not.toHaveBeenCalled();
  expect(clock.pending()).toBe(0);
});

test('sounds once for each question, not for every second of it', () => {
  let chimes = 0;
  chimeAtQuestion(watch, () => (chimes += 1));
  watch.start(times);
  clock.advance(65_000);
  expect(chimes).toBe(1);
  watch.touch();
  clock.advance(61_000);
  expect(chimes).toBe(2);
});

test('holds the stillness back while the terminal talks, but not a question that stands', () => {
  watch.start(times);
  watch.hold(true);
  clock.advance(600_000);
  expect(watch.remainingMs.value).toBeNull();
  watch.hold(false);
  clock.advance(60_000);
  expect(watch.remainingMs.value).toBe(30_000);
  watch.hold(true);
  clock.advance(10_000);
  expect(watch.remainingMs.value).toBe(20_000);
});
