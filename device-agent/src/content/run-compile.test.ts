import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { runCompile } from './run-compile.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'kiosk-compile-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const running = (): AbortSignal => new AbortController().signal;

describe('the program that compiles', () => {
  it('answers with what is wrong', async () => {
    const result = await runCompile({ folder, region: 'quanzhou' }, running());
    expect(result).toMatchObject({ kind: 'wrong', problems: expect.arrayContaining([expect.objectContaining({ rule: 'missing' })]) as unknown });
  });

  it('answers with content, of the region only', async () => {
    mkdirSync(join(folder, 'content'));
    mkdirSync(join(folder, 'regions'));
    expect(await runCompile({ folder, region: 'quanzhou' }, running())).toMatchObject({
      kind: 'done',
      compiled: { content: { documents: {}, regions: {} }, sounds: {} },
    });
  });

  it.each([
    ['says nothing', ''],
    ['is cut off in the middle of a word', 'process.stdout.write(\'{"kind":"do\')'],
    ['dies', 'throw new Error()'],
  ])('that %s is content that cannot be read', async (_name, source) => {
    const program = join(folder, 'program.ts');
    writeFileSync(program, source);
    const result = await runCompile({ folder, region: 'quanzhou' }, running(), program);
    expect(result).toMatchObject({ kind: 'wrong', problems: [{ rule: 'compile' }] });
  });

  it('that cannot be started is content that cannot be read', async () => {
    const result = await runCompile({ folder: 'a\0b', region: 'quanzhou' }, running());
    expect(result).toMatchObject({ kind: 'wrong', problems: [{ rule: 'compile' }] });
  });

  it('that is ended from outside has nothing good to say', async () => {
    const stopped = new AbortController();
    stopped.abort();
    expect(await runCompile({ folder, region: 'quanzhou' }, stopped.signal)).toMatchObject({ kind: 'wrong', problems: [{ rule: 'compile' }] });
  });
});
