import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

import { hashFiles } from './hash-files.ts';

/** Names the program that reads and compiles content, by its own text: what another one compiled is not taken over. */
export function programDigest(): string {
  const shared = dirname(fileURLToPath(import.meta.resolve('@yibao-kiosk/shared/content/guide/guide.ts')));
  return [import.meta.dirname, shared].map((folder) => hashFiles(folder, programsIn(folder))).join(':');
}

function programsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /(?<!\.test)\.[jt]s$/.test(name));
}
