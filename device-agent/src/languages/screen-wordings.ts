import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { WordingTree } from '@yibao-kiosk/shared/kiosk/language.ts';

/** The built page's own wordings; null where the page is not built, and so nobody can choose a language. */
export function readScreenWordings(uiFolder: string | null): WordingTree | null {
  if (uiFolder === null) return null;
  try {
    return JSON.parse(readFileSync(join(uiFolder, 'wordings.json'), 'utf8')) as WordingTree;
  } catch {
    return null;
  }
}
