import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { afterBrowserPaint, afterFirstPaint } from './after-paint.ts';

let frames: FrameRequestCallback[];

beforeEach(() => {
  vi.useFakeTimers();
  frames = [];
  vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => frames.push(callback));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('runs once, in the task after the frame', () => {
  const action = vi.fn<() => void>();
  afterBrowserPaint(action);
  for (const frame of frames) frame(0);
  expect(action).not.toHaveBeenCalled();
  vi.advanceTimersByTime(0);
  expect(action).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1000);
  expect(action).toHaveBeenCalledTimes(1);
});

test('runs once where no frame comes, or comes too late', () => {
  const action = vi.fn<() => void>();
  afterBrowserPaint(action);
  vi.advanceTimersByTime(100);
  expect(action).toHaveBeenCalledTimes(1);
  for (const frame of frames) frame(0);
  vi.advanceTimersByTime(1000);
  expect(action).toHaveBeenCalledTimes(1);
});

describe('the first paint', () => {
  let report: () => void;

  beforeEach(() => {
    class Observer {
      constructor(callback: (list: unknown, observer: Observer) => void) {
        report = () => callback([], this);
      }
      observe(): void {}
      disconnect(): void {}
    }
    vi.stubGlobal('PerformanceObserver', Observer);
  });

  test('starts the action once, however often it is reported', () => {
    const action = vi.fn<() => void>();
    afterFirstPaint(action);
    expect(action).not.toHaveBeenCalled();
    report();
    report();
    vi.advanceTimersByTime(2000);
    expect(action).toHaveBeenCalledTimes(1);
  });

  test('is not waited for on a display that is off', () => {
    const action = vi.fn<() => void>();
    afterFirstPaint(action);
    vi.advanceTimersByTime(1000);
    expect(action).toHaveBeenCalledTimes(1);
  });
});
