import type { DatabaseSync } from 'node:sqlite';

import type { StoreResult } from './failure.ts';
import { attempt } from './failure.ts';

/** Settings a technician made, and what outlives a restart of what the platform told of nobody, by key. Values are text; who reads one checks it. */
export type SettingTable = {
  get(key: string): string | null;
  set(key: string, value: string): StoreResult<void>;
  delete(key: string): StoreResult<void>;
};

/** Settings over the `setting` table. */
export function createSettingTable(database: DatabaseSync): SettingTable {
  const select = database.prepare('SELECT value FROM setting WHERE key = ?');
  const upsert = database.prepare(
    'INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  );
  const remove = database.prepare('DELETE FROM setting WHERE key = ?');
  return {
    get: (key) => {
      const value = select.get(key)?.['value'];
      return typeof value === 'string' ? value : null;
    },
    set: (key, value) => attempt(() => void upsert.run(key, value)),
    delete: (key) => attempt(() => void remove.run(key)),
  };
}
