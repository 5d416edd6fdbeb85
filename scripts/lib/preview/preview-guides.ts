import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Content } from '@yibao-kiosk/shared/content/guide/content.ts';
import type { SourceDocument } from '@yibao-kiosk/shared/content/guide/document.ts';

import { openScreen, type Screen } from '../../../test/support/browser.ts';
import { drawPapers } from './draw-papers.ts';
import { eachLeaf, openGuide, printSlip } from './look-at-guide.ts';
import { type PaperMm, type PreviewTerminal, startPreviewTerminal } from './preview-terminal.ts';
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
  const terminal = await startPreviewTerminal({ region, regionName: content.regions[region]?.name ?? region, tier, contentFolder, paperMm });
  try {
    const screen = await openScreen(terminal.url);
    const look = { terminal, screen, document, of, name: (id: string, part: string) => join(out, `${pictureName(id)}-${part}.png`), tell };
    try {
      for (const wanted of guides) await lookAt(wanted, look);
    } finally {
      await screen.close();
    }
  } finally {
    await terminal.close();
  }
}

type Look = {
  readonly terminal: PreviewTerminal;
  readonly screen: Screen;
  readonly document: SourceDocument;
  readonly of: PreviewOptions['of'];
  /** The file of a picture. */
  readonly name: (id: string, part: string) => string;
  readonly tell: (file: string) => void;
};

async function lookAt(wanted: WantedGuide, { terminal, screen, document, of, name, tell }: Look): Promise<void> {
  const { page, context } = screen;
  await page.goto(terminal.url);
  await openGuide(page, wanted, document);
  if (of !== 'papers') {
    await eachLeaf(page, async (leaf) => {
      const file = name(wanted.id, `screen-${leaf}`);
      await page.screenshot({ path: file });
      tell(file);
    });
  }
  if (of === 'screens') return;
  const before = terminal.printer.papers().length;
  await printSlip(page);
  const pictures = await drawPapers(context, terminal.printer.papers().slice(before));
  for (const [index, picture] of pictures.entries()) {
    const file = name(wanted.id, `paper-${index + 1}`);
    writeFileSync(file, picture);
    tell(file);
  }
}

/** `quanzhou/17/18` is `quanzhou-17-18`. */
export function pictureName(id: string): string {
  return id.replaceAll('/', '-');
}
