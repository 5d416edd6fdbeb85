import type { DatabaseSync } from 'node:sqlite';

import type { StoreResult } from './failure.ts';
import { attempt } from './failure.ts';

/** Something on its way to the platform, as the disk keeps it. Its content lies beside it in parts, until the end. */
export type DeliveryRow = {
  requestId: string;
  kind: string;
  state: string;
  attempts: number;
  createdAt: string;
  updatedAt: string;
  errorCode: string | null;
};
export type DeliveryChange = Omit<DeliveryRow, 'kind' | 'createdAt'>;

/** The rows of deliveries and their parts. Each write is on the disk when it returns. */
export type DeliveryTable = {
  /** Row and parts, all or nothing. */
  insert(row: DeliveryRow, parts: readonly Uint8Array[]): StoreResult<void>;
  update(change: DeliveryChange): StoreResult<void>;
  /** Notes an end and deletes the parts, both or neither. `sweep` then takes their last bytes off the disk. */
  end(change: DeliveryChange): StoreResult<void>;
  /**
   * Empties the write-ahead log, which still holds what was deleted; the file itself is overwritten by `secure_delete`.
   * False while a reader holds it: sweep again.
   */
  sweep(): StoreResult<boolean>;
  find(requestId: string): DeliveryRow | null;
  /** A part by its index; null where there is none. */
  part(requestId: string, index: number): Uint8Array | null;
  /** Deliveries without an end, oldest first. */
  open(): DeliveryRow[];
  /** Forgets deliveries that ended before this time. */
  prune(before: string): StoreResult<void>;
};

const openStates = "('queued', 'sending', 'unknown')";

/** Deliveries over the `delivery` and `delivery_part` tables. */
export function createDeliveryTable(database: DatabaseSync): DeliveryTable {
  const insert = database.prepare(
    `INSERT INTO delivery (request_id, kind, state, attempts, created_at, updated_at, error_code)
     VALUES (:requestId, :kind, :state, :attempts, :createdAt, :updatedAt, :errorCode)`,
  );
  const insertPart = database.prepare('INSERT INTO delivery_part (request_id, part, content) VALUES (?, ?, ?)');
  const update = database.prepare(
    `UPDATE delivery SET state = :state, attempts = :attempts, updated_at = :updatedAt, error_code = :errorCode
     WHERE request_id = :requestId`,
  );
  const deleteParts = database.prepare('DELETE FROM delivery_part WHERE request_id = ?');
  const find = database.prepare('SELECT * FROM delivery WHERE request_id = ?');
  const part = database.prepare('SELECT content FROM delivery_part WHERE request_id = ? AND part = ?');
  const open = database.prepare(
    `SELECT * FROM delivery WHERE state IN ${openStates} ORDER BY created_at, request_id`,
  );
  const prune = database.prepare(`DELETE FROM delivery WHERE state NOT IN ${openStates} AND updated_at < ?`);
  const checkpoint = database.prepare('PRAGMA wal_checkpoint(TRUNCATE)');

  const together = (work: () => void): StoreResult<void> =>
    attempt(() => {
      database.exec('BEGIN IMMEDIATE');
      try {
        work();
        database.exec('COMMIT');
      } catch (error) {
        // A full disk ends the transaction by itself.
        if (database.isTransaction) database.exec('ROLLBACK');
        throw error;
      }
    });
  const noteChange = ({ requestId, state, attempts, updatedAt, errorCode }: DeliveryChange): void =>
    void update.run({ requestId, state, attempts, updatedAt, errorCode });

  return {
    insert: (row, parts) =>
      together(() => {
        insert.run(row);
        for (const [index, content] of parts.entries()) insertPart.run(row.requestId, index, content);
      }),
    update: (change) => attempt(() => noteChange(change)),
    end: (change) =>
      together(() => {
        noteChange(change);
        deleteParts.run(change.requestId);
      }),
    sweep: () => attempt(() => Number(checkpoint.get()?.['busy'] ?? 0) === 0),
    find: (requestId) => {
      const row = find.get(requestId);
      return row ? rowOf(row) : null;
    },
    part: (requestId, index) => {
      const content = part.get(requestId, index)?.['content'];
      return content instanceof Uint8Array ? content : null;
    },
    open: () => open.all().map(rowOf),
    prune: (before) => attempt(() => void prune.run(before)),
  };
}

function rowOf(row: Record<string, unknown>): DeliveryRow {
  return {
    requestId: String(row['request_id']),
    kind: String(row['kind']),
    state: String(row['state']),
    attempts: Number(row['attempts']),
    createdAt: String(row['created_at']),
    updatedAt: String(row['updated_at']),
    errorCode: typeof row['error_code'] === 'string' ? row['error_code'] : null,
  };
}
