import type { PaperLine } from '@yibao-kiosk/shared/document/paper.ts';
import { clustersOf, codePointOf } from '@yibao-kiosk/shared/document/width.ts';

import type { PrinterProfile } from '../../devices/printer/profile.ts';
import type { GlyphSource } from '../glyphs/glyph-file.ts';
import { isProven } from './character-set.ts';

export type TextLine = Extract<PaperLine, { kind: 'text' }>;

/** How a line of text can be put on paper: by the printer's font, drawn by us, or not at all. */
export type LinePlan = 'text' | 'raster' | 'impossible';

/**
 * A line is sent as text only when every character of it is proven; with one that is not, the whole line is
 * drawn, so that it looks of one piece. Nothing is ever replaced.
 */
export function planLine(
  line: TextLine,
  characterSet: PrinterProfile['characterSet'],
  glyphs: GlyphSource,
): LinePlan {
  if (line.runs.every((run) => isProven(run.text, characterSet))) return 'text';
  return line.runs.every((run) => isDrawable(run.text, glyphs)) ? 'raster' : 'impossible';
}

/** A mark without a composed letter would need an engine to place it. */
function isDrawable(text: string, glyphs: GlyphSource): boolean {
  return clustersOf(text).every(({ text: cluster, cells }) => {
    const codePoint = codePointOf(cluster);
    return cells > 0 && cluster === String.fromCodePoint(codePoint) && glyphs.has(codePoint);
  });
}
