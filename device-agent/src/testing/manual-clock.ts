import type { Clock } from '../clock.ts';

/** A clock for tests: time stands still until `advance`; sleepers wake in the order of their due times. */
export type ManualClock = Clock & {
  /** Moves time by `ms`, waking sleepers on the way and letting their continuations run. */
  advance(ms: number): Promise<void>;
  /** How many sleepers wait now. */
  pending(): number;
};

type Sleeper = { dueMs: number; wake: () => void };

/** Creates a clock that starts at `startMs` (wall clock) and monotonic 0. */
export function createManualClock(startMs = Date.UTC(2026, 10, 22, 1, 0, 0)): ManualClock {
  let elapsedMs = 0;
  const sleepers = new Set<Sleeper>();
  const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

  const advance = async (ms: number): Promise<void> => {
    const targetMs = elapsedMs + ms;
    await settle();
    for (;;) {
      const next = [...sleepers].filter((s) => s.dueMs <= targetMs).toSorted((a, b) => a.dueMs - b.dueMs)[0];
      if (!next) break;
      elapsedMs = Math.max(elapsedMs, next.dueMs);
      sleepers.delete(next);
      next.wake();
      await settle();
    }
    elapsedMs = targetMs;
    await settle();
  };

  const sleep = (ms: number, signal?: AbortSignal): Promise<void> =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) {
        reject(signal.reason);
        return;
      }
      const sleeper: Sleeper = { dueMs: elapsedMs + ms, wake: resolve };
      sleepers.add(sleeper);
      signal?.addEventListener(
        'abort',
        () => {
          if (sleepers.delete(sleeper)) reject(signal.reason);
        },
        { once: true },
      );
    });

  return {
    now: () => startMs + elapsedMs,
    monotonicMs: () => elapsedMs,
    sleep,
    advance,
    pending: () => sleepers.size,
  };
}
