/** Runs at most so many pieces of work at once; the rest wait in turn. */
export type Limiter = <T>(
  work: () => Promise<T>,
  waiting: { signal: AbortSignal; gaveUp: () => T },
) => Promise<T>;

/** Creates a limiter. One who is aborted while waiting leaves the queue and gets `gaveUp()`. */
export function createLimiter(maxConcurrent: number): Limiter {
  let running = 0;
  const queue = new Set<() => void>();

  const enter = (signal: AbortSignal): Promise<boolean> => {
    if (signal.aborted) return Promise.resolve(false);
    if (running < maxConcurrent) {
      running += 1;
      return Promise.resolve(true);
    }
    return new Promise((resolve) => {
      const turn = (): void => {
        signal.removeEventListener('abort', leave);
        resolve(true);
      };
      const leave = (): void => {
        queue.delete(turn);
        resolve(false);
      };
      queue.add(turn);
      signal.addEventListener('abort', leave, { once: true });
    });
  };

  const exit = (): void => {
    const [next] = queue;
    if (!next) {
      running -= 1;
      return;
    }
    // The place is handed on, so `running` stays.
    queue.delete(next);
    next();
  };

  return async (work, { signal, gaveUp }) => {
    if (!(await enter(signal))) return gaveUp();
    try {
      return await work();
    } finally {
      exit();
    }
  };
}
