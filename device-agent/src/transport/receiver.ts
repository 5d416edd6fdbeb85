/** The one receiver of incoming bytes. */
export type Receiver = {
  set(receive: (bytes: Uint8Array) => void): () => void;
  /**
   * Hands over a copy and clears the original: the pools of Node and serialport would keep a card's text for
   * long.
   */
  take(chunk: Uint8Array): void;
};

/** Creates a receiver slot; bytes that come while it is empty are dropped. */
export function createReceiver(): Receiver {
  let current: ((bytes: Uint8Array) => void) | undefined;
  return {
    set(receive) {
      current = receive;
      return () => {
        if (current === receive) current = undefined;
      };
    },
    take(chunk) {
      const own = Uint8Array.from(chunk);
      chunk.fill(0);
      current?.(own);
    },
  };
}
