import type { ErrorCode } from '@yibao-kiosk/shared/errors/registry.ts';

import type { Clock } from '../clock.ts';
import type { PrinterPort } from '../devices/printer/port.ts';
import { recoveryBytes } from './escpos/recovery.ts';
import { isEnd } from './job-machine.ts';
import type { PrintJobEnd } from './job-machine.ts';
import type { PrintJournal } from './journal.ts';
import type { JobSummary, PrintJobRequest, PrintOutcome, Printing } from './port.ts';
import { printOne } from './print-one.ts';
import { QueuedJob } from './queued-job.ts';

/** A job as bytes. */
export type PreparedJob = { chunks: readonly Uint8Array[]; lengthMm: number };

export type PrintQueueWorld = {
  /** Null where no printer is fitted. */
  readonly port: PrinterPort | null;
  readonly journal: PrintJournal;
  readonly clock: Clock;
  /** Lays a job out and encodes it, or says why it cannot be printed. */
  readonly prepare: (job: PrintJobRequest, profile: PrinterPort['profile']) => PreparedJob | ErrorCode;
  /** Whether the last job of the run before broke, so that the printer may hold a piece of it. */
  readonly brokenOff: boolean;
};

/** One job after the other, each at most once. */
export class PrintQueue {
  readonly #world: PrintQueueWorld;
  readonly #open = new Map<string, QueuedJob>();
  /** Ends that the journal could not take; known until the restart. */
  readonly #unwritten = new Map<string, PrintJobEnd>();
  #tail: Promise<void> = Promise.resolve();
  #brokenOff: boolean;

  constructor(world: PrintQueueWorld) {
    this.#world = world;
    this.#brokenOff = world.brokenOff;
  }

  /** See `Printing.print`. */
  print(request: PrintJobRequest, options: Parameters<Printing['print']>[1]): Promise<PrintOutcome> {
    return this.#answerOfKnown(request, options) ?? this.#accept(request, options);
  }

  /** See `Printing.job`. */
  summary(jobId: string): JobSummary | null {
    const known = this.#world.journal.find(jobId);
    return known && this.#newest(known.summary);
  }

  /** See `Printing.drain`. */
  async drain(sessionId: string): Promise<void> {
    const own = [...this.#open.values()].filter((job) => job.request.sessionId === sessionId);
    for (const job of own) job.cancel();
    await Promise.allSettled(own.map((job) => job.ended));
  }

  /** What the journal says, unless this run knows better. */
  #newest(written: JobSummary): JobSummary {
    const state = this.#open.get(written.jobId)?.state ?? this.#unwritten.get(written.jobId);
    return state
      ? { ...written, state: state.state, errorCode: isEnd(state) ? state.errorCode : null }
      : written;
  }

  #answerOfKnown(
    request: PrintJobRequest,
    options: Parameters<Printing['print']>[1],
  ): Promise<PrintOutcome> | null {
    const { jobId } = request;
    const known = this.#world.journal.find(jobId);
    if (!known) return null;
    if (known.sessionId !== request.sessionId) return refusal(jobId, 'JOB_NOT_YOURS');
    if (!known.matches(request.document)) return refusal(jobId, 'JOB_ID_REUSED');
    return this.#open.get(jobId)?.attach(options) ?? Promise.resolve(outcomeOf(this.#newest(known.summary)));
  }

  #accept(request: PrintJobRequest, options: Parameters<Printing['print']>[1]): Promise<PrintOutcome> {
    const { port, journal, prepare, clock } = this.#world;
    if (options.signal?.aborted) return refusal(request.jobId, 'JOB_CANCELED');
    if (!port) return refusal(request.jobId, 'DEV_PRINTER_OFFLINE');
    const prepared = prepare(request, port.profile);
    if (typeof prepared === 'string') return refusal(request.jobId, prepared);
    const totalBytes = prepared.chunks.reduce((sum, chunk) => sum + chunk.length, 0);
    if (journal.accept(request, totalBytes).kind === 'failed')
      return refusal(request.jobId, 'TRM_STORE_FAILED');

    const job = new QueuedJob(request, { journal, clock, totalBytes });
    this.#open.set(request.jobId, job);
    this.#tail = this.#tail.then(() => this.#turn(job, prepared, port));
    return job.attach(options);
  }

  /** The job's turn; whatever happens, the next one gets its own. */
  async #turn(job: QueuedJob, prepared: PreparedJob, port: PrinterPort): Promise<void> {
    try {
      if (!isEnd(job.state)) await printOne(job, await this.#cleared(prepared, port), port);
    } catch (error) {
      job.crash(error);
    }
    this.#open.delete(job.request.jobId);
    if (isEnd(job.state)) await this.#afterwards(job, job.state, port);
  }

  /**
   * After a broken job the printer is emptied first (it may have been unreachable when that job ended) and what hangs
   * in it is cut off.
   */
  async #cleared(prepared: PreparedJob, port: PrinterPort): Promise<PreparedJob> {
    if (!this.#brokenOff) return prepared;
    const buffers = await port.discardBuffered(uninterrupted());
    return { ...prepared, chunks: [...recoveryBytes(port.profile, buffers), ...prepared.chunks] };
  }

  async #afterwards(job: QueuedJob, end: PrintJobEnd, port: PrinterPort): Promise<void> {
    if (!job.isWritten) this.#unwritten.set(job.request.jobId, end);
    if (end.state === 'printed' || end.state === 'submitted') this.#brokenOff = false;
    if (end.state !== 'unknown' && end.errorCode !== 'JOB_INCOMPLETE') return;
    this.#brokenOff = true;
    await port.discardBuffered(uninterrupted());
  }
}

const uninterrupted = (): AbortSignal => new AbortController().signal;

function refusal(jobId: string, errorCode: ErrorCode): Promise<PrintOutcome> {
  return Promise.resolve({ jobId, state: 'failed', errorCode });
}

/** A journaled job without an end, and not in the queue, is one whose end was lost. */
function outcomeOf({ jobId, state, errorCode }: JobSummary): PrintOutcome {
  if (state === 'queued' || state === 'sending' || state === 'sent') {
    return { jobId, state: 'unknown', errorCode: 'JOB_OUTCOME_UNKNOWN' };
  }
  return { jobId, state, errorCode };
}
