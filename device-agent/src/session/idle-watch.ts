import type { Clock } from '../clock.ts';
import type { Stay } from './stay.ts';

/** Looks again at least this often, since work that ends moves the deadline. */
const shortestLookMs = 1000;

/**
 * The agent's own ceiling above the page's idle dialog: a page that hangs must not keep a person's session open. Calls
 * `onIdle` once; ends with the session.
 */
export async function watchIdle(
  session: Stay,
  options: { clock: Clock; ceilingMs: number; onIdle: () => void },
): Promise<void> {
  const { signal } = session;
  while (!signal.aborted) {
    const leftMs = options.ceilingMs - session.idleMs();
    if (leftMs <= 0) {
      options.onIdle();
      return;
    }
    await options.clock.sleep(Math.max(leftMs, shortestLookMs), signal).catch(() => undefined);
  }
}
