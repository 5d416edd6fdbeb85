import { renameSync } from 'node:fs';

import { readContent } from '@yibao-kiosk/device-agent/content/read-content.ts';

import { root } from '../paths.ts';
import { previewGuides } from './preview-guides.ts';
import { findWantedGuide, type WantedGuide } from './wanted-guide.ts';

/**
 * Guides of different shape, as docs/content.md shows them: boxes, two drawn paths, an agreement, told steps, a condition in
 * a paper, cases with laws, what is held back, a village, another edition, another authority.
 */
export const picturedGuides = [
  'quanzhou/20', 'quanzhou/1.1', 'quanzhou/27.1', 'national/17', 'national/14',
  'fujian/3.1', 'fuzhou/H5', 'fuzhou/V1', 'xiamen/9', 'xiamen/1.1',
] as const; // prettier-ignore

/** Prints them and keeps the pictures of the papers in docs/images/guides. */
export async function pictureGuides(): Promise<void> {
  const contentFolder = `${root}config`;
  const read = readContent(contentFolder);
  if (read.kind === 'wrong') throw new Error('the content is wrong; see npm run content:check');
  const { content } = read;
  const sites = Map.groupBy(picturedGuides.map((id) => guideOf(findWantedGuide(content, id))), ({ region, tier }) => `${region} ${tier}`);
  for (const [first, ...others] of sites.values()) {
    if (!first) continue;
    const options = { content, contentFolder, paperMm: 80, out: `${root}docs/images/guides`, of: 'papers' } as const;
    await previewGuides([first, ...others], options, (file) => renameSync(file, file.replace('-paper-1.', '.')));
  }
}

function guideOf(found: WantedGuide | string): WantedGuide {
  if (typeof found === 'string') throw new Error(found);
  return found;
}
