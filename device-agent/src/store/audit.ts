import { createHash } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';

import type { StoreResult } from './failure.ts';
import { attempt } from './failure.ts';

/**
 * One entry of the chain. `detail` is JSON of ids, codes and counts; never a name, number or text of a
 * person.
 */
export type AuditEntry = {
  id: number;
  at: string;
  event: string;
  detail: string;
  prevHash: string;
  hash: string;
};
export type AuditDetail = Readonly<Record<string, string | number | boolean | null>>;

/** What happened on this terminal, each entry bound to the one before by its hash. */
export type AuditTrail = {
  append(entry: { at: string; event: string; detail: AuditDetail }): StoreResult<AuditEntry>;
  /** The newest hash; goes out with the fleet status, so that a cut tail is noticed elsewhere. */
  head(): { id: number; hash: string };
  /** Id of the first entry that does not fit the chain; null when all do. */
  firstBrokenId(): number | null;
};

/** Hash before the first entry. */
const genesis = '0'.repeat(64);

/** The audit chain over the `audit` table. */
export function createAuditTrail(database: DatabaseSync): AuditTrail {
  const last = database.prepare('SELECT id, hash FROM audit ORDER BY id DESC LIMIT 1');
  const all = database.prepare('SELECT id, at, event, detail, prev_hash, hash FROM audit ORDER BY id');
  const insert = database.prepare(
    'INSERT INTO audit (id, at, event, detail, prev_hash, hash) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const head = (): { id: number; hash: string } => {
    const row = last.get();
    return row ? { id: Number(row['id']), hash: String(row['hash']) } : { id: 0, hash: genesis };
  };
  return {
    head,
    append: ({ at, event, detail }) =>
      attempt(() => {
        const previous = head();
        const body = {
          id: previous.id + 1,
          at,
          event,
          detail: JSON.stringify(detail),
          prevHash: previous.hash,
        };
        const entry = { ...body, hash: hashOf(body) };
        insert.run(entry.id, entry.at, entry.event, entry.detail, entry.prevHash, entry.hash);
        return entry;
      }),
    firstBrokenId: () => {
      let expected = genesis;
      for (const row of all.iterate()) {
        const entry = entryOf(row);
        if (entry.prevHash !== expected || entry.hash !== hashOf(entry)) return entry.id;
        expected = entry.hash;
      }
      return null;
    },
  };
}

function entryOf(row: Record<string, unknown>): AuditEntry {
  return {
    id: Number(row['id']),
    at: String(row['at']),
    event: String(row['event']),
    detail: String(row['detail']),
    prevHash: String(row['prev_hash']),
    hash: String(row['hash']),
  };
}

function hashOf(entry: Omit<AuditEntry, 'hash'>): string {
  const fields = [entry.prevHash, entry.id, entry.at, entry.event, entry.detail];
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex');
}
