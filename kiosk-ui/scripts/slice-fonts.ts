/**
 * Cuts Noto Sans SC into slices that a page loads by need (`unicode-range`): a tiny one for the first paint, one with
 * every other character the screens themselves use, one with what only traditional Chinese adds, then one per 384 code
 * points of the whole font, rare name characters included. Each of the three has its own style sheet, so that the first paint reads a tiny one. The terminal
 * reaches no CDN and may have no Chinese font, so the face ships with the screen; text waits for its slice
 * (`font-display: block`), since a fallback would be empty boxes there.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

import { coveredCodePoints } from './cmap.ts';
import { openFontCutter } from './subset.ts';

const root = `${dirname(import.meta.dirname)}/`;
const outDir = `${root}generated/fonts`;
const packageName = '@expo-google-fonts/noto-sans-sc';
const weights = [
  { weight: 400, file: '400Regular/NotoSansSC_400Regular.ttf' },
  { weight: 700, file: '700Bold/NotoSansSC_700Bold.ttf' },
] as const;
const sliceSize = 384;
/** Changes when this file cuts differently. */
const recipe = '5';
const traditionalFile = 'zh-Hant.json';
/** The style sheets, in the order of need. */
const sheets = ['first', 'screen', 'fonts'] as const;

type Sheet = (typeof sheets)[number];
type Slice = { sheet: Sheet; name: string; codePoints: readonly number[] };
/** What the wordings ask of the first two slices. */
type Texts = { first: string; screen: string; traditional: string };

/** Makes `generated/fonts/*.css` and the slices; does nothing when they are of this recipe and these texts. */
export async function sliceFonts(): Promise<void> {
  const texts = await sliceTexts();
  const version = JSON.parse(await readFile(packageFile('package.json'), 'utf8')).version as string;
  const stamp = createHash('sha256')
    .update(
      [recipe, version, codePointsOf(texts.first), screenCodePoints(texts.screen), codePointsOf(texts.traditional)].join(' '),
    )
    .digest('hex');
  const stampFile = `${outDir}/stamp`;
  if ((await readFile(stampFile, 'utf8').catch(() => '')) === stamp) return;
  await rm(outDir, { recursive: true, force: true });
  await mkdir(outDir, { recursive: true });
  const css: Record<Sheet, string[]> = { first: [], screen: [], fonts: [] };
  for (const { weight, file } of weights) {
    const font = new Uint8Array(await readFile(packageFile(file)));
    const cutter = await openFontCutter(font);
    for (const { sheet, name, codePoints } of planSlices(coveredCodePoints(font), texts)) {
      const fileName = `noto-sans-sc-${weight}-${name}.ttf`;
      await writeFile(`${outDir}/${fileName}`, cutter.cut(codePoints));
      css[sheet].push(fontFace(weight, fileName, codePoints));
    }
  }
  for (const sheet of sheets) await writeFile(`${outDir}/${sheet}.css`, `${css[sheet].join('\n')}\n`);
  await writeFile(stampFile, stamp);
}

/** What is asked of the slices before the last ones. */
export async function sliceTexts(): Promise<Texts> {
  return {
    first: await firstPaintTexts(),
    screen: await interfaceTexts((name) => name !== traditionalFile),
    traditional: await interfaceTexts((name) => name === traditionalFile),
  };
}

/** Parts the covered code points so that each is in exactly one slice. */
export function planSlices(covered: readonly number[], texts: Texts): Slice[] {
  const taken = new Set<number>();
  const take = (wanted: readonly number[]): number[] => {
    const own = new Set(wanted.filter((codePoint) => !taken.has(codePoint)));
    own.forEach((codePoint) => taken.add(codePoint));
    return covered.filter((codePoint) => own.has(codePoint));
  };
  const slices: Slice[] = [
    { sheet: 'first', name: 'first', codePoints: take(codePointsOf(texts.first)) },
    { sheet: 'screen', name: 'screen', codePoints: take(screenCodePoints(texts.screen)) },
    // The names of both begin alike: the service worker keeps them.
    { sheet: 'screen', name: 'screen-traditional', codePoints: take(codePointsOf(texts.traditional)) },
  ];
  const rest = covered.filter((codePoint) => !taken.has(codePoint));
  for (let at = 0; at < rest.length; at += sliceSize) {
    const name = String(at / sliceSize + 1);
    slices.push({ sheet: 'fonts', name, codePoints: rest.slice(at, at + sliceSize) });
  }
  return slices;
}

/** ASCII, the punctuation of both languages, and every character of the wordings. */
function screenCodePoints(texts: string): number[] {
  const ascii = Array.from({ length: 0x7e - 0x20 + 1 }, (_, index) => String.fromCodePoint(0x20 + index));
  return codePointsOf(`${ascii.join('')}·￥¥＊*—–…“”‘’「」《》、。，：；？！（）×→年月日${texts}`);
}

const codePointsOf = (texts: string): number[] =>
  [...new Set([...texts].map((letter) => letter.codePointAt(0) ?? 0))]
    .filter((codePoint) => codePoint >= 0x20)
    .toSorted((a, b) => a - b);

/** What stands on the screen before the agent has answered (src/app/first-paint.tsx). */
async function firstPaintTexts(): Promise<string> {
  const { header, attract, footer } = JSON.parse(await readFile(`${root}src/locales/zh-CN.json`, 'utf8')) as {
    header: { product: string };
    attract: { title: string; lead: string };
    footer: { language: string; elder: string; access: string };
  };
  const { language, elder, access } = footer;
  return [header.product, attract.title, attract.lead, language, elder, access].join('');
}

async function interfaceTexts(isWanted: (fileName: string) => boolean): Promise<string> {
  const folders = [`${root}src/locales`, `${root}../shared/src/errors/sentences`];
  const texts: string[] = [];
  for (const folder of folders) {
    for (const name of (await readdir(folder)).filter((entry) => entry.endsWith('.json') && isWanted(entry))) {
      texts.push(await readFile(`${folder}/${name}`, 'utf8'));
    }
  }
  return texts.join('');
}

function fontFace(weight: number, name: string, slice: readonly number[]): string {
  return (
    `@font-face{font-family:'Kiosk Sans';font-style:normal;font-weight:${weight};font-display:block;` +
    `src:url('./${name}') format('truetype');unicode-range:${unicodeRange(slice)}}`
  );
}

/** Joins neighbouring code points: `U+4E00-4E7F,U+4E83`. */
function unicodeRange(slice: readonly number[]): string {
  const ranges: string[] = [];
  for (let index = 0; index < slice.length; index += 1) {
    const from = slice[index] ?? 0;
    let to = from;
    while (slice[index + 1] === to + 1) {
      to += 1;
      index += 1;
    }
    ranges.push(from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`);
  }
  return ranges.join(',');
}

const hex = (codePoint: number): string => codePoint.toString(16).toUpperCase();
const packageFile = (file: string): string => fileURLToPath(import.meta.resolve(`${packageName}/${file}`));

if (import.meta.main) await sliceFonts();
