/**
 * `npm run content:preview -- quanzhou/20`: shows a guide as the screen and as the paper. Starts a real agent on loopback,
 * opens the guide in Chromium, prints it on the printer of the lobby, and writes a picture of every leaf (1080×1920) and of
 * every paper. `--tier hospital`, for guides that several kinds of place show; `--paper 58`, for narrow paper; `--out folder`;
 * `--content folder`, for content that lies elsewhere, as with content:check.
 */
import { parseArgs } from 'node:util';

import { contentProblemText } from '@yibao-kiosk/device-agent/content/read-files.ts';
import { readContent } from '@yibao-kiosk/device-agent/content/read-content.ts';

import { buildAll } from './build.ts';
import { root } from './lib/paths.ts';
import { prepareMachine } from './lib/prepare-machine.ts';
import { previewGuides } from './lib/preview/preview-guides.ts';
import { findWantedGuide } from './lib/preview/wanted-guide.ts';

const usage = 'npm run content:preview -- <region>/<item> [--tier <tier>] [--paper 58|80] [--out <folder>] [--content <folder>]';

process.exitCode = await main();

async function main(): Promise<number> {
  const asked = askedFor(process.argv.slice(2));
  if (!asked) return fail(usage);
  const { id, tier, paperMm, out, contentFolder } = asked;
  const read = readContent(contentFolder);
  if (read.kind === 'wrong') return fail(read.problems.map(contentProblemText).join('\n'));
  const wanted = findWantedGuide(read.content, id, tier);
  if (typeof wanted === 'string') return fail(wanted);
  if ((await prepareMachine()).includes('chromium')) return fail('There is no Chromium on this machine: apt-get install chromium.');
  await buildAll();
  await previewGuides([wanted], { content: read.content, contentFolder, paperMm, out }, (file) => console.log(file));
  return 0;
}

function askedFor(given: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...given],
      allowPositionals: true,
      options: { tier: { type: 'string' }, paper: { type: 'string' }, out: { type: 'string' }, content: { type: 'string' } },
    });
    const { tier, paper = '80', out = `${root}var/preview`, content = `${root}config` } = values;
    const [id, ...others] = positionals;
    if (id === undefined || others.length > 0 || (paper !== '58' && paper !== '80')) return null;
    return { id, tier, paperMm: paper === '58' ? (58 as const) : (80 as const), out, contentFolder: content };
  } catch {
    return null;
  }
}

function fail(sentence: string): number {
  console.error(sentence);
  return 1;
}
