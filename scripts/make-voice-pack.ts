/**
 * `npm run voices`: generates the clips of every fixed phrase with espeak-ng and opus-tools into config/voices, so that
 * a fresh machine talks. docs/voice.md says how good that is and how a city records its own.
 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';

import type { WordingTree } from '@yibao-kiosk/shared/kiosk/language.ts';
import type { VoicePack } from '@yibao-kiosk/shared/content/voice-pack.ts';

import { clipTexts } from '../kiosk-ui/src/speech/clip-texts.ts';
import { type VoiceTag, voiceTags } from '../kiosk-ui/src/speech/parts.ts';
import { root } from './lib/paths.ts';
import { makers, synthesise } from './lib/voices/synthesise.ts';

async function makePack(tag: VoiceTag, madeBy: string): Promise<void> {
  const folder = `${root}config/voices/${tag}`;
  const wordings = JSON.parse(await readFile(`${root}kiosk-ui/src/locales/${tag}.json`, 'utf8')) as WordingTree;
  const texts = clipTexts(tag, wordings);
  const clips: VoicePack['clips'] = Object.fromEntries(texts.map((text) => [text, { file: '', sha256: '' }]));
  await mkdir(folder, { recursive: true });
  const waiting = [...texts];
  const work = async (): Promise<void> => {
    for (let text = waiting.pop(); text !== undefined; text = waiting.pop()) {
      const clip = await synthesise(text);
      const sha256 = createHash('sha256').update(clip).digest('hex');
      const file = `${sha256.slice(0, 16)}.opus`;
      await writeFile(`${folder}/${file}`, clip);
      clips[text] = { file, sha256 };
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  const pack: VoicePack = { tag, madeBy, licence: 'Apache-2.0', clips };
  await writeFile(`${folder}/pack.json`, `${JSON.stringify(pack, null, 1)}\n`);
  await removeOrphans(folder, pack);
  console.log(`${tag}: ${texts.length} clips`);
}

async function removeOrphans(folder: string, { clips }: VoicePack): Promise<void> {
  const named = new Set(Object.values(clips).map(({ file }) => file));
  for (const file of await readdir(folder)) if (file.endsWith('.opus') && !named.has(file)) await rm(`${folder}/${file}`);
}

const madeBy = await makers();
for (const tag of voiceTags) await makePack(tag, madeBy);
