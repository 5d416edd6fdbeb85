import { computed, effect, signal, type ReadonlySignal } from '@preact/signals';

import type { ScreenClock } from '../clock.ts';

export type IdleTimes = {
  /** Stillness before the question. */
  idleMs: number;
  /** How long the question stands before the session ends. */
  warningMs: number;
};

/** Watches for a citizen who went away. `remainingMs` is null until the question is on the screen. */
export type IdleWatch = {
  remainingMs: ReadonlySignal<number | null>;
  /** Any touch: starts anew, and takes the question away. */
  touch(): void;
  /** Starts to watch with these times; again restarts. */
  start(times: IdleTimes): void;
  /** No one to watch for (attract screen), or a device works: WCAG 2.2.1 counts only the citizen's own time. */
  stop(): void;
  /** Holds the stillness back while the terminal talks; a question that stands already runs on. */
  hold(isHeld: boolean): void;
};

const tickMs = 1000;

/** Creates a watch at rest; `onGone` is called once when nobody answered the question. */
export function createIdleWatch(clock: ScreenClock, onGone: () => void): IdleWatch {
  const remainingMs = signal<number | null>(null);
  let times: IdleTimes | undefined;
  let isHeld = false;
  let cancel = (): void => {};

  const countDown = (leftMs: number): void => {
    remainingMs.value = leftMs;
    cancel = clock.after(Math.min(tickMs, leftMs), () => {
      if (leftMs > tickMs) {
        countDown(leftMs - tickMs);
        return;
      }
      stop();
      onGone();
    });
  };
  const restart = (): void => {
    cancel();
    remainingMs.value = null;
    const now = times;
    if (now && !isHeld) cancel = clock.after(now.idleMs, () => countDown(now.warningMs));
  };
  const stop = (): void => {
    times = undefined;
    restart();
  };
  return {
    remainingMs,
    touch: restart,
    start: (wanted) => {
      times = wanted;
      restart();
    },
    stop,
    hold: (wanted) => {
      if (wanted === isHeld) return;
      isHeld = wanted;
      if (remainingMs.value === null) restart();
    },
  };
}

/** Sounds once as the question comes: who looks away hears it (EN 301 549 5.3, more than one sense). */
export function chimeAtQuestion({ remainingMs }: Pick<IdleWatch, 'remainingMs'>, chime: () => void): void {
  const stands = computed(() => remainingMs.value !== null);
  effect(() => {
    if (stands.value) chime();
  });
}
