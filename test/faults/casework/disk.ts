import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for stores, in memory where the machine has that: thousands of commits would wait for the disk. */
export function quickFolder(): string {
  return mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'casework-'));
}

/** Copies the store as it lies on the disk now: what a program that is killed here leaves behind. */
export function snapshot(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const name of ['kiosk.db', 'kiosk.db-wal']) {
    if (existsSync(join(from, name))) copyFileSync(join(from, name), join(to, name));
  }
}

/** The files of a folder in which one of these stands. */
export function filesHolding(folder: string, needles: readonly (string | Uint8Array)[]): string[] {
  return readdirSync(folder).filter((name) => {
    const content = readFileSync(join(folder, name));
    return needles.some((needle) => content.includes(typeof needle === 'string' ? needle : Buffer.from(needle)));
  });
}

/** Pieces of a sealed part, spread over it: if any byte range of it stayed on the disk, one of these would be in it. */
export function piecesOf(part: Uint8Array): Uint8Array[] {
  const length = 16;
  const count = Math.max(1, Math.floor((part.length - length) / 512));
  return Array.from({ length: count }, (_, index) => part.slice(index * 512, index * 512 + length));
}
