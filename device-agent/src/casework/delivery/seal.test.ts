import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { SecretSource } from '../../platform/config.ts';
import { readKey } from './read-key.ts';
import { createSeal } from './seal.ts';

const key = new Uint8Array(32).fill(7);
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('the seal', () => {
  const seal = createSeal(key, randomBytes);

  it('opens what it closed, in its place only', () => {
    const plain = bytes('姓名 犇骉羴'.repeat(100));
    const sealed = seal.close(plain, 'a/0');
    expect(seal.open(sealed, 'a/0')).toEqual(plain);
    expect(seal.open(sealed, 'a/1')).toBeNull();
    expect(Buffer.from(sealed).includes('犇')).toBe(false);
    expect(seal.open(seal.close(new Uint8Array(), 'x'), 'x')).toHaveLength(0);
  });

  it('never closes the same twice alike', () => {
    const all = Array.from({ length: 50 }, () => Buffer.from(seal.close(bytes('same'), 'a/0')).toString('hex'));
    expect(new Set(all).size).toBe(50);
  });

  it('does not open what was changed, cut, or closed with another key', () => {
    const sealed = seal.close(bytes('secret'), 'a/0');
    const spoilt = sealed.map((byte, index) => (index === 20 ? byte ^ 1 : byte));
    const other = createSeal(key.map((byte) => byte + 1), randomBytes);
    for (const one of [spoilt, sealed.subarray(0, -1), sealed.subarray(1), new Uint8Array(3), new Uint8Array()]) {
      expect(seal.open(one, 'a/0')).toBeNull();
    }
    expect(other.open(sealed, 'a/0')).toBeNull();
  });
});

describe('the key', () => {
  let folder = '';
  const data = (): string => join(folder, 'data');
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'key-'));
    mkdirSync(data());
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const hex = Buffer.from(key).toString('hex');
  const write = (name: string, text: string): { file: string } => {
    const file = join(folder, name);
    writeFileSync(file, text);
    return { file };
  };

  it('is read from a file outside the data, its line end left out', () => {
    expect(readKey(write('key', `${hex}\n`), data())).toEqual({ kind: 'read', key });
    expect(readKey({ value: hex }, data())).toEqual({ kind: 'read', key });
  });

  const sources: [string, () => SecretSource | null, string][] = [
    ['nothing is configured', () => null, 'notConfigured'],
    ['the file is not there', () => ({ file: join(folder, 'nothing') }), 'unreadable'],
    ['it is too short', () => write('key', hex.slice(2)), 'unreadable'],
    ['it is no hexadecimal', () => write('key', 'x'.repeat(64)), 'unreadable'],
    ['it lies beside the data', () => write('data/key', hex), 'insideData'],
    ['it lies below the data', () => ({ file: join(folder, 'data/../data/keys/key') }), 'insideData'],
    ['it is a link into the data', linked, 'insideData'],
  ];
  it.each(sources)('is missing when %s', (_why, source, why) => {
    expect(readKey(source(), data())).toEqual({ kind: 'missing', why });
  });

  function linked(): { file: string } {
    const link = join(folder, 'link');
    symlinkSync(write('data/key', hex).file, link);
    return { file: link };
  }
});
