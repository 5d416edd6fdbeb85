import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, type Dirent } from 'node:fs';
import { join, relative } from 'node:path';

import { limits } from './read-files.ts';

/** The folders of content, below the one that is given to `readContent`. */
const roots = ['content', 'regions'] as const;

/**
 * Names the state of a folder's content by names and bytes of its files, so that what was compiled once need not be read
 * again. Null where it cannot be told: a folder that cannot be read, or has far more in it than content ever has.
 */
export function sourceDigest(folder: string): string | null {
  try {
    const files = roots
      .flatMap((root) => readdirSync(join(folder, root), { withFileTypes: true, recursive: true }))
      .filter((entry) => !entry.isDirectory());
    if (files.length > limits.files) return null;
    const hash = createHash('sha256');
    for (const { path, bytes } of files.map((entry) => fileOf(entry, folder)).toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
      hash.update(`${path}\0${bytes.length}\0`).update(bytes);
    }
    return hash.digest('hex');
  } catch {
    return null;
  }
}

function fileOf(entry: Dirent, folder: string): { path: string; bytes: Uint8Array } {
  const file = join(entry.parentPath, entry.name);
  if (!entry.isFile() || lstatSync(file).size > limits.fileBytes) throw new Error('no file of content');
  return { path: relative(folder, file), bytes: readFileSync(file) };
}
