import { join } from 'node:path';

import type { Clock } from '../clock.ts';
import type { Log } from '../logging.ts';
import { openStore, type Store } from '../store/store.ts';

/**
 * The store of a data folder. Without it the agent still runs, so that the screen can say so: `failed`, and what is
 * written is gone with the program.
 */
export function openStoreOrNone(
  folder: string,
  { clock, log }: { clock: Clock; log: Log },
): { store: Store; failed: boolean } {
  const options = { now: () => clock.now() };
  const opened = openStore(join(folder, 'kiosk.db'), options);
  if (opened.kind === 'done') {
    if (opened.value.damagedFile) log.warn({ code: 'TRM_STORE_FAILED' }, 'the store was damaged and put aside');
    return { store: opened.value, failed: false };
  }
  log.error({ code: opened.code }, 'the store cannot be opened');
  const inMemory = openStore(':memory:', options);
  if (inMemory.kind !== 'done') throw new Error('SQLite does not work');
  return { store: inMemory.value, failed: true };
}
