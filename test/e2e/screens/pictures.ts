import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Page } from 'playwright-core';

import { pictureFolder } from '../visitor.ts';

/** What the README shows of the modes, a column each. */
const shownInReadme = ['home/masked', 'certificate-preview/masked'] as const;

/** Keeps the pictures that the tests take anyway, where they are asked to (`npm run pictures`). */
export type Album = {
  keep(where: string, picture: string): void;
  /** Writes one picture of the modes side by side. */
  close(bench: Page): Promise<void>;
};

/** An album over these modes. */
export function openAlbum(modes: readonly string[]): Album {
  const isWanted = process.env['KIOSK_PICTURES'] === '1';
  const kept = new Map<string, string>();
  return {
    keep: (where, picture) => {
      if (!isWanted) return;
      const [, screen = '', example = '', , mode = ''] = where.split('/');
      mkdirSync(join(pictureFolder, mode), { recursive: true });
      writeFileSync(join(pictureFolder, mode, `${screen}-${example}.png`), Buffer.from(picture, 'base64'));
      kept.set(`${screen}/${example} ${mode}`, picture);
    },
    close: async (bench) => {
      const rows = shownInReadme.map((path) => modes.flatMap((mode) => kept.get(`${path} ${mode}`) ?? []));
      if (rows.every((row) => row.length === modes.length))
        writeFileSync(join(pictureFolder, 'modes.jpg'), Buffer.from(await bench.evaluate(sideBySide, rows), 'base64'));
    },
  };
}

/** Draws pictures of the portrait screen small, in rows. Runs in the browser. */
async function sideBySide(rows: readonly (readonly string[])[]): Promise<string> {
  const [width, height, gap] = [240, 427, 12];
  const columns = Math.max(...rows.map((row) => row.length));
  const sheet = new OffscreenCanvas(columns * (width + gap) + gap, rows.length * (height + gap) + gap);
  const pen = sheet.getContext('2d');
  if (!pen) throw new Error('no canvas');
  pen.imageSmoothingQuality = 'high';
  pen.fillStyle = '#c9dbda';
  pen.fillRect(0, 0, sheet.width, sheet.height);
  for (const [down, row] of rows.entries())
    for (const [across, picture] of row.entries()) {
      const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${picture}`)).blob());
      pen.drawImage(bitmap, gap + across * (width + gap), gap + down * (height + gap), width, height);
    }
  const bytes = new Uint8Array(await (await sheet.convertToBlob({ type: 'image/jpeg', quality: 0.8 })).arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
