import { clustersOf } from '@yibao-kiosk/shared/document/width.ts';
import type { Bitmap } from '@yibao-kiosk/shared/document/document.ts';
import { grid, type PaperLine, type TextRun } from '@yibao-kiosk/shared/document/paper.ts';

import { marginDots, type PlacedLine } from './paper-geometry.ts';

const ink = '#15181a';
const maskGround = '#dcefee';
const family = "'Kiosk Sans', sans-serif";

/** Draws lines on a canvas whose unit is one printer dot; every character stands in its own cells. */
export function drawLines(
  pen: CanvasRenderingContext2D,
  lines: readonly PlacedLine[],
  widthDots: number,
): void {
  pen.textBaseline = 'alphabetic';
  for (const { line, topDots } of lines) {
    pen.save();
    pen.translate(marginDots, topDots);
    pen.fillStyle = ink;
    drawLine(pen, line, widthDots - 2 * marginDots);
    pen.restore();
  }
}

function drawLine(pen: CanvasRenderingContext2D, line: PlacedLine['line'], widthDots: number): void {
  switch (line.kind) {
    case 'text':
      for (const run of line.runs) drawRun(pen, run, line.heightScale);
      return;
    case 'rule':
      drawRule(pen, line.style, widthDots);
      return;
    case 'qr':
      drawModules(pen, line);
      return;
    case 'qrPlaceholder':
      drawPlaceholder(pen, line);
      return;
    case 'image':
      drawBitmap(pen, line.bitmap, line.leftDots);
      return;
    case 'cut':
      drawCut(pen, widthDots);
      return;
    case 'feed':
  }
}

function drawRun(pen: CanvasRenderingContext2D, run: TextRun, heightScale: number): void {
  const { cellWidthDots, glyphHeightDots } = grid;
  let column = run.column;
  pen.font = `${run.bold ? 700 : 400} ${glyphHeightDots}px ${family}`;
  for (const { text, cells } of clustersOf(run.text)) {
    const width = cells * cellWidthDots;
    pen.save();
    pen.translate(column * cellWidthDots, 0);
    pen.scale(run.widthScale, heightScale);
    if (run.masked) {
      pen.fillStyle = maskGround;
      pen.fillRect(0, -1, width, glyphHeightDots + 2);
      pen.fillStyle = ink;
    }
    // Latin letters of the screen's face are narrower or wider than a printer's cell: centred, never spilling over.
    const spare = Math.max(0, width - pen.measureText(text).width) / 2;
    pen.fillText(text, spare, glyphHeightDots * 0.86, width);
    pen.restore();
    column += cells * run.widthScale;
  }
}

function drawRule(pen: CanvasRenderingContext2D, style: 'single' | 'double', widthDots: number): void {
  const middle = grid.glyphHeightDots / 2;
  if (style === 'single') {
    pen.fillRect(0, middle, widthDots, 2);
    return;
  }
  pen.fillRect(0, middle - 4, widthDots, 2);
  pen.fillRect(0, middle + 2, widthDots, 2);
}

function drawModules(pen: CanvasRenderingContext2D, line: Extract<PaperLine, { kind: 'qr' }>): void {
  for (const [row, modules] of line.modules.entries()) {
    for (const [column, module] of [...modules].entries()) {
      if (module === '1')
        pen.fillRect(
          line.leftDots + column * line.moduleDots,
          row * line.moduleDots,
          line.moduleDots,
          line.moduleDots,
        );
    }
  }
}

function drawPlaceholder(
  pen: CanvasRenderingContext2D,
  line: Extract<PaperLine, { kind: 'qrPlaceholder' }>,
): void {
  pen.strokeStyle = '#6a8788';
  pen.lineWidth = 3;
  pen.setLineDash([10, 8]);
  pen.strokeRect(line.leftDots + 2, 2, line.sideDots - 4, line.sideDots - 4);
}

function drawBitmap(pen: CanvasRenderingContext2D, bitmap: Bitmap, leftDots: number): void {
  const bytes = Uint8Array.from(atob(bitmap.data), (letter) => letter.charCodeAt(0));
  const rowBytes = Math.ceil(bitmap.widthDots / 8);
  for (let y = 0; y < bitmap.heightDots; y += 1) {
    for (let x = 0; x < bitmap.widthDots; x += 1) {
      if (((bytes[y * rowBytes + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1) pen.fillRect(leftDots + x, y, 1, 1);
    }
  }
}

function drawCut(pen: CanvasRenderingContext2D, widthDots: number): void {
  pen.strokeStyle = '#6a8788';
  pen.lineWidth = 3;
  pen.setLineDash([16, 12]);
  pen.beginPath();
  pen.moveTo(-marginDots, 24);
  pen.lineTo(widthDots + marginDots, 24);
  pen.stroke();
}
