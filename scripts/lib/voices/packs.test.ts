import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';

import { hashedClipFile, readVoicePack } from '@yibao-kiosk/shared/content/voice-pack.ts';
import type { WordingTree } from '@yibao-kiosk/shared/kiosk/language.ts';
import { describe, expect, test } from 'vitest';

import { clipTexts } from '../../../kiosk-ui/src/speech/clip-texts.ts';
import { voiceTags } from '../../../kiosk-ui/src/speech/parts.ts';
import { root } from '../paths.ts';

const mostBytes = 3.5 * 1024 * 1024;
const folderOf = (tag: string): string => `${root}config/voices/${tag}`;
const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

describe.each(voiceTags)('the generated voice %s', (tag) => {
  const folder = folderOf(tag);
  const pack = readVoicePack(json(`${folder}/pack.json`));
  const clips = Object.entries(pack?.clips ?? {});
  const texts = clipTexts(tag, json(`${root}kiosk-ui/src/locales/${tag}.json`) as WordingTree);

  test('is a pack of its language', () => expect(pack?.tag).toBe(tag));
  test('has a clip for every fixed phrase (else: npm run voices)', () => {
    const said = new Set(clips.map(([text]) => text));
    expect(texts.filter((text) => !said.has(text))).toEqual([]);
  });
  test('has no clip that nothing asks for (else: npm run voices)', () => {
    const asked = new Set(texts);
    expect(clips.map(([text]) => text).filter((text) => !asked.has(text))).toEqual([]);
  });
  test('holds the files it names and no others', () => {
    const named = new Set([...clips.map(([, { file }]) => file), 'pack.json']);
    expect(readdirSync(folder).toSorted()).toEqual([...named].toSorted());
  });
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

test('both voices together are small enough for the repository', () => {
  const sizes = voiceTags.flatMap((tag) => readdirSync(folderOf(tag)).map((file) => statSync(`${folderOf(tag)}/${file}`).size));
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(mostBytes);
});
