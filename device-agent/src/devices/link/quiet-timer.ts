import type { Clock } from '../../clock.ts';

/** Tells when nothing has come for a while. */
export type QuietTimer = {
  /** Something has come: the quiet begins anew. */
  touch(): void;
};

/** Creates a timer that calls `onQuiet` once `quietMs` after the last touch. */
export function createQuietTimer(clock: Clock, quietMs: number, onQuiet: () => void): QuietTimer {
  let touches = 0;
  const watch = async (): Promise<void> => {
    const touch = touches;
    await clock.sleep(quietMs);
    if (touch === touches) onQuiet();
  };
  return {
    touch() {
      touches += 1;
      void watch();
    },
  };
}
