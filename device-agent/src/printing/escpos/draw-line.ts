import type { TextRun } from '@yibao-kiosk/shared/document/paper.ts';
import { grid } from '@yibao-kiosk/shared/document/paper.ts';
import { cellsOf, codePointOf } from '@yibao-kiosk/shared/document/width.ts';

import type { GlyphSource } from '../glyphs/glyph-file.ts';
import { blacken, createDots, isBlack, trimRight } from './dots.ts';
import type { Dots } from './dots.ts';
import type { TextLine } from './plan-line.ts';

const glyphRowBytes = 3;

/**
 * Draws a line of text from the baked face on the same cells and of the same size as the printer's own font.
 */
export function drawLine(line: TextLine, lineDots: number, glyphs: GlyphSource): Dots {
  const dots = createDots(lineDots, grid.glyphHeightDots * line.heightScale);
  for (const run of line.runs) drawRun(dots, run, { heightScale: line.heightScale, glyphs });
  return trimRight(dots);
}

function drawRun(dots: Dots, run: TextRun, options: { heightScale: 1 | 2; glyphs: GlyphSource }): void {
  let x = run.column * grid.cellWidthDots;
  for (const character of run.text) {
    const codePoint = codePointOf(character);
    const bits = options.glyphs.bitsOf(codePoint);
    // `planLine` lets no line without all of its glyphs come here.
    if (!bits) throw new RangeError('a character without a glyph reached the drawing');
    const widthDots = cellsOf(codePoint) * grid.cellWidthDots;
    drawGlyph(dots, { bits, widthDots, x }, { ...options, widthScale: run.widthScale, bold: run.bold });
    x += widthDots * run.widthScale;
  }
}

type PlacedGlyph = { bits: Uint8Array; widthDots: number; x: number };

/** Scales by repeating dots, as GS ! does; bold is one dot wider, as ESC E does. */
function drawGlyph(
  dots: Dots,
  glyph: PlacedGlyph,
  style: { widthScale: 1 | 2; heightScale: 1 | 2; bold: boolean },
): void {
  const { widthScale, heightScale } = style;
  for (let y = 0; y < grid.glyphHeightDots; y += 1) {
    for (let x = 0; x < glyph.widthDots; x += 1) {
      if (!isBlack(glyph.bits, glyphRowBytes, { x, y })) continue;
      const width = widthScale + (style.bold ? 1 : 0);
      blacken(dots, { x: glyph.x + x * widthScale, y: y * heightScale, width, height: heightScale });
    }
  }
}
