import type { Outcome } from '@yibao-kiosk/shared/outcome.ts';

/** Asks once more where nobody can tell what became of the first. Only for what leaves no trace. */
export async function retryQuery<T>(
  attempt: () => Promise<Outcome<T>>,
  signal: AbortSignal,
): Promise<Outcome<T>> {
  const first = await attempt();
  return first.kind === 'unknown' && !signal.aborted ? attempt() : first;
}
