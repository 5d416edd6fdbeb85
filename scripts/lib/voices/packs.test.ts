import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';

import { readContent } from '@yibao-kiosk/device-agent/content/read-content.ts';
import { hashedClipFile, readVoicePack } from '@yibao-kiosk/shared/content/voice-pack.ts';
import { beforeAll, describe, expect, test } from 'vitest';

import { contentPhrases } from '../../../kiosk-ui/src/speech/content.ts';
import { root } from '../paths.ts';
import { packNames, tagOf, textsOf } from './pack-folder.ts';

/** Of the fixed phrases in both languages, and of the guides. */
const mostBytes = { phrases: 4.5 * 1024 * 1024, guides: 6 * 1024 * 1024 } as const;
/** It is fetched whole before the first word. */
const mostPackBytes = 300 * 1024;
const folderOf = (name: string): string => `${root}config/voices/${name}`;
const filesIn = (name: string): string[] =>
  readdirSync(folderOf(name), { withFileTypes: true }).flatMap((file) => (file.isFile() ? [file.name] : []));
const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

describe.each(packNames)('the generated voice %s', (name) => {
  const folder = folderOf(name);
  const pack = readVoicePack(json(`${folder}/pack.json`));
  const clips = Object.entries(pack?.clips ?? {});
  let texts: string[];
  beforeAll(async () => {
    texts = await textsOf(name);
  });

  test('is a pack of its language', () => expect(pack?.tag).toBe(tagOf(name)));
  test('has a clip for every text (else: npm run voices)', () => {
    const said = new Set(clips.map(([text]) => text));
    expect(texts.filter((text) => !said.has(text))).toEqual([]);
  });
  test('has no clip that nothing asks for (else: npm run voices)', () => {
    const asked = new Set(texts);
    expect(clips.map(([text]) => text).filter((text) => !asked.has(text))).toEqual([]);
  });
  test('holds the files it names and no others', () => {
    const named = new Set([...clips.map(([, { file }]) => file), 'pack.json']);
    expect(filesIn(name).toSorted()).toEqual([...named].toSorted());
  });
  test('is listed in few bytes', () => expect(statSync(`${folder}/pack.json`).size).toBeLessThan(mostPackBytes));
  test('has Opus in every file, named by its own sum', () => {
    const wrong = clips.filter(([, { file, sha256 }]) => {
      const bytes = readFileSync(`${folder}/${file}`);
      const sum = createHash('sha256').update(bytes).digest('hex');
      const isOpus = bytes.toString('latin1', 0, 4) === 'OggS' && bytes.toString('latin1', 28, 36) === 'OpusHead';
      return sum !== sha256 || !hashedClipFile.test(file) || !file.startsWith(sha256.slice(0, 16)) || !isOpus;
    });
    expect(wrong).toEqual([]);
  });
});

describe('a fresh machine without a voice of its own', () => {
  const said = new Set(Object.keys(readVoicePack(json(`${folderOf('zh-CN/guides')}/pack.json`))?.clips ?? {}));
  const read = readContent(`${root}config`);
  if (read.kind === 'wrong') throw new Error('config/content is wrong');
  const { documents, guides, regions } = read.content;
  const all = Object.values(guides).flat();
  const sources = Object.values(documents);
  test.each([
    ['the name of every guide', all.map(({ name }) => name)],
    ['how long it takes', all.flatMap(({ limits = [] }) => limits.flatMap(({ when = '', text }) => [when, text]))],
    ['every chapter', sources.flatMap(({ themes }) => themes.flatMap(({ title, short }) => [title, short]))],
    ['every kind of place', sources.flatMap(({ tiers = [] }) => tiers.map(({ name }) => name))],
    ['every region', Object.values(regions).map(({ name }) => name)],
    ['every link of a chain', all.flatMap(({ chain = [] }) => chain)],
  ])('says %s', (_what, texts) => {
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.flatMap(contentPhrases).filter((phrase) => !said.has(phrase))).toEqual([]);
  });
});

test('the voices are small enough for the repository', () => {
  const bytesOf = (name: string): number => filesIn(name).reduce((sum, file) => sum + statSync(`${folderOf(name)}/${file}`).size, 0);
  expect(bytesOf('zh-CN') + bytesOf('en')).toBeLessThan(mostBytes.phrases);
  expect(bytesOf('zh-CN/guides')).toBeLessThan(mostBytes.guides);
});
