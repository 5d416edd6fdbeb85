import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

import type { Compiled } from './compiled.ts';

/** Good content as it was compiled, and the state of the sources that it came from. */
export type Snapshot = { readonly digest: string; readonly compiled: Compiled };

/** The newest good content, and the one before it. */
const kept = 2;
/** `000017.json`; higher is newer. */
const fileName = /^(\d{6})\.json$/;

/**
 * Good content in a folder of its own, the newest first. A file is its own SHA-256 and the snapshot, so that one that is
 * torn or damaged is passed over. `format` names the program that wrote it: another one may understand it otherwise.
 */
export class Snapshots {
  readonly #folder: string;
  readonly #format: string;

  constructor(folder: string, format: string) {
    this.#folder = folder;
    this.#format = format;
  }

  /** The newest snapshot that is whole and of this program; null where there is none. */
  newest(): Snapshot | null {
    for (const number of this.#numbers()) {
      const snapshot = this.#read(number);
      if (snapshot) return snapshot;
    }
    return null;
  }

  /** Keeps a snapshot: whole on the disk under its name, or not there at all. Throws what the disk throws. */
  keep(snapshot: Snapshot): void {
    mkdirSync(this.#folder, { recursive: true });
    const numbers = this.#numbers();
    const file = this.#file((numbers[0] ?? 0) + 1);
    const body = Buffer.from(JSON.stringify({ format: this.#format, ...snapshot }), 'utf8');
    try {
      write(`${file}.new`, Buffer.concat([Buffer.from(`${sha256(body)}\n`), body]));
      renameSync(`${file}.new`, file);
    } catch (error) {
      // Half a file would only take from a full disk what the journal needs.
      rmSync(`${file}.new`, { force: true });
      throw error;
    }
    syncFolder(this.#folder);
    for (const old of numbers.slice(kept - 1)) rmSync(this.#file(old), { force: true });
  }

  #read(number: number): Snapshot | null {
    try {
      const bytes = readFileSync(this.#file(number));
      const body = bytes.subarray(sumLength + 1);
      if (bytes.toString('latin1', 0, sumLength) !== sha256(body)) return null;
      const { format, digest, compiled } = JSON.parse(body.toString('utf8')) as Snapshot & { format: string };
      return format === this.#format ? { digest, compiled } : null;
    } catch {
      return null;
    }
  }

  /** Newest first. */
  #numbers(): number[] {
    try {
      return readdirSync(this.#folder)
        .flatMap((name) => fileName.exec(name)?.[1] ?? [])
        .map(Number)
        .toSorted((a, b) => b - a);
    } catch {
      return [];
    }
  }

  #file(number: number): string {
    return join(this.#folder, `${String(number).padStart(6, '0')}.json`);
  }
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
/** Hexadecimal digits of a SHA-256, before the line feed. */
const sumLength = 64;

function write(file: string, bytes: Uint8Array): void {
  const descriptor = openSync(file, 'w', 0o600);
  try {
    for (let written = 0; written < bytes.length; ) written += writeSync(descriptor, bytes, written);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** The new name itself is on the disk only when its folder is. */
function syncFolder(folder: string): void {
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
