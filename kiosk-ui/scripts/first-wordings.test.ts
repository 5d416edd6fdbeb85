import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

import zhCN from '../src/locales/zh-CN.json' with { type: 'json' };
import { firstKeys } from './first-wordings.ts';

const entryFile = join(dirname(import.meta.dirname), 'src/main.tsx');

/** Our own modules that the page's first scripts are made of: what `main.tsx` imports, and what that imports. */
function firstModules(file: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(/^import (?!type )[^;]*?from '(\.[^']+\.tsx?)';$/gms)) {
    const imported = join(dirname(file), path);
    if (existsSync(imported)) firstModules(imported, found);
  }
  return found;
}

test('the first scripts have the words that they use, and no others', () => {
  const modules = [...firstModules(entryFile)];
  expect(modules.length).toBeGreaterThan(30);
  const sources = modules.map((file) => readFileSync(file, 'utf8')).join('\n');
  // Literal keys, and the fixed part of keys made of a template.
  const keys = [...sources.matchAll(/['`]([a-zA-Z]+\.[a-zA-Z.]+?)(?=['`]|\.\$\{)|['`]([a-zA-Z]+)\.\$\{/g)]
    .map(([, key, group]) => key ?? group ?? '')
    .filter((key) => (key.split('.')[0] ?? '') in zhCN);
  expect(keys.length).toBeGreaterThan(40);
  const isWithin = (key: string, part: string): boolean => key === part || key.startsWith(`${part}.`);
  expect(keys.filter((key) => !firstKeys.some((part) => isWithin(key, part)))).toEqual([]);
  expect(firstKeys.filter((part) => !keys.some((key) => isWithin(key, part)))).toEqual([]);
});
