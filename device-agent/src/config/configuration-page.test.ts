import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import type * as v from 'valibot';
import { describe, expect, it } from 'vitest';

import { printerProfileSchema } from '../devices/printer/profile.ts';
import { signingSchema } from '../platform/config.ts';
import { kioskConfigSchema } from './schema.ts';

const page = readFileSync(fileURLToPath(new URL('../../../docs/configuration.md', import.meta.url)), 'utf8');

type Part = Partial<{
  type: string;
  entries: Record<string, Part>;
  wrapped: Part;
  item: Part;
  options: readonly Part[];
}>;

/** Every key of a schema as a path without indexes; lists and choices add nothing of their own. */
function keysOf(schema: unknown, path: readonly string[] = []): string[] {
  const part = schema as Part;
  const inner = [part.wrapped, part.item, ...(part.type === 'picklist' ? [] : (part.options ?? []))];
  const below = Object.entries(part.entries ?? {}).flatMap(([key, value]) => {
    const here = path.concat(key);
    return [here.join('.')].concat(keysOf(value, here));
  });
  return below.concat(inner.flatMap((one) => (one ? keysOf(one, path) : [])));
}

const signingPlaces = /^platform\.(?:fsi|provincial)\.(?=signing\.)/;
const isSection = (key: string): boolean => /^(?:terminal|session|printing|casework|service|staffCall|server|devices|platform)$/.test(key);

describe('docs/configuration.md', () => {
  const keys = new Set(keysOf(kioskConfigSchema).map((key) => key.replace(signingPlaces, '')));

  it('is held against a schema that was really walked', () => {
    expect(keys.size).toBeGreaterThan(70);
    expect(keysOf(signingSchema satisfies v.GenericSchema)).toContain('token.file');
  });

  it.each([...keys].filter((key) => !isSection(key)))('names %s', (key) => {
    expect(page).toContain(`\`${key}\``);
  });

  it('names no key that there is not', () => {
    const named = [...page.matchAll(/`((?:terminal|hours|session|printing|casework|service|staffCall|server|devices|platform|signing)\.[\w.]+)`/g)];
    const unknown = named.map(([, key = '']) => key).filter((key) => !keys.has(key) && !key.endsWith('.signing'));
    expect(unknown).toEqual([]);
  });

  it('names every key of a printer profile', () => {
    const profileKeys = keysOf(printerProfileSchema);
    expect(profileKeys.length).toBeGreaterThan(10);
    for (const key of profileKeys) expect(page).toContain(`| \`${key}\` |`);
  });
});
