import type { Clock } from '../clock.ts';

/**
 * Runs `work` with a signal that aborts with the caller's, with `life`, or after `ms`, whichever comes first.
 */
export async function withDeadline<T>(
  work: (signal: AbortSignal) => Promise<T>,
  bounds: { clock: Clock; ms: number; signals: readonly AbortSignal[] },
): Promise<T> {
  const over = new AbortController();
  const timer = new AbortController();
  bounds.clock.sleep(bounds.ms, timer.signal).then(
    () => over.abort(),
    () => undefined,
  );
  try {
    return await work(AbortSignal.any([over.signal, ...bounds.signals]));
  } finally {
    timer.abort();
  }
}
