import type { Clock } from '../../clock.ts';

/** The device did not answer in time. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';

  constructor() {
    super('The device did not answer in time');
  }
}

/** Whether a wait ended by its own time-out while the caller (`signal`) still wants to go on. */
export function isOwnTimeout(error: unknown, signal: AbortSignal): boolean {
  return error instanceof NoAnswer && !signal.aborted;
}

/** Runs `work` with a signal that is aborted when any of `signals` is; leaves no listener behind. */
export async function withSignals<T>(
  signals: readonly AbortSignal[],
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const undo = signals.map((signal) => {
    const onAbort = (): void => controller.abort(signal.reason);
    if (signal.aborted) onAbort();
    signal.addEventListener('abort', onAbort, { once: true });
    return () => signal.removeEventListener('abort', onAbort);
  });
  try {
    controller.signal.throwIfAborted();
    return await work(controller.signal);
  } finally {
    for (const remove of undo) remove();
  }
}

/**
 * Runs `work` with a signal that is also aborted with `NoAnswer` after `timeoutMs`. `work` must end by its
 * signal.
 */
export function withDeadline<T>(
  clock: Clock,
  limit: { readonly timeoutMs: number; readonly signal: AbortSignal },
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const late = new AbortController();
  const asleep = new AbortController();
  const ring = async (): Promise<void> => {
    await clock.sleep(limit.timeoutMs, asleep.signal);
    late.abort(new NoAnswer());
  };
  // Rejects when the work is done first; then nobody is late.
  ring().catch(() => {});
  return withSignals([limit.signal, late.signal], work).finally(() => asleep.abort());
}
