/**
 * What a write or read of the store ends in. A full disk is expected and a value; a broken query is a bug and
 * throws.
 */
export type StoreResult<T> = { kind: 'done'; value: T } | { kind: 'failed'; code: 'TRM_STORE_FAILED' };

/**
 * SQLite result codes that the machine, not the program, causes: https://www.sqlite.org/rescode.html – BUSY
 * 5, LOCKED 6, READONLY 8, IOERR 10, CORRUPT 11, FULL 13 (disk or quota), CANTOPEN 14, NOTADB 26. The low
 * byte is the primary code.
 */
const environmentCodes = new Set([5, 6, 8, 10, 11, 13, 14, 26]);
/** SQLite codes of a file that is no database or a damaged one. */
const damageCodes = new Set([11, 26]);

/** Runs `work`; failures of disk and file come back as a value. */
export function attempt<T>(work: () => T): StoreResult<T> {
  try {
    return { kind: 'done', value: work() };
  } catch (error) {
    if (environmentCodes.has(primaryCode(error))) return { kind: 'failed', code: 'TRM_STORE_FAILED' };
    throw error;
  }
}

/** Whether the error says that the file itself is damaged. */
export function isDamage(error: unknown): boolean {
  return damageCodes.has(primaryCode(error));
}

function primaryCode(error: unknown): number {
  if (!(error instanceof Error) || !('errcode' in error)) return -1;
  return typeof error.errcode === 'number' ? error.errcode & 0xff : -1;
}
