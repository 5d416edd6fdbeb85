import { createHash, timingSafeEqual } from 'node:crypto';

import type { PrintableDocument } from '@yibao-kiosk/shared/document/document.ts';
import { isErrorCode } from '@yibao-kiosk/shared/errors/registry.ts';
import { printStates } from '@yibao-kiosk/shared/kiosk/terminal.ts';
import type { PrintState } from '@yibao-kiosk/shared/kiosk/terminal.ts';

import type { StoreResult } from '../store/failure.ts';
import type { PrintJobRow, PrintJobTable } from '../store/print-jobs.ts';
import type { BegunPrintJobState, OpenPrintJobState } from './job-machine.ts';
import { endAfterRestart } from './job-machine.ts';
import type { JobSummary, PrintJobRequest } from './port.ts';

export type JournalWorld = {
  readonly table: PrintJobTable;
  /** Wall clock, ms. */
  readonly now: () => number;
  /** Sixteen random bytes. */
  readonly salt: () => Uint8Array;
};

/** What the journal knows of a job already asked for. */
export type JournaledJob = {
  summary: JobSummary;
  sessionId: string;
  matches(document: PrintableDocument): boolean;
};

/** The memory of printing that outlives a crash; every write is on the disk when it returns. */
export type PrintJournal = {
  /** Notes a new job as queued, before anything is done for it. */
  accept(job: PrintJobRequest, totalBytes: number): StoreResult<void>;
  /** Notes a state, before what it stands for is done. */
  record(jobId: string, state: BegunPrintJobState): StoreResult<void>;
  find(jobId: string): JournaledJob | null;
  /** Whether the last job of which a byte may have left did not come out as a whole, as far as anybody knows. */
  lastBroke(): boolean;
  /** Ends what the last run left open; answers the jobs whose outcome nobody knows now, newest first. */
  recover(): JobSummary[];
};

/** The journal over the store's table. */
export function createPrintJournal(world: JournalWorld): PrintJournal {
  const { table } = world;
  const at = (): string => new Date(world.now()).toISOString();

  const record = (jobId: string, state: BegunPrintJobState): StoreResult<void> =>
    table.update({
      jobId,
      state: state.state,
      sentBytes: state.sentBytes,
      updatedAt: at(),
      errorCode: 'errorCode' in state ? state.errorCode : null,
    });

  return {
    record,
    accept: ({ jobId, document, sessionId }, totalBytes) => {
      const salt = world.salt();
      const now = at();
      return table.insert({
        jobId,
        kind: document.kind,
        state: 'queued',
        sentBytes: 0,
        totalBytes,
        salt,
        digest: digestOf(document, salt),
        sessionId,
        createdAt: now,
        updatedAt: now,
        errorCode: null,
      });
    },
    find: (jobId) => {
      const row = table.find(jobId);
      if (!row) return null;
      return {
        summary: summaryOf(row),
        sessionId: row.sessionId,
        matches: (document) => timingSafeEqual(digestOf(document, row.salt), row.digest),
      };
    },
    lastBroke: () => {
      const last = table.lastBegun();
      return last !== null && (last.state === 'unknown' || last.errorCode === 'JOB_INCOMPLETE');
    },
    recover: () =>
      table.open().flatMap((row) => {
        const ended = endAfterRestart(stateOf(row));
        record(row.jobId, ended);
        const { state, errorCode } = ended;
        return state === 'unknown' ? [{ ...summaryOf(row), state, errorCode }] : [];
      }),
  };
}

/** A salted hash of what is to be printed; nothing of it can be read back. */
export function digestOf(document: PrintableDocument, salt: Uint8Array): Uint8Array {
  return createHash('sha256').update(salt).update(JSON.stringify(document)).digest();
}

function stateOf(row: PrintJobRow): OpenPrintJobState {
  if (row.state === 'queued') return { state: 'queued' };
  return { state: row.state === 'sent' ? 'sent' : 'sending', sentBytes: row.sentBytes };
}

function summaryOf(row: PrintJobRow): JobSummary {
  return {
    jobId: row.jobId,
    kind: kinds.find((kind) => kind === row.kind) ?? 'slip',
    state: printStates.find((state) => state === row.state) ?? unreadable,
    errorCode: isErrorCode(row.errorCode) ? row.errorCode : null,
    at: row.updatedAt,
  };
}

const kinds: readonly PrintableDocument['kind'][] = ['certificate', 'slip', 'test'];
/** A state this program does not know proves nothing. */
const unreadable: PrintState = 'unknown';
