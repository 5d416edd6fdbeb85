/**
 * `npm run voices`: generates the clips of every fixed phrase and of the guides that ship with espeak-ng and opus-tools
 * into config/voices, so that a fresh machine talks. With arguments it makes a city's own pack (docs/voice.md):
 *
 *   npm run -s voices -- list zh-CN > list.tsv
 *   npm run voices -- pack zh-CN list.tsv <folder of 0001.opus …> <folder of the pack> "<who spoke>" "<licence>"
 *
 * `zh-CN/guides` instead of `zh-CN` is the pack of the guides; both take a folder of content as a last argument.
 */
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';

import { root } from './lib/paths.ts';
import { type PackName, packNames, tagOf, textsOf, writePack } from './lib/voices/pack-folder.ts';
import { readRecordings, recordingList } from './lib/voices/recordings.ts';
import { makers, synthesise } from './lib/voices/synthesise.ts';

async function generate(): Promise<void> {
  const about = { madeBy: await makers(), licence: 'Apache-2.0', clipOf: synthesise, workers: availableParallelism() };
  for (const name of packNames) {
    const texts = await textsOf(name);
    await writePack(`${root}config/voices/${name}`, texts, { tag: tagOf(name), ...about });
    console.log(`${name}: ${texts.length} clips`);
  }
}

async function pack(name: PackName, [list = '', recorded = '', out = '', madeBy = '', licence = '', content]: readonly string[]): Promise<void> {
  const texts = await textsOf(name, content);
  const files = await readRecordings(list, recorded, texts);
  await writePack(out, texts, { tag: tagOf(name), madeBy, licence, clipOf: (text) => readFile(files.get(text) ?? '') });
}

const [command, wanted, ...rest] = process.argv.slice(2);
const name = packNames.find((one) => one === wanted);
if (command === undefined) await generate();
else if (command === 'list' && name) process.stdout.write(recordingList(await textsOf(name, rest[0])));
else if (command === 'pack' && name && (rest.length === 5 || rest.length === 6)) await pack(name, rest);
else {
  console.error(`usage: voices | voices list <${packNames.join('|')}> [content] | voices pack <pack> <list> <recordings> <folder> <who> <licence> [content]`);
  process.exitCode = 1;
}
