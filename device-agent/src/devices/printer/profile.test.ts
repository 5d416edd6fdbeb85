import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { printerProfileSchema } from './profile.ts';
import { testProfile } from './testing/test-profile.ts';

const FOLDER = join(import.meta.dirname, '../../../../config/printers');
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.yaml'));

describe('the shipped profiles', () => {
  test('are there', () => {
    expect(files).toEqual(
      expect.arrayContaining(['epson-tm.yaml', 'generic-58mm.yaml', 'generic-80mm.yaml']),
    );
  });

  test.each(files)('%s is valid and named as its file', (name) => {
    const profile = v.parse(printerProfileSchema, parse(readFileSync(join(FOLDER, name), 'utf8')));
    expect(profile.id).toBe(name.replace('.yaml', ''));
  });
});

test.each([
  [{}, 'id'],
  ['text', 'profile'],
  [{ id: 'x', columns: 40 }, 'columns'],
])('a wrong profile names the field (%j)', (source, field) => {
  const parsed = v.safeParse(printerProfileSchema, source);
  expect(parsed.issues?.map((issue) => v.getDotPath(issue) ?? 'profile')).toContain(field);
});

test('a line as wide as its columns is demanded', () => {
  const parsed = v.safeParse(printerProfileSchema, { ...testProfile, columns: 32 });
  expect(parsed.issues?.map(({ message }) => message)).toEqual([expect.stringContaining('32 and 384')]);
});
