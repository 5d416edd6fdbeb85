/** Lets one through at a time, in the order of arrival. */
export type Turnstile = {
  /**
   * Resolves with the function that lets the next one in; rejects with the signal's reason when aborted
   * first.
   */
  enter(signal: AbortSignal): Promise<() => void>;
  /** Whether somebody is inside or waits. */
  readonly busy: boolean;
};

/** Creates an empty turnstile. */
export function createTurnstile(): Turnstile {
  const waiting: (() => void)[] = [];
  let occupied = false;

  const leaveOnce = (): (() => void) => {
    let left = false;
    return () => {
      if (left) return;
      left = true;
      const next = waiting.shift();
      if (next) next();
      else occupied = false;
    };
  };

  return {
    get busy() {
      return occupied;
    },
    enter(signal) {
      return new Promise((resolve, reject) => {
        if (signal.aborted) {
          reject(signal.reason);
          return;
        }
        if (!occupied) {
          occupied = true;
          resolve(leaveOnce());
          return;
        }
        const onTurn = (): void => {
          signal.removeEventListener('abort', onAbort);
          resolve(leaveOnce());
        };
        const onAbort = (): void => {
          waiting.splice(waiting.indexOf(onTurn), 1);
          reject(signal.reason);
        };
        waiting.push(onTurn);
        signal.addEventListener('abort', onAbort, { once: true });
      });
    },
  };
}
