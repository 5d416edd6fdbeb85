import type { DatabaseSync } from 'node:sqlite';

/**
 * The schema as numbered steps; `PRAGMA user_version` says how many were taken. A step once released is never
 * changed. Nothing here holds a name, a number or a text of a person: ids, states, sizes, salted digests,
 * times, codes. Parts of an application that waits to be delivered are the one exception, and are sealed before they
 * come here.
 */
const migrations: readonly string[] = [
  `CREATE TABLE print_job (
     job_id TEXT PRIMARY KEY,
     kind TEXT NOT NULL,
     state TEXT NOT NULL,
     sent_bytes INTEGER NOT NULL,
     total_bytes INTEGER NOT NULL,
     salt BLOB NOT NULL,
     digest BLOB NOT NULL,
     session_id TEXT NOT NULL,
     created_at TEXT NOT NULL,
     updated_at TEXT NOT NULL,
     error_code TEXT
   ) STRICT, WITHOUT ROWID;
   CREATE INDEX print_job_open ON print_job (state) WHERE state IN ('queued', 'sending', 'sent');
   CREATE TABLE setting (
     key TEXT PRIMARY KEY,
     value TEXT NOT NULL
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE audit (
     id INTEGER PRIMARY KEY,
     at TEXT NOT NULL,
     event TEXT NOT NULL,
     detail TEXT NOT NULL,
     prev_hash TEXT NOT NULL,
     hash TEXT NOT NULL
   ) STRICT;`,
  `CREATE TABLE delivery (
     request_id TEXT PRIMARY KEY,
     kind TEXT NOT NULL,
     state TEXT NOT NULL,
     attempts INTEGER NOT NULL,
     created_at TEXT NOT NULL,
     updated_at TEXT NOT NULL,
     error_code TEXT
   ) STRICT, WITHOUT ROWID;
   CREATE INDEX delivery_open ON delivery (created_at) WHERE state IN ('queued', 'sending', 'unknown');
   CREATE TABLE delivery_part (
     request_id TEXT NOT NULL REFERENCES delivery,
     part INTEGER NOT NULL,
     content BLOB NOT NULL,
     PRIMARY KEY (request_id, part)
   ) STRICT;`,
];

/** The newest schema this program knows. */
export const schemaVersion = migrations.length;

/**
 * Takes the steps that are missing, all in one transaction. A store of a newer program throws: nothing is
 * guessed.
 */
export function migrate(database: DatabaseSync): void {
  const taken = Number(database.prepare('PRAGMA user_version').get()?.['user_version'] ?? 0);
  if (taken > schemaVersion)
    throw new Error(`store has schema ${taken}, this program knows ${schemaVersion}`);
  if (taken === schemaVersion) return;
  database.exec('BEGIN IMMEDIATE');
  try {
    for (const step of migrations.slice(taken)) database.exec(step);
    database.exec(`PRAGMA user_version = ${schemaVersion}`);
    database.exec('COMMIT');
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}
