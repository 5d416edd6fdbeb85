import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { createManualClock } from '../testing/manual-clock.ts';
import type { CompileResult } from './compile.ts';
import { Snapshots } from './snapshots.ts';
import { TerminalContent } from './terminal-content.ts';
import { someContent, someGuide } from './testing/some-content.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kiosk-content-'));
  mkdirSync(join(folder, 'content/city'), { recursive: true });
  mkdirSync(join(folder, 'regions'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** The folder as its digest sees it. */
const edit = (text: string): void => writeFileSync(join(folder, 'regions/city.yaml'), text);

const contentWith = (name: string): CompileResult => ({
  kind: 'done',
  compiled: someContent({ guides: { city: [someGuide({ item: '1', name })] } }),
});
const badFile: CompileResult = {
  kind: 'wrong',
  problems: [{ file: '/elsewhere/content/city/guides/01.yaml', line: 12, rule: 'schema', message: 'name is missing; add it' }],
};

function terminal(first: CompileResult, { region = 'city' } = {}) {
  const logged: unknown[] = [];
  const write = (fields: object, message: string): void => void logged.push({ ...fields, message });
  const audited: [string, unknown][] = [];
  const state = { result: first, occupied: false, compiled: 0, told: 0 };
  const clock = createManualClock(Date.parse('2026-11-22T23:00:00+08:00'));
  const content = new TerminalContent({
    folder,
    site: { region, tier: null },
    services: ['certificate'],
    off: { certificate: '配置里的话' },
    snapshots: new Snapshots(join(folder, 'kept'), 'program'),
    compile: () => {
      state.compiled += 1;
      return Promise.resolve(state.result);
    },
    occupied: () => state.occupied,
    clock,
    log: { info: write, warn: write, error: write },
    audit: (event, detail) => void audited.push([event, detail]),
  });
  content.onChange(() => (state.told += 1));
  const shown = async (): Promise<string | undefined> => (await content.guides())?.catalogue(clock.now()).entries[0]?.name;
  return { content, state, clock, logged, audited, shown };
}

describe('content', () => {
  it('is read at the first start, and asked for meanwhile it is waited for', async () => {
    const t = terminal(contentWith('甲'));
    t.content.start();
    expect(await t.shown()).toBe('甲');
    expect([t.content.problem, t.state.told]).toEqual([null, 1]);
    expect(t.audited).toMatchObject([['content.taken', { by: 'read' }]]);
  });

  it('is taken from the last run where the folder is the same, without reading it', async () => {
    edit('one');
    const before = terminal(contentWith('甲'));
    before.content.start();
    await before.shown();
    const t = terminal(contentWith('乙'));
    t.content.start();
    expect([await t.shown(), t.state.compiled]).toEqual(['甲', 0]);
  });

  it('is shown from the last run at once, and read where the folder is another', async () => {
    edit('one');
    const before = terminal(contentWith('甲'));
    before.content.start();
    await before.shown();
    edit('two');
    const t = terminal(contentWith('乙'));
    t.content.start();
    expect(await t.shown()).toBe('甲');
    await t.content.reload();
    expect(await t.shown()).toBe('乙');
  });

  it('is refused whole with one bad file; the last good one stays, after a restart too', async () => {
    edit('one');
    const t = terminal(contentWith('甲'));
    t.content.start();
    await t.shown();
    edit('two');
    t.state.result = badFile;
    await t.content.reload();
    expect([await t.shown(), t.content.problem]).toEqual(['甲', 'GDE_CONTENT_REFUSED']);
    expect(t.logged.at(-1)).toEqual({ path: '/elsewhere/content/city/guides/01.yaml:12', reason: 'schema', message: 'content refused' });
    expect(t.audited.at(-1)).toEqual(['content.refused', { problems: 1, rule: 'schema', line: 12 }]);

    const again = terminal(badFile);
    again.content.start();
    expect(await again.shown()).toBe('甲');
    await again.content.reload();
    expect(again.content.problem).toBe('GDE_CONTENT_REFUSED');
    again.state.result = contentWith('乙');
    await again.content.reload();
    expect([await again.shown(), again.content.problem]).toEqual(['乙', null]);
  });

  it('that never was good is none, and the region’s words are those of the configuration', async () => {
    const t = terminal(badFile);
    t.content.start();
    expect([await t.content.guides(), t.content.problem]).toEqual([null, 'GDE_NO_CONTENT']);
    expect(t.content.off).toEqual({ certificate: '配置里的话' });
  });

  it('that does not know the region of this terminal is refused as well', async () => {
    const t = terminal(contentWith('甲'), { region: 'moon' });
    t.content.start();
    expect(await t.content.guides()).toBeNull();
    expect(t.logged.at(-1)).toMatchObject({ path: 'regions/moon.yaml:1', reason: 'site' });
  });

  it('changes between citizens only', async () => {
    const t = terminal(contentWith('甲'));
    t.content.start();
    await t.shown();
    t.state.occupied = true;
    t.state.result = contentWith('乙');
    await t.content.reload();
    expect(await t.shown()).toBe('甲');
    t.state.result = contentWith('丙');
    await t.content.reload();
    t.content.freed();
    expect(await t.shown()).toBe('丙');
  });

  it('tells of a bad file also while a citizen is here', async () => {
    const t = terminal(contentWith('甲'));
    t.content.start();
    await t.shown();
    t.state.occupied = true;
    t.state.result = badFile;
    await t.content.reload();
    expect([t.content.problem, t.state.told]).toEqual(['GDE_CONTENT_REFUSED', 2]);
  });

  it('is read once more when asked during a reading, however often', async () => {
    const t = terminal(contentWith('甲'));
    const first = t.content.reload();
    t.state.result = contentWith('乙');
    await Promise.all([first, t.content.reload(), t.content.reload()]);
    expect([await t.shown(), t.state.compiled]).toEqual(['乙', 2]);
  });

  it('is good though the disk takes nothing more', async () => {
    writeFileSync(join(folder, 'kept'), 'a file where the folder should be');
    const t = terminal(contentWith('甲'));
    t.content.start();
    expect(await t.shown()).toBe('甲');
    expect(t.logged[0]).toMatchObject({ code: 'TRM_STORE_FAILED' });
  });

  it('tells when another day begins in China, for the notices', async () => {
    const t = terminal(contentWith('甲'));
    t.content.start();
    await t.shown();
    await t.clock.advance(30 * 60_000);
    expect(t.state.told).toBe(1);
    await t.clock.advance(31 * 60_000);
    expect(t.state.told).toBe(2);
    t.content.stop();
    await t.clock.advance(24 * 60 * 60_000);
    expect(t.state.told).toBe(2);
  });
});
