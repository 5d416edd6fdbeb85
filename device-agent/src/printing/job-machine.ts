import type { ErrorCode } from '@yibao-kiosk/shared/errors/registry.ts';

import type { CompletionOutcome } from '../devices/printer/port.ts';
import type { DeviceProblemCode } from '../devices/link/status.ts';

/**
 * Where a print job is. `printed` was proven by the printer, `submitted` was not; `failed` is a definite no;
 * `unknown` means that nobody can tell. The last four are ends.
 */
export type PrintJobState =
  | { readonly state: 'queued' }
  | { readonly state: 'sending'; readonly sentBytes: number }
  | { readonly state: 'sent'; readonly sentBytes: number }
  | PrintJobEnd;
/** What can be in the journal of a run that ended within a job. */
export type OpenPrintJobState = Exclude<PrintJobState, PrintJobEnd>;
export type PrintJobEnd =
  | { readonly state: 'printed' | 'submitted'; readonly sentBytes: number; readonly errorCode: null }
  | { readonly state: 'failed' | 'unknown'; readonly sentBytes: number; readonly errorCode: ErrorCode };

export type BegunPrintJobState = Exclude<PrintJobState, { readonly state: 'queued' }>;

/** What may happen to a job. */
export type PrintJobInput =
  | { readonly type: 'cancel' }
  | { readonly type: 'expire' }
  /** The printer or the store said before the first byte that it cannot. */
  | { readonly type: 'refuse'; readonly code: ErrorCode }
  | { readonly type: 'begin' }
  | { readonly type: 'progress'; readonly sentBytes: number }
  /** Sending ended before the last byte: `sentBytes` surely left, and more may have when it was `begun`. */
  | {
      readonly type: 'stop';
      readonly sentBytes: number;
      readonly begun: boolean;
      readonly code: DeviceProblemCode | null;
    }
  | { readonly type: 'allSent'; readonly sentBytes: number }
  | { readonly type: 'complete'; readonly outcome: CompletionOutcome }
  /** The agent found the job in its journal at the start. */
  | { readonly type: 'restart' };

/** The next state, or null where the input means nothing in this state. No input leads back to `queued`. */
export function nextPrintJobState(current: PrintJobState, input: PrintJobInput): BegunPrintJobState | null {
  if (input.type === 'restart') return isEnd(current) ? null : endAfterRestart(current);
  switch (current.state) {
    case 'queued':
      return afterQueued(input);
    case 'sending':
      return afterSending(current.sentBytes, input);
    case 'sent':
      return afterSent(current.sentBytes, input);
    default:
      return null;
  }
}

/** What a restart makes of a job: before its first byte it never was, after it nobody can tell. */
export function endAfterRestart(open: OpenPrintJobState): PrintJobEnd {
  return open.state === 'queued' ? failed(0, 'JOB_CANCELED') : unknown(open.sentBytes);
}

/** Whether nothing more can happen to the job. */
export function isEnd(state: PrintJobState): state is PrintJobEnd {
  return state.state !== 'queued' && state.state !== 'sending' && state.state !== 'sent';
}

function afterQueued(input: PrintJobInput): BegunPrintJobState | null {
  switch (input.type) {
    case 'begin':
      return { state: 'sending', sentBytes: 0 };
    case 'refuse':
      return failed(0, input.code);
    case 'expire':
      return failed(0, 'JOB_EXPIRED');
    case 'cancel':
      return failed(0, 'JOB_CANCELED');
    default:
      return null;
  }
}

function afterSending(sentBytes: number, input: PrintJobInput): BegunPrintJobState | null {
  switch (input.type) {
    case 'progress':
      return { state: 'sending', sentBytes: Math.max(sentBytes, input.sentBytes) };
    case 'allSent':
      return { state: 'sent', sentBytes: Math.max(sentBytes, input.sentBytes) };
    case 'stop':
      return stopped(Math.max(sentBytes, input.sentBytes), input);
    default:
      return null;
  }
}

function afterSent(sentBytes: number, input: PrintJobInput): BegunPrintJobState | null {
  if (input.type !== 'complete') return null;
  switch (input.outcome.kind) {
    case 'printed':
    case 'submitted':
      return { state: input.outcome.kind, sentBytes, errorCode: null };
    case 'failed':
      return broken(sentBytes, input.outcome.code);
    case 'unknown':
      return unknown(sentBytes);
  }
}

function stopped(sentBytes: number, { code, begun }: Extract<PrintJobInput, { type: 'stop' }>): PrintJobEnd {
  if (sentBytes === 0 && !begun) return failed(0, code ?? 'JOB_CANCELED');
  return code === null ? unknown(sentBytes) : broken(sentBytes, code);
}

/**
 * Faults with which the printer itself says that it stopped before the end of the paper. A lost or silent
 * printer says nothing of the kind, and a hot head goes on by itself.
 */
const provesIncomplete: ReadonlySet<DeviceProblemCode> = new Set([
  'PRN_PAPER_OUT',
  'PRN_COVER_OPEN',
  'PRN_CUTTER',
  'PRN_ERROR',
]);

function broken(sentBytes: number, code: DeviceProblemCode): PrintJobEnd {
  return provesIncomplete.has(code) ? failed(sentBytes, 'JOB_INCOMPLETE') : unknown(sentBytes);
}

const failed = (sentBytes: number, errorCode: ErrorCode): PrintJobEnd => ({
  state: 'failed',
  sentBytes,
  errorCode,
});
const unknown = (sentBytes: number): PrintJobEnd => ({
  state: 'unknown',
  sentBytes,
  errorCode: 'JOB_OUTCOME_UNKNOWN',
});
