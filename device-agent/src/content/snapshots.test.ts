import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { Snapshots, type Snapshot } from './snapshots.ts';
import { someContent } from './testing/some-content.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'kiosk-snapshots-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const place = (): string => join(folder, 'content');
const open = (format = 'one'): Snapshots => new Snapshots(place(), format);
const snapshot = (digest: string): Snapshot => ({ digest, compiled: someContent() });

describe('snapshots', () => {
  it('are none where nothing was kept', () => {
    expect(open().newest()).toBeNull();
  });

  it('come back whole, the newest, in another run', () => {
    open().keep(snapshot('a'));
    open().keep(snapshot('b'));
    expect(open().newest()).toEqual(snapshot('b'));
  });

  it('are kept two at a time, and leave nothing else behind', () => {
    for (const digest of 'abcde') open().keep(snapshot(digest));
    expect(readdirSync(place()).toSorted()).toEqual(['000004.json', '000005.json']);
  });

  it.each<[string, (file: string) => void]>([
    ['torn', (file) => truncateSync(file, 100)],
    ['empty', (file) => writeFileSync(file, '')],
    ['changed in one character', (file) => writeFileSync(file, readFileSync(file, 'utf8').replace('某市', '某县'))],
    ['of something else', (file) => writeFileSync(file, 'hello\nworld')],
  ])('fall back to the one before where the newest is %s', (_what, spoil) => {
    open().keep(snapshot('a'));
    open().keep(snapshot('b'));
    spoil(join(place(), '000002.json'));
    expect(open().newest()?.digest).toBe('a');
  });

  it('of another program are passed over, and give way', () => {
    open('one').keep(snapshot('a'));
    expect(open('two').newest()).toBeNull();
    open('two').keep(snapshot('b'));
    expect(open('two').newest()?.digest).toBe('b');
  });

  it('pass over what is not theirs, and a write that a power cut left', () => {
    open().keep(snapshot('a'));
    writeFileSync(join(place(), '000002.json.new'), 'half');
    writeFileSync(join(place(), 'note.txt'), 'x');
    expect(open().newest()?.digest).toBe('a');
    open().keep(snapshot('b'));
    expect(open().newest()?.digest).toBe('b');
  });

  it.skipIf(process.platform === 'win32')('leave nothing on a disk that is full, and what was kept stays', () => {
    open().keep(snapshot('a'));
    symlinkSync('/dev/full', join(place(), '000002.json.new'));
    expect(() => open().keep(snapshot('b'))).toThrow('ENOSPC');
    expect(readdirSync(place())).toEqual(['000001.json']);
    expect(open().newest()?.digest).toBe('a');
  });

  it('are for the agent alone to read', () => {
    open().keep(snapshot('a'));
    expect(statSync(join(place(), '000001.json')).mode & 0o077).toBe(0);
  });
});
