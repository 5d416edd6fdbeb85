import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { readSecret } from './secret.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'secret-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('readSecret', () => {
  it('reads a file without its last line break', () => {
    const file = join(folder, 'token');
    writeFileSync(file, 'abc\n');
    expect(readSecret({ file })).toBe('abc');
  });

  it('reads an environment variable or a plain value', () => {
    expect(readSecret({ env: 'TOKEN' }, { TOKEN: 'abc' })).toBe('abc');
    expect(readSecret({ value: 'abc' })).toBe('abc');
  });

  it('gives null where there is none', () => {
    expect(readSecret({ file: join(folder, 'missing') })).toBeNull();
    expect(readSecret({ env: 'TOKEN' }, {})).toBeNull();
    expect(readSecret({ env: 'TOKEN' }, { TOKEN: ' ' })).toBeNull();
  });
});
