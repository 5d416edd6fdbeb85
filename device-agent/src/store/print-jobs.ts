import type { DatabaseSync } from 'node:sqlite';

import type { StoreResult } from './failure.ts';
import { attempt } from './failure.ts';

/**
 * A print job as the disk keeps it. `digest` is a salted hash of the document, enough to tell a repeated
 * request from another one under the same id, and no way back to the person.
 */
export type PrintJobRow = {
  jobId: string;
  kind: string;
  state: string;
  sentBytes: number;
  totalBytes: number;
  salt: Uint8Array;
  digest: Uint8Array;
  sessionId: string;
  createdAt: string;
  updatedAt: string;
  errorCode: string | null;
};
export type PrintJobChange = Pick<PrintJobRow, 'jobId' | 'state' | 'sentBytes' | 'updatedAt' | 'errorCode'>;

/** The rows of the print journal. Each write is on the disk when it returns. */
export type PrintJobTable = {
  insert(row: PrintJobRow): StoreResult<void>;
  update(change: PrintJobChange): StoreResult<void>;
  find(jobId: string): PrintJobRow | null;
  /** The last of which a byte may have left for the printer. */
  lastBegun(): PrintJobRow | null;
  /** Jobs without an end, newest first. */
  open(): PrintJobRow[];
};

/** Print jobs over the `print_job` table. */
export function createPrintJobTable(database: DatabaseSync): PrintJobTable {
  const insert = database.prepare(
    `INSERT INTO print_job
       (job_id, kind, state, sent_bytes, total_bytes, salt, digest, session_id,
        created_at, updated_at, error_code)
     VALUES
       (:jobId, :kind, :state, :sentBytes, :totalBytes, :salt, :digest, :sessionId,
        :createdAt, :updatedAt, :errorCode)`,
  );
  const update = database.prepare(
    `UPDATE print_job SET state = :state, sent_bytes = :sentBytes, updated_at = :updatedAt, error_code = :errorCode
     WHERE job_id = :jobId`,
  );
  const find = database.prepare('SELECT * FROM print_job WHERE job_id = ?');
  const open = database.prepare(
    "SELECT * FROM print_job WHERE state IN ('queued', 'sending', 'sent') ORDER BY created_at DESC, job_id",
  );
  const lastBegun = database.prepare(
    `SELECT * FROM print_job WHERE state IN ('printed', 'submitted', 'unknown') OR error_code = 'JOB_INCOMPLETE'
     ORDER BY updated_at DESC LIMIT 1`,
  );
  return {
    insert: (row) => attempt(() => void insert.run(row)),
    update: ({ jobId, state, sentBytes, updatedAt, errorCode }) =>
      attempt(() => void update.run({ jobId, state, sentBytes, updatedAt, errorCode })),
    find: (jobId) => {
      const row = find.get(jobId);
      return row ? rowOf(row) : null;
    },
    lastBegun: () => {
      const row = lastBegun.get();
      return row ? rowOf(row) : null;
    },
    open: () => open.all().map(rowOf),
  };
}

function rowOf(row: Record<string, unknown>): PrintJobRow {
  return {
    jobId: String(row['job_id']),
    kind: String(row['kind']),
    state: String(row['state']),
    sentBytes: Number(row['sent_bytes']),
    totalBytes: Number(row['total_bytes']),
    salt: bytesOf(row['salt']),
    digest: bytesOf(row['digest']),
    sessionId: String(row['session_id']),
    createdAt: String(row['created_at']),
    updatedAt: String(row['updated_at']),
    errorCode: typeof row['error_code'] === 'string' ? row['error_code'] : null,
  };
}

function bytesOf(value: unknown): Uint8Array {
  return value instanceof Uint8Array ? value : new Uint8Array();
}
