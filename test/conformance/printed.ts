import { createManualClock } from '@yibao-kiosk/device-agent/testing/manual-clock.ts';
import { builtGlyphsPath } from '@yibao-kiosk/device-agent/printing/create.ts';
import type { testProfile } from '@yibao-kiosk/device-agent/devices/printer/testing/test-profile.ts';
import { writePaper } from '@yibao-kiosk/device-agent/printing/escpos/write-paper.ts';
import { createGlyphFile } from '@yibao-kiosk/device-agent/printing/glyphs/glyph-file.ts';
import { qrModules } from '@yibao-kiosk/device-agent/printing/qr-modules.ts';
import type { PrintableDocument } from '@yibao-kiosk/shared/document/document.ts';
import { layOutDocument } from '@yibao-kiosk/shared/document/layout.ts';
import type { PaperPage } from '@yibao-kiosk/shared/document/paper.ts';

import type { Paper } from '../lobby/devices/printer/paper.ts';
import { createPrinter } from '../lobby/devices/printer/printer.ts';

export type Profile = typeof testProfile;

/** The glyphs as built for the printer. */
export const glyphs = createGlyphFile(builtGlyphsPath);

/** Lays a document out, writes it for the profile and has a simulated printer of its kind print the bytes. */
export function print(
  document: PrintableDocument,
  profile: Profile,
): { pages: readonly PaperPage[]; papers: readonly Paper[]; unknown: number } {
  const { columns, cutFeedDots } = profile;
  const paper = layOutDocument(document, { columns, cutFeedDots, masked: false, qrModules });
  const characterSet = profile.characterSet === 'raster' ? 'gb2312' : profile.characterSet;
  const printer = createPrinter({
    clock: createManualClock(),
    send: () => {},
    model: {
      characterSet,
      widthDots: profile.dotsPerLine,
      headToCutterDots: cutFeedDots,
      chineseAtPowerUp: false,
    },
  });
  for (const chunk of writePaper(paper, { profile, glyphs })) printer.receive(chunk);
  return { pages: paper.pages, papers: printer.papers(), unknown: printer.unknownCommands().length };
}
