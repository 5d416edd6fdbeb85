import type { Paper, PaperLine, PaperPage } from '@yibao-kiosk/shared/document/paper.ts';
import { grid } from '@yibao-kiosk/shared/document/paper.ts';
import { displayWidth } from '@yibao-kiosk/shared/document/width.ts';

import { ENABLE_STATUS_BACK } from '../../devices/printer/commands.ts';
import type { PrinterProfile } from '../../devices/printer/profile.ts';
import type { GlyphSource } from '../glyphs/glyph-file.ts';
import { ByteBuilder } from './byte-builder.ts';
import type { Dots } from './dots.ts';
import { narrowTo, rasterCommands } from './dots.ts';
import { drawLine } from './draw-line.ts';
import { dotsOfBitmap, dotsOfModules, placePicture } from './picture.ts';
import { planLine } from './plan-line.ts';
import type { TextLine } from './plan-line.ts';
import { fitsNativeQr, nativeQr } from './qr-command.ts';

/** What the writer must know of the printer. */
export type WriterOptions = { profile: PrinterProfile; glyphs: GlyphSource };

/** Chunks of about this size: small enough for a status question between two, large enough for few writes. */
const chunkBytes = 512;
const lineSpacingDots = grid.glyphHeightDots + grid.lineGapDots;

/**
 * The bytes of a paper, in chunks of whole commands. It must have passed the check of its characters and must
 * not be masked; both are bugs of the caller and throw.
 */
export function writePaper(paper: Paper, options: WriterOptions): Uint8Array[] {
  if (paper.masked) throw new RangeError('a masked paper is for the screen only');
  const writer = createWriter(options);
  for (const page of paper.pages) writer.page(page);
  return writer.chunks();
}

type Writer = { page(page: PaperPage): void; chunks(): Uint8Array[] };

function createWriter({ profile, glyphs }: WriterOptions): Writer {
  const builder = new ByteBuilder();
  const chunks: Uint8Array[] = [];
  const closeChunk = (): void => {
    if (builder.size > 0) chunks.push(builder.take());
  };

  const raster = (dots: Dots): void => {
    for (const command of rasterCommands(dots, profile.maxRasterBandLines)) {
      if (builder.size + command.length > chunkBytes) closeChunk();
      builder.rawBytes(command);
    }
  };

  const picture = (dots: Dots, place: { widthDots: number; leftDots: number }): void => {
    const { side, placed } = placePicture(dots, { ...place, lineDots: profile.dotsPerLine });
    if (side !== 'left') builder.align(side);
    // Wider than the paper, some printers wrap the rest onto the next rows.
    raster(narrowTo(placed, profile.dotsPerLine / 8));
    if (side !== 'left') builder.align('left');
  };

  const qr = (line: Extract<PaperLine, { kind: 'qr' }>): void => {
    if (profile.qr === 'raster' || !fitsNativeQr(line.data)) {
      const { dots, widthDots } = dotsOfModules(line.modules, line.moduleDots);
      picture(dots, { widthDots, leftDots: line.leftDots });
      return;
    }
    builder.align('center');
    builder.rawBytes(nativeQr(line.data, line.moduleDots));
    builder.align('left');
  };

  const text = (line: TextLine): void => {
    switch (planLine(line, profile.characterSet, glyphs)) {
      case 'text':
        writeText(builder, line);
        return;
      case 'raster':
        raster(drawLine(line, profile.dotsPerLine, glyphs));
        builder.feedDots(grid.lineGapDots);
        return;
      case 'impossible':
        throw new RangeError('a line that cannot be printed reached the writer');
    }
  };

  const write = (line: PaperLine): void => {
    switch (line.kind) {
      case 'text':
        return text(line);
      case 'rule':
        return text(ruleLine(line.style, profile.columns));
      case 'qr':
        return qr(line);
      case 'qrPlaceholder':
        return builder.feedDots(line.sideDots);
      case 'image':
        return picture(dotsOfBitmap(line.bitmap), {
          widthDots: line.bitmap.widthDots,
          leftDots: line.leftDots,
        });
      case 'feed':
        return builder.feedDots(line.dots);
    }
  };

  builder.begin(lineSpacingDots);
  // ESC @ has ended it: without it a cover that is opened is seen at the next heartbeat only.
  if (profile.automaticStatusBack) builder.rawBytes(ENABLE_STATUS_BACK);
  return {
    page: (page) => {
      for (const line of page.lines) {
        write(line);
        if (builder.size >= chunkBytes) closeChunk();
      }
      builder.feedDots(profile.cutFeedDots);
      if (profile.cut !== 'none') builder.cut(profile.cut);
      closeChunk();
    },
    chunks: () => chunks,
  };
}

/**
 * Runs at their columns with spaces between, then LF; a double line needs its gap fed, for LF gives only its
 * height.
 */
function writeText(builder: ByteBuilder, line: TextLine): void {
  const { heightScale } = line;
  let column = 0;
  for (const run of line.runs) {
    if (run.column > column) builder.text(' '.repeat(run.column - column));
    builder.text(run.text, { widthScale: run.widthScale, heightScale, bold: run.bold });
    column = run.column + displayWidth(run.text) * run.widthScale;
  }
  builder.lineFeed();
  if (heightScale === 2) builder.feedDots(line.runs.length > 0 ? grid.lineGapDots : grid.glyphHeightDots);
}

function ruleLine(style: 'single' | 'double', columns: number): TextLine {
  const text = (style === 'single' ? '-' : '=').repeat(columns);
  return {
    kind: 'text',
    runs: [{ column: 0, text, widthScale: 1, bold: false, masked: false }],
    heightScale: 1,
  };
}
