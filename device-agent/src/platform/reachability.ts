import type { Outcome } from '@yibao-kiosk/shared/outcome.ts';

import type { Clock } from '../clock.ts';

export type Reachability = 'reachable' | 'unreachable' | 'unknown';

/** Keeps what the last calls said of the way to the platform. */
export type ReachabilityTracker = {
  readonly state: () => Reachability;
  /** Tells the end of one exchange with the platform. */
  readonly note: (outcome: Outcome<unknown>) => void;
  readonly onChange: (changed: () => void) => () => void;
  /** Monotonic milliseconds of the last note; `null` before the first. */
  readonly lastNotedMs: () => number | null;
};

/** Creates a tracker that knows nothing yet. */
export function createReachability(clock: Clock): ReachabilityTracker {
  let state: Reachability = 'unknown';
  let notedMs: number | null = null;
  const listeners = new Set<() => void>();
  return {
    state: () => state,
    lastNotedMs: () => notedMs,
    note: (outcome) => {
      notedMs = clock.monotonicMs();
      const next = readOutcome(outcome);
      if (next === state) return;
      state = next;
      for (const changed of listeners) changed();
    },
    onChange: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
}

/** A refusal is an answer too; one that nobody can read says nothing of the platform behind it. */
function readOutcome(outcome: Outcome<unknown>): Reachability {
  if (outcome.kind === 'done') return 'reachable';
  if (outcome.code === 'PLT_UNREACHABLE' || outcome.code === 'PLT_TIMED_OUT') return 'unreachable';
  return outcome.code === 'PLT_BAD_ANSWER' ? 'unknown' : 'reachable';
}

/** Probes whenever nothing was heard for `intervalMs`, until the signal aborts. */
export async function probeWhenIdle(
  probe: () => Promise<void>,
  parts: { clock: Clock; tracker: ReachabilityTracker; intervalMs: number; signal: AbortSignal },
): Promise<void> {
  const { clock, tracker, intervalMs, signal } = parts;
  while (!signal.aborted) {
    const lastMs = tracker.lastNotedMs();
    const dueMs = lastMs === null ? 0 : lastMs + intervalMs - clock.monotonicMs();
    if (dueMs <= 0) await probe();
    const slept = await clock.sleep(dueMs <= 0 ? intervalMs : dueMs, signal).then(
      () => true,
      () => false,
    );
    if (!slept) return;
  }
}
