import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';

const pieceBytes = 64 * 1024;

/** One digest of names and bytes of files. Reads through one small buffer: at the start every kept megabyte counts. */
export function hashFiles(folder: string, names: readonly string[]): string {
  const hash = createHash('sha256');
  const piece = Buffer.allocUnsafe(pieceBytes);
  for (const name of names.toSorted()) {
    hash.update(`\0${name}\0`);
    const file = openSync(join(folder, name), 'r');
    try {
      for (let read = readSync(file, piece); read > 0; read = readSync(file, piece)) hash.update(piece.subarray(0, read));
    } finally {
      closeSync(file);
    }
  }
  return hash.digest('hex');
}
