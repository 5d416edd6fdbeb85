/** Hands each parsed reply to the one who waits for it. */
export type Replies<Reply> = {
  /** False when nobody waits for this reply. */
  push(reply: Reply): boolean;
  /**
   * Waits for the next reply that `match` accepts; others pass by. Register before writing the question.
   * Rejects with the signal's reason.
   */
  next<Wanted extends Reply>(match: (reply: Reply) => reply is Wanted, signal: AbortSignal): Promise<Wanted>;
};

/** Creates a hand-over with nobody waiting. */
export function createReplies<Reply>(): Replies<Reply> {
  const waiters = new Set<(reply: Reply) => boolean>();
  return {
    push(reply) {
      for (const offer of waiters) {
        if (offer(reply)) return true;
      }
      return false;
    },
    next<Wanted extends Reply>(match: (reply: Reply) => reply is Wanted, signal: AbortSignal) {
      return new Promise<Wanted>((resolve, reject) => {
        if (signal.aborted) {
          reject(signal.reason);
          return;
        }
        const onAbort = (): void => {
          waiters.delete(offer);
          reject(signal.reason);
        };
        const offer = (reply: Reply): boolean => {
          if (!match(reply)) return false;
          waiters.delete(offer);
          signal.removeEventListener('abort', onAbort);
          resolve(reply);
          return true;
        };
        waiters.add(offer);
        signal.addEventListener('abort', onAbort, { once: true });
      });
    },
  };
}
