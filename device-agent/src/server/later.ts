import type { Clock } from '../clock.ts';

/** Runs `action` after `ms`, unless `signal` is aborted first. */
export function later(clock: Clock, when: { ms: number; unless: AbortSignal }, action: () => void): void {
  const wait = async (): Promise<void> => {
    try {
      await clock.sleep(when.ms, when.unless);
    } catch {
      return;
    }
    action();
  };
  void wait();
}
