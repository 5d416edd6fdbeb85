import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';

import type { VoicePack } from '@yibao-kiosk/shared/content/voice-pack.ts';
import type { WordingTree } from '@yibao-kiosk/shared/kiosk/language.ts';

import { clipTexts } from '../../../kiosk-ui/src/speech/clip-texts.ts';
import { root } from '../paths.ts';
import { contentTexts } from './content-texts.ts';

/** The packs that ship, by their folders: the fixed phrases of a language, and what guides say. */
export const packNames = ['zh-CN', 'en', 'zh-CN/guides'] as const;
export type PackName = (typeof packNames)[number];

/** The language of a pack. */
export const tagOf = (name: PackName) => (name === 'en' ? name : 'zh-CN');

/** Every text that a pack says; guides are those of a folder such as `config`. */
export async function textsOf(name: PackName, contentFolder?: string): Promise<string[]> {
  if (name === 'zh-CN/guides') return contentTexts(contentFolder);
  return clipTexts(name, JSON.parse(await readFile(`${root}kiosk-ui/src/locales/${name}.json`, 'utf8')) as WordingTree);
}

export type PackMaker = Pick<VoicePack, 'tag' | 'madeBy' | 'licence'> & {
  /** The Opus clip of a text. */
  clipOf(text: string): Promise<Uint8Array>;
  /** Clips in the making at once. */
  workers?: number;
};

/** Writes a pack: clips under names that change with their content, pack.json, and nothing that was there before. */
export async function writePack(folder: string, texts: readonly string[], { clipOf, workers = 1, ...about }: PackMaker): Promise<void> {
  // In the order of the texts, whichever clip is ready first.
  const clips: VoicePack['clips'] = Object.fromEntries(texts.map((text) => [text, { file: '', sha256: '' }]));
  await mkdir(folder, { recursive: true });
  const waiting = [...texts];
  const work = async (): Promise<void> => {
    for (let text = waiting.pop(); text !== undefined; text = waiting.pop()) {
      const clip = await clipOf(text);
      const sha256 = createHash('sha256').update(clip).digest('hex');
      const file = `${sha256.slice(0, 16)}.opus`;
      await writeFile(`${folder}/${file}`, clip);
      clips[text] = { file, sha256 };
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
  await writeFile(`${folder}/pack.json`, `${JSON.stringify({ ...about, clips }, null, 1)}\n`);
  const named = new Set(Object.values(clips).map(({ file }) => file));
  for (const file of await readdir(folder)) if (file.endsWith('.opus') && !named.has(file)) await rm(`${folder}/${file}`);
}
