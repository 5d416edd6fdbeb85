import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import type { AuditTrail } from './audit.ts';
import { createAuditTrail } from './audit.ts';
import type { DeliveryTable } from './deliveries.ts';
import { createDeliveryTable } from './deliveries.ts';
import type { StoreResult } from './failure.ts';
import { attempt, isDamage } from './failure.ts';
import { migrate } from './migrations.ts';
import type { PrintJobTable } from './print-jobs.ts';
import { createPrintJobTable } from './print-jobs.ts';
import type { SettingTable } from './settings.ts';
import { createSettingTable } from './settings.ts';

/** The durable store of the terminal: one SQLite file, every commit on the disk before the call returns. */
export type Store = {
  readonly printJobs: PrintJobTable;
  readonly deliveries: DeliveryTable;
  readonly settings: SettingTable;
  readonly audit: AuditTrail;
  /** Where a damaged file was put at the start; null where the file was sound. */
  readonly damagedFile: string | null;
  close(): void;
};

export type StoreOptions = {
  /** Wall clock in ms; names a damaged file that is put aside. */
  now: () => number;
  /** Size the file may reach; a write beyond fails with TRM_STORE_FAILED. */
  quotaBytes?: number;
};

const pageBytes = 4096;
const defaultQuotaBytes = 256 * 1024 * 1024;

/** Opens or creates the store. A damaged file is moved aside, never deleted, and a new one begun. */
export function openStore(path: string, options: StoreOptions): StoreResult<Store> {
  return attempt(() => {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    try {
      return storeOn(openDatabase(path, options), null);
    } catch (error) {
      if (!isDamage(error)) throw error;
      const damagedFile = putAside(path, options.now());
      return storeOn(openDatabase(path, options), damagedFile);
    }
  });
}

/** Thrown when SQLite's own check finds damage; carries its code CORRUPT. */
class DamagedStore extends Error {
  readonly errcode = 11;
}

function openDatabase(path: string, options: StoreOptions): DatabaseSync {
  const database = new DatabaseSync(path);
  try {
    database.exec(`PRAGMA page_size = ${pageBytes}`);
    database.exec('PRAGMA journal_mode = WAL');
    // FULL: a commit waits for the disk, so that a power cut loses nothing that was answered.
    database.exec('PRAGMA synchronous = FULL');
    database.exec('PRAGMA secure_delete = ON');
    database.exec(
      `PRAGMA max_page_count = ${Math.floor((options.quotaBytes ?? defaultQuotaBytes) / pageBytes)}`,
    );
    if (database.prepare('PRAGMA quick_check(1)').get()?.['quick_check'] !== 'ok')
      throw new DamagedStore('quick_check');
    migrate(database);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function putAside(path: string, nowMs: number): string {
  const target = `${path}.damaged-${new Date(nowMs).toISOString().replaceAll(':', '')}`;
  for (const suffix of ['', '-wal', '-shm']) {
    if (existsSync(path + suffix)) renameSync(path + suffix, target + suffix);
  }
  return target;
}

function storeOn(database: DatabaseSync, damagedFile: string | null): Store {
  return {
    printJobs: createPrintJobTable(database),
    deliveries: createDeliveryTable(database),
    settings: createSettingTable(database),
    audit: createAuditTrail(database),
    damagedFile,
    close: () => {
      if (database.isOpen) database.close();
    },
  };
}
