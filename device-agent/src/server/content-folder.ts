import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { extname, join } from 'node:path';

/** Files of content below one path, read-only. */
export type ContentFolder = {
  /** `/voices/` */
  readonly prefix: string;
  /** Where a file is looked for, the hall's own folder first; any of them may be missing. */
  readonly folders: readonly string[];
  /** Names that change with their content. */
  readonly hashed: RegExp;
};

/** Kinds of files that content is made of; nothing else leaves a folder. */
const types: Readonly<Record<string, string>> = { '.json': 'application/json', '.opus': 'audio/ogg' };

/** Plain names only: no dot but the extension's, nothing encoded, so that no path leads out. */
const plainPath = /^(?:[\w-]+\/)*[\w-]+\.[a-z]+$/;

/**
 * Answers with a file, or tells that there is none. Files are looked up on each request and sent whole: they are small,
 * and one that is replaced while the terminal runs is simply the new one from then on.
 */
export async function sendContent(content: ContentFolder, path: string, response: ServerResponse): Promise<boolean> {
  const name = path.slice(content.prefix.length);
  const type = types[extname(name)];
  if (type === undefined || !plainPath.test(name)) return false;
  for (const folder of content.folders) {
    const bytes = await readFile(join(folder, name)).catch(() => null);
    if (!bytes) continue;
    const isHashed = content.hashed.test(name.slice(name.lastIndexOf('/') + 1));
    response.setHeader('Cache-Control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    response.writeHead(200, { 'Content-Type': type, 'Content-Length': bytes.length }).end(bytes);
    return true;
  }
  return false;
}
