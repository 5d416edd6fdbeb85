import type { Clock } from '../clock.ts';

/** Notices a peer that went without closing: pings after silence, gives up after more of it. */
export type Liveness = { heard(): void; stop(): void };

/** Begins to watch. `dead` is called at most once, and never after `stop`. */
export function watchLiveness(
  peer: { ping(): void; dead(): void },
  world: { clock: Clock; pingAfterMs: number; deadAfterMs: number },
): Liveness {
  const { clock, pingAfterMs, deadAfterMs } = world;
  const stopped = new AbortController();
  let heardAtMs = clock.monotonicMs();

  const watch = async (): Promise<void> => {
    for (;;) {
      const silentMs = clock.monotonicMs() - heardAtMs;
      if (silentMs >= deadAfterMs) {
        peer.dead();
        return;
      }
      await clock.sleep(Math.min(pingAfterMs, deadAfterMs - silentMs), stopped.signal);
      if (clock.monotonicMs() - heardAtMs < deadAfterMs) peer.ping();
    }
  };
  void watch().catch(() => undefined);

  return {
    heard: () => {
      heardAtMs = clock.monotonicMs();
    },
    stop: () => stopped.abort(),
  };
}
