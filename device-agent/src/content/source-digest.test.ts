import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { sourceDigest } from './source-digest.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kiosk-digest-'));
  mkdirSync(join(folder, 'content/city/guides'), { recursive: true });
  mkdirSync(join(folder, 'regions'));
  write('content/city/guides/01-one.yaml', 'item: "1"');
  write('regions/city.yaml', 'region: city');
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);

describe('the digest of content', () => {
  it('is the same for the same files, and knows nothing of others', () => {
    const before = sourceDigest(folder);
    write('kiosk.yaml', 'other: thing');
    expect(before).toMatch(/^[0-9a-f]{64}$/);
    expect(sourceDigest(folder)).toBe(before);
  });

  it.each<[string, () => void]>([
    ['changes by a byte', () => write('regions/city.yaml', 'region: town')],
    ['is there beside', () => write('content/city/guides/02-two.yaml', '')],
    ['has another name', () => renameSync(join(folder, 'regions/city.yaml'), join(folder, 'regions/town.yaml'))],
    ['is gone', () => rmSync(join(folder, 'content/city/guides/01-one.yaml'))],
  ])('is another one when a file %s', (_what, change) => {
    const before = sourceDigest(folder);
    change();
    expect(sourceDigest(folder)).not.toBe(before);
  });

  it.each<[string, () => void]>([
    ['a folder is missing', () => rmSync(join(folder, 'regions'), { recursive: true })],
    ['there is a link', () => symlinkSync('/etc/hostname', join(folder, 'content/city/link.yaml'))],
    ['a file is larger than content ever is', () => write('content/city/guides/03-huge.yaml', 'x'.repeat(300 * 1024))],
  ])('cannot be told where %s', (_what, change) => {
    change();
    expect(sourceDigest(folder)).toBeNull();
  });
});
