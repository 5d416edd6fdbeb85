import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { readVoicePack } from '@yibao-kiosk/shared/content/voice-pack.ts';
import type { Page } from 'playwright-core';

const packFiles = ['zh-CN/pack.json', 'zh-CN/guides/pack.json'].map((name) =>
  fileURLToPath(new URL(`../../config/voices/${name}`, import.meta.url)),
);

/** Notes every clip that begins to play, in this page and after a reload. */
export async function listen(page: Page): Promise<void> {
  await page.addInitScript(noteClips);
  await page.evaluate(noteClips);
}

/** Plays every clip as fast as the browser can, for what takes a person a minute to hear. */
export async function hurry(page: Page): Promise<void> {
  await page.evaluate(() => {
    const play = HTMLMediaElement.prototype.play;
    HTMLMediaElement.prototype.play = function hurried(this: HTMLMediaElement) {
      this.playbackRate = 16;
      return play.call(this);
    };
  });
}

/** What was heard so far, in the words of the voice packs. */
export async function heardOn(page: Page): Promise<string[]> {
  const clips = await page.evaluate(() => (globalThis as unknown as { clips: string[] }).clips);
  const packs = packFiles.map((file) => readVoicePack(JSON.parse(readFileSync(file, 'utf8'))));
  const texts = new Map(packs.flatMap((pack) => Object.entries(pack?.clips ?? {}).map(([text, { file }]) => [file, text] as const)));
  return clips.map((clip) => texts.get(clip.split('/').at(-1) ?? '') ?? `no text for ${clip}`);
}

/** Runs inside the page: it may use nothing from outside its own body. */
function noteClips(): void {
  const clips: string[] = [];
  Object.assign(globalThis, { clips });
  const play = HTMLMediaElement.prototype.play;
  HTMLMediaElement.prototype.play = function noted(this: HTMLMediaElement) {
    clips.push(this.getAttribute('src') ?? '');
    return play.call(this);
  };
}
