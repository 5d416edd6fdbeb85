import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { readContent } from '@yibao-kiosk/device-agent/content/read-content.ts';
import { afterEach, expect, it } from 'vitest';

import { root } from '../../scripts/lib/paths.ts';
import { previewGuides } from '../../scripts/lib/preview/preview-guides.ts';
import { findWantedGuide } from '../../scripts/lib/preview/wanted-guide.ts';

const out = mkdtempSync(join(tmpdir(), 'preview-'));
afterEach(() => rmSync(out, { recursive: true, force: true }));

/** Width and height, as every PNG tells them first. */
function sizeOf(file: string): [number, number] {
  const bytes = readFileSync(file);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

async function preview(id: string, paperMm: 58 | 80): Promise<string[]> {
  const contentFolder = `${root}config`;
  const read = readContent(contentFolder);
  if (read.kind === 'wrong') throw new Error('the content that ships is wrong');
  const wanted = findWantedGuide(read.content, id);
  if (typeof wanted === 'string') throw new Error(wanted);
  const files: string[] = [];
  await previewGuides([wanted], { content: read.content, contentFolder, paperMm, out }, (file) => files.push(file));
  return files.map((file) => file.slice(out.length + 1));
}

it('a guide is seen as every leaf of the screen and as the paper that comes out', async () => {
  const files = await preview('quanzhou/17/18', 80);
  const leaves = files.filter((file) => file.includes('screen'));
  expect(leaves.length).toBeGreaterThan(2);
  expect(leaves[0]).toBe('quanzhou-17-18-screen-1.png');
  for (const leaf of leaves) expect(sizeOf(join(out, leaf))).toEqual([1080, 1920]);
  expect(files.filter((file) => !leaves.includes(file))).toEqual(['quanzhou-17-18-paper-1.png']);
  const [width, height] = sizeOf(join(out, 'quanzhou-17-18-paper-1.png'));
  // 576 dots can be printed, 32 on either side cannot.
  expect(width).toBe(640);
  expect(height).toBeGreaterThan(1000);
});

it('a guide of a kind of place is seen there, and on narrow paper', async () => {
  const files = await preview('fuzhou/V1', 58);
  expect(files).toContain('fuzhou-V1-screen-1.png');
  expect(sizeOf(join(out, 'fuzhou-V1-paper-1.png'))[0]).toBe(448);
});
