/** A value that tells its listeners when it changes. */
export type Publisher<T> = {
  readonly value: T;
  set(value: T): void;
  listen(listener: (value: T) => void): () => void;
};

/** Creates a publisher; setting a value that is `same` as the one before is no change. */
export function createPublisher<T>(initial: T, same: (a: T, b: T) => boolean): Publisher<T> {
  const listeners = new Set<(value: T) => void>();
  let value = initial;
  return {
    get value() {
      return value;
    },
    set(next) {
      if (same(value, next)) return;
      value = next;
      for (const listener of listeners) listener(next);
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
