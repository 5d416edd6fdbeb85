import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Content } from '@yibao-kiosk/shared/content/guide/content.ts';

import { openScreen } from '../../../test/support/browser.ts';
import { drawPapers } from './draw-papers.ts';
import { eachLeaf, openGuide, printSlip } from './look-at-guide.ts';
import { type PaperMm, startPreviewTerminal } from './preview-terminal.ts';
import type { WantedGuide } from './wanted-guide.ts';

export type PreviewOptions = {
  readonly content: Content;
  /** Where `content` was read. */
  readonly contentFolder: string;
  readonly paperMm: PaperMm;
  /** Where the pictures go. */
  readonly out: string;
  /** What pictures are made; both where absent. */
  readonly of?: 'screens' | 'papers';
};

/** Pictures of guides of one site: every leaf of the screen, every paper of the slip. Tells of each file when it is there. */
export async function previewGuides(
  guides: readonly [WantedGuide, ...WantedGuide[]],
  { content, contentFolder, paperMm, out, of }: PreviewOptions,
  tell: (file: string) => void,
): Promise<void> {
  const [{ region, tier }] = guides;
  const document = content.documents[region];
  if (!document) throw new Error(`no document of ${region}`);
  mkdirSync(out, { recursive: true });
  const site = { region, regionName: content.regions[region]?.name ?? region, tier, contentFolder, paperMm };
  const { url, printer, close } = await startPreviewTerminal(site);
  const screen = await openScreen(url);
  try {
    for (const wanted of guides) {
      const file = (kind: string, number: number): string => join(out, `${pictureName(wanted.id)}-${kind}-${number}.png`);
      await screen.page.goto(url);
      await openGuide(screen.page, wanted, document);
      if (of !== 'papers')
        await eachLeaf(screen.page, async (leaf) => {
          await screen.page.screenshot({ path: file('screen', leaf) });
          tell(file('screen', leaf));
        });
      if (of === 'screens') continue;
      const before = printer.papers().length;
      await printSlip(screen.page);
      const pictures = await drawPapers(screen.context, printer.papers().slice(before));
      pictures.forEach((picture, index) => {
        writeFileSync(file('paper', index + 1), picture);
        tell(file('paper', index + 1));
      });
    }
  } finally {
    await screen.close();
    await close();
  }
}

/** `quanzhou/17/18` is `quanzhou-17-18`. */
export function pictureName(id: string): string {
  return id.replaceAll('/', '-');
}
