import type { Bitmap } from './document.ts';

/**
 * A document laid out on the cell grid of a printer. A cell is half a Han character wide (12 dots) and one line high
 * (24 dots and the line gap); 80 mm paper has 48 columns, 58 mm has 32. What the preview draws is what the printer is
 * sent.
 */
export type Paper = {
  columns: 48 | 32;
  pages: readonly PaperPage[];
  /** All pages together, cuts and feeds included. */
  lengthMm: number;
  /** True where personal cells are hidden (preview); such a paper is never printed. */
  masked: boolean;
};

/** What lies between two cuts; never longer than 1 m. */
export type PaperPage = { lines: readonly PaperLine[]; lengthMm: number };

/**
 * `rule` is a line of `-` or `=`. `modules`: a string a row, '1' dark; none where the data fits no symbol. `leftDots` of pictures is where they begin: left,
 * centred or right. A `qrPlaceholder` keeps the place of a QR that has no content yet.
 */
export type PaperLine =
  | { kind: 'text'; runs: readonly TextRun[]; heightScale: 1 | 2 }
  | { kind: 'rule'; style: 'single' | 'double' }
  | { kind: 'qr'; data: string; modules: readonly string[]; moduleDots: number; leftDots: number }
  | { kind: 'qrPlaceholder'; sideDots: number; leftDots: number }
  | { kind: 'image'; bitmap: Bitmap; leftDots: number }
  | { kind: 'feed'; dots: number };

/** Text from `column` on; Han characters take two cells, times `widthScale`. */
export type TextRun = { column: number; text: string; widthScale: 1 | 2; bold: boolean; masked: boolean };

/** Dots of the grid; 8 dots a millimetre (203 dpi). */
export const grid = { cellWidthDots: 12, glyphHeightDots: 24, lineGapDots: 6, dotsPerMm: 8, maxPageMm: 1000 } as const;
