/**
 * Time as the rest of the agent sees it. Injected everywhere, so that a test moves it by hand and no test sleeps.
 */
export type Clock = {
  /** Wall-clock milliseconds since 1970; shown and signed, never used to measure a wait (it may jump). */
  now(): number;
  /** Monotonic milliseconds from an arbitrary start; the only base of time-outs. */
  monotonicMs(): number;
  /** Resolves after `ms`; rejects with the signal's reason when aborted first. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
};

/** The machine's own clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  monotonicMs: () => performance.now(),
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) {
        reject(signal.reason);
        return;
      }
      const onAbort = (): void => {
        clearTimeout(timer);
        reject(signal?.reason);
      };
      const timer = setTimeout(() => {
        signal?.removeEventListener('abort', onAbort);
        resolve();
      }, ms);
      signal?.addEventListener('abort', onAbort, { once: true });
    }),
};
