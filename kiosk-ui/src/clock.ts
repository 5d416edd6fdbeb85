/** Time as the screen sees it; injected so that tests move it by hand. */
export type ScreenClock = {
  /** Wall-clock milliseconds since 1970; only ever shown. */
  now(): number;
  /** Runs `action` once after `ms`; the answer cancels it. */
  after(ms: number, action: () => void): () => void;
};

/** The browser's own clock. */
export const browserClock: ScreenClock = {
  now: () => Date.now(),
  after: (ms, action) => {
    const timer = setTimeout(action, ms);
    return () => clearTimeout(timer);
  },
};

/** A clock for tests: stands still until `advance`. */
export type ManualScreenClock = ScreenClock & { advance(ms: number): void; pending(): number };

/** Creates a clock that starts at `startMs` and wakes waiting actions in the order of their due times. */
export function createManualScreenClock(startMs = Date.UTC(2026, 10, 22, 1, 0, 0)): ManualScreenClock {
  let elapsedMs = 0;
  const waiting = new Set<{ dueMs: number; action: () => void }>();
  return {
    now: () => startMs + elapsedMs,
    after: (ms, action) => {
      const entry = { dueMs: elapsedMs + ms, action };
      waiting.add(entry);
      return () => waiting.delete(entry);
    },
    advance: (ms) => {
      const targetMs = elapsedMs + ms;
      for (;;) {
        const next = [...waiting]
          .filter((entry) => entry.dueMs <= targetMs)
          .toSorted((a, b) => a.dueMs - b.dueMs)[0];
        if (!next) break;
        elapsedMs = Math.max(elapsedMs, next.dueMs);
        waiting.delete(next);
        next.action();
      }
      elapsedMs = targetMs;
    },
    pending: () => waiting.size,
  };
}
