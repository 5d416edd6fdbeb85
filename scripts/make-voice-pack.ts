/**
 * `npm run voices`: generates the clips of every fixed phrase with espeak-ng and opus-tools into config/voices, so that
 * a fresh machine talks. With arguments it makes a city's own pack (docs/voice.md):
 *
 *   npm run -s voices -- list zh-CN > list.tsv
 *   npm run voices -- pack zh-CN list.tsv <folder of 0001.opus …> <folder of the pack> "<who spoke>" "<licence>"
 */
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';

import { type VoiceTag, voiceTags } from '../kiosk-ui/src/speech/parts.ts';
import { root } from './lib/paths.ts';
import { textsOf, writePack } from './lib/voices/pack-folder.ts';
import { readRecordings, recordingList } from './lib/voices/recordings.ts';
import { makers, synthesise } from './lib/voices/synthesise.ts';

async function generate(): Promise<void> {
  const about = { madeBy: await makers(), licence: 'Apache-2.0', clipOf: synthesise, workers: availableParallelism() };
  for (const tag of voiceTags) {
    const texts = await textsOf(tag);
    await writePack(`${root}config/voices/${tag}`, texts, { tag, ...about });
    console.log(`${tag}: ${texts.length} clips`);
  }
}

async function pack(tag: VoiceTag, [list = '', recorded = '', out = '', madeBy = '', licence = '']: readonly string[]): Promise<void> {
  const texts = await textsOf(tag);
  const files = await readRecordings(list, recorded, texts);
  await writePack(out, texts, { tag, madeBy, licence, clipOf: (text) => readFile(files.get(text) ?? '') });
}

const [command, wanted, ...rest] = process.argv.slice(2);
const tag = voiceTags.find((one) => one === wanted);
if (command === undefined) await generate();
else if (command === 'list' && tag) process.stdout.write(recordingList(await textsOf(tag)));
else if (command === 'pack' && tag && rest.length === 5) await pack(tag, rest);
else {
  console.error(`usage: voices | voices list <${voiceTags.join('|')}> | voices pack <tag> <list> <recordings> <folder> <who> <licence>`);
  process.exitCode = 1;
}
