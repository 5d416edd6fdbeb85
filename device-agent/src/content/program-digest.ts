import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Names the program that reads and compiles content, by its own text: what another one compiled is not taken over. */
export function programDigest(): string {
  const shared = dirname(fileURLToPath(import.meta.resolve('@yibao-kiosk/shared/content/guide/guide.ts')));
  const hash = createHash('sha256');
  for (const folder of [import.meta.dirname, shared]) {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => isProgram.test(name));
    for (const name of names.toSorted()) hash.update(`${name}\0`).update(readFileSync(join(folder, name)));
  }
  return hash.digest('hex');
}

const isProgram = /(?<!\.test)\.[jt]s$/;
