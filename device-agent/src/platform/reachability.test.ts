import { done, refused, unknown } from '@yibao-kiosk/shared/outcome.ts';
import { describe, expect, it, vi } from 'vitest';

import { createManualClock } from '../testing/manual-clock.ts';
import { createReachability, probeWhenIdle } from './reachability.ts';

describe('createReachability', () => {
  it.each([
    [done(1), 'reachable'],
    [refused('PLT_REFUSED'), 'reachable'],
    [refused('PLT_UNREACHABLE'), 'unreachable'],
    [unknown('PLT_TIMED_OUT'), 'unreachable'],
    [unknown('PLT_BAD_ANSWER'), 'unknown'],
  ] as const)('reads %o as %s', (outcome, state) => {
    const tracker = createReachability(createManualClock());
    expect(tracker.state()).toBe('unknown');
    tracker.note(outcome);
    expect(tracker.state()).toBe(state);
  });

  it('tells changes only, until told to stop', () => {
    const tracker = createReachability(createManualClock());
    const changed = vi.fn<() => void>();
    const stop = tracker.onChange(changed);
    tracker.note(done(1));
    tracker.note(done(2));
    expect(changed).toHaveBeenCalledTimes(1);
    stop();
    tracker.note(refused('PLT_UNREACHABLE'));
    expect(changed).toHaveBeenCalledTimes(1);
  });
});

describe('probeWhenIdle', () => {
  it('probes at once, then only when nothing was heard for the interval, and ends with its signal', async () => {
    const clock = createManualClock();
    const tracker = createReachability(clock);
    const life = new AbortController();
    const probe = vi.fn<() => Promise<void>>(() => {
      tracker.note(done(1));
      return Promise.resolve();
    });
    const running = probeWhenIdle(probe, { clock, tracker, intervalMs: 30_000, signal: life.signal });
    await clock.advance(0);
    expect(probe).toHaveBeenCalledTimes(1);
    await clock.advance(20_000);
    tracker.note(done(2));
    await clock.advance(20_000);
    expect(probe).toHaveBeenCalledTimes(1);
    await clock.advance(10_000);
    expect(probe).toHaveBeenCalledTimes(2);
    life.abort();
    await running;
    expect(clock.pending()).toBe(0);
  });
});
