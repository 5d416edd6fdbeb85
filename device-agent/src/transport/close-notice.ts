/** Tells listeners once that a channel is gone; a listener that comes too late is told as well. */
export type CloseNotice = {
  readonly closed: boolean;
  onClose(listen: (reason?: Error) => void): () => void;
  /**
   * The first call counts, later ones do nothing (serialport emits `close` twice after an unplug during a
   * write).
   */
  announce(reason?: Error): void;
};

/** Creates a notice that has not been given yet. */
export function createCloseNotice(): CloseNotice {
  const listeners = new Set<(reason?: Error) => void>();
  let state: { readonly closed: false } | { readonly closed: true; readonly reason: Error | undefined } = {
    closed: false,
  };
  return {
    get closed() {
      return state.closed;
    },
    onClose(listen) {
      if (state.closed) {
        const { reason } = state;
        queueMicrotask(() => listen(reason));
        return () => {};
      }
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
    announce(reason) {
      if (state.closed) return;
      state = { closed: true, reason };
      for (const listen of listeners) listen(reason);
      listeners.clear();
    },
  };
}
