import { lstatSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

import { hashFiles } from './hash-files.ts';
import { limits } from './read-files.ts';

/** The folders of content, below the one that is given to `readContent`. */
const roots = ['content', 'regions'] as const;

/**
 * Names the state of a folder's content by names and bytes of its files, so that what was compiled once need not be read
 * again. Null where it cannot be told: a folder that cannot be read, or has far more in it than content ever has.
 */
export function sourceDigest(folder: string): string | null {
  try {
    const names = roots
      .flatMap((root) => readdirSync(join(folder, root), { withFileTypes: true, recursive: true }))
      .filter((entry) => !entry.isDirectory())
      .map(({ parentPath, name }) => relative(folder, join(parentPath, name)));
    return names.length <= limits.files && names.every((name) => isSmallFile(join(folder, name))) ? hashFiles(folder, names) : null;
  } catch {
    return null;
  }
}

/** A link is none: no content may be one, and reading it says so. */
function isSmallFile(path: string): boolean {
  const file = lstatSync(path);
  return file.isFile() && file.size <= limits.fileBytes;
}
