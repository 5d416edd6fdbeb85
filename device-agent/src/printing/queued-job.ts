import type { Clock } from '../clock.ts';
import { isEnd, nextPrintJobState } from './job-machine.ts';
import type { BegunPrintJobState, PrintJobInput, PrintJobState } from './job-machine.ts';
import type { PrintJournal } from './journal.ts';
import type { PrintJobRequest, PrintOutcome, PrintProgress } from './port.ts';

export type QueuedJobWorld = {
  readonly journal: PrintJournal;
  readonly clock: Clock;
  readonly totalBytes: number;
};

/** Progress is written at most this often: it tells how far, the state alone tells what to do. */
const progressStepBytes = 4096;

/**
 * A job from its acceptance to its end. Each state is on the disk before anybody acts on it or hears of it.
 */
export class QueuedJob {
  readonly request: PrintJobRequest;
  readonly ended: Promise<PrintOutcome>;
  readonly #world: QueuedJobWorld;
  readonly #listeners = new Set<(progress: PrintProgress) => void>();
  /** Aborted when the job begins or ends: until then it can be cancelled and can expire. */
  readonly #waiting = new AbortController();
  #settle: { resolve(outcome: PrintOutcome): void; reject(error: unknown): void };
  #state: PrintJobState = { state: 'queued' };
  #writtenBytes = 0;
  #isWritten = true;

  constructor(request: PrintJobRequest, world: QueuedJobWorld) {
    this.request = request;
    this.#world = world;
    const { promise, resolve, reject } = Promise.withResolvers<PrintOutcome>();
    this.ended = promise;
    this.#settle = { resolve, reject };
    // Whoever asked hears of a crash; the queue itself needs no second word of it.
    promise.catch(() => {});
    world.clock.sleep(request.timeToLiveMs, this.#waiting.signal).then(
      () => this.apply({ type: 'expire' }),
      () => {},
    );
  }

  get state(): PrintJobState {
    return this.#state;
  }
  /** Whether the job is in this state now. */
  is(state: PrintJobState['state']): boolean {
    return this.#state.state === state;
  }
  /** Whether the journal holds the state. */
  get isWritten(): boolean {
    return this.#isWritten;
  }
  /** Aborted as soon as the job waits no more. */
  get waiting(): AbortSignal {
    return this.#waiting.signal;
  }

  /** Somebody who wants to hear of the job, and may cancel it before its first byte. */
  attach(options: {
    onProgress?: (progress: PrintProgress) => void;
    signal?: AbortSignal;
  }): Promise<PrintOutcome> {
    const { onProgress, signal } = options;
    if (onProgress) {
      this.#listeners.add(onProgress);
      onProgress(this.#progress());
    }
    if (signal?.aborted) this.cancel();
    signal?.addEventListener('abort', () => this.cancel(), { once: true, signal: this.#waiting.signal });
    return this.ended;
  }

  /** Ends the job if it has not begun. */
  cancel(): void {
    this.apply({ type: 'cancel' });
  }

  /** Takes an input: journal first, then everybody else. An input that means nothing now is ignored. */
  apply(input: PrintJobInput): void {
    const next = nextPrintJobState(this.#state, input);
    if (!next) return;
    if (!this.#write(next) && input.type === 'begin') {
      this.apply({ type: 'refuse', code: 'TRM_STORE_FAILED' });
      return;
    }
    this.#state = next;
    for (const listener of this.#listeners) listener(this.#progress());
    this.#waiting.abort();
    if (isEnd(next)) {
      const { state, errorCode } = next;
      this.#settle.resolve({ jobId: this.request.jobId, state, errorCode });
    }
  }

  /** A bug broke the job off: it ends as after a restart, and the bug goes to whoever asked. */
  crash(error: unknown): void {
    this.#settle.reject(error);
    this.apply({ type: 'restart' });
  }

  #write(next: BegunPrintJobState): boolean {
    if (next.state === 'sending' && this.#state.state === 'sending') {
      if (next.sentBytes - this.#writtenBytes < progressStepBytes) return true;
      this.#writtenBytes = next.sentBytes;
    }
    this.#isWritten = this.#world.journal.record(this.request.jobId, next).kind === 'done';
    return this.#isWritten;
  }

  #progress(): PrintProgress {
    const { totalBytes } = this.#world;
    const sentBytes = 'sentBytes' in this.#state ? this.#state.sentBytes : 0;
    // After a broken job more is sent than the paper itself takes.
    return { state: this.#state.state, sentBytes: Math.min(sentBytes, totalBytes), totalBytes };
  }
}
