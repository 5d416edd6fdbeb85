/**
 * Builds the screen into `dist`: slices of the face, the bundle, the document's first paint, and the service worker
 * that keeps the shell. With
 * `--gallery` it builds the page of all examples into `generated/gallery` instead, which never ships.
 */
import { copyFile, rename, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

import { bakePinyin } from './scripts/bake-pinyin.ts';
import { buildServiceWorker } from './scripts/build-service-worker.ts';
import { drawFirstPaint, firstPaint } from './scripts/first-paint.ts';
import { sliceFonts } from './scripts/slice-fonts.ts';

const root = fileURLToPath(new URL('.', import.meta.url));

/** Builds what the agent serves. `dist` is replaced at the end, so that an agent never starts over half a screen. */
export async function buildScreen(): Promise<void> {
  const next = `${root}generated/screen`;
  const screenHtml = await drawFirstPaint(root);
  await sliceFonts();
  await bakePinyin();
  await build({
    root,
    logLevel: 'warn',
    plugins: [firstPaint(screenHtml)],
    build: { outDir: next, emptyOutDir: true },
  });
  await buildServiceWorker(next);
  // What the agent holds translations against (docs/languages.md).
  await copyFile(`${root}src/locales/zh-CN.json`, `${next}/wordings.json`);
  await rm(`${root}dist`, { recursive: true, force: true });
  await rename(next, `${root}dist`);
}

/** Builds the gallery for people and tests. */
export async function buildGallery(): Promise<void> {
  await sliceFonts();
  await bakePinyin();
  await build({
    root,
    logLevel: 'warn',
    build: {
      outDir: 'generated/gallery',
      emptyOutDir: true,
      rolldownOptions: { input: `${root}gallery.html` },
    },
  });
}

if (import.meta.main) await (process.argv.includes('--gallery') ? buildGallery() : buildScreen());
