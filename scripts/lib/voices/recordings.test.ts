import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { readVoicePack } from '@yibao-kiosk/shared/content/voice-pack.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { writePack } from './pack-folder.ts';
import { readRecordings, recordingList } from './recordings.ts';

const texts = ['首页', '返回'];
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'voices-'));
  await writeFile(join(folder, 'list.tsv'), recordingList(texts));
  await writeFile(join(folder, '0001.opus'), 'OggS first');
});
afterEach(() => rm(folder, { recursive: true }));

test('a list of texts and a folder of recordings become a pack', async () => {
  await writeFile(join(folder, '0002.opus'), 'OggS second');
  const files = await readRecordings(join(folder, 'list.tsv'), folder, texts);
  const out = join(folder, 'pack');
  const about = { tag: 'zh-CN', madeBy: 'a speaker of the city', licence: 'CC0-1.0' };
  await writePack(out, texts, { ...about, clipOf: (text) => readFile(files.get(text) ?? '') });
  const pack = readVoicePack(JSON.parse(await readFile(join(out, 'pack.json'), 'utf8')));
  expect(pack).toMatchObject(about);
  expect(Object.keys(pack?.clips ?? {})).toEqual(texts);
  expect(await readFile(join(out, pack?.clips['返回']?.file ?? ''), 'utf8')).toBe('OggS second');
});

test('what was not recorded is named', async () => {
  await expect(readRecordings(join(folder, 'list.tsv'), folder, texts)).rejects.toThrow('返回');
});

test('clips of an earlier pack do not stay', async () => {
  const out = join(folder, 'pack');
  const about = { tag: 'zh-CN', madeBy: 'a speaker', licence: 'CC0-1.0' };
  await writePack(out, texts, { ...about, clipOf: (text) => Promise.resolve(Buffer.from(`old ${text}`)) });
  await writePack(out, ['首页'], { ...about, clipOf: (text) => Promise.resolve(Buffer.from(`new ${text}`)) });
  expect(await readdir(out)).toHaveLength(2);
});
