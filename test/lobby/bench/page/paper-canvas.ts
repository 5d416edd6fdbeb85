import type { PaperElementView, PaperView } from '../messages.ts';

/** Unprinted margin left and right: 80 mm paper has 640 dots, 72 mm of them printable. */
const sideMarginDots = 32;
const ink = '#23201d';
const face = '"Noto Sans SC", sans-serif';

type Text = Extract<PaperElementView, { kind: 'text' }>;
type Raster = Extract<PaperElementView, { kind: 'raster' }>;
type Qr = Extract<PaperElementView, { kind: 'qr' }>;

/** Draws a paper dot for dot; the canvas gets the paper's size, the style sheet scales it. */
export function drawPaper(canvas: HTMLCanvasElement, paper: PaperView): void {
  canvas.width = paper.widthDots + 2 * sideMarginDots;
  canvas.height = Math.max(1, paper.heightDots);
  const context = canvas.getContext('2d');
  if (!context) return;
  context.fillStyle = '#fdfcf7';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.translate(sideMarginDots, 0);
  for (const element of paper.elements) {
    if (element.kind === 'text') drawText(context, element);
    else if (element.kind === 'raster') drawRaster(context, element);
    else drawQr(context, element);
  }
}

/** Each character sits in its own cell, as the printer's font ROM has it. */
function drawText(context: CanvasRenderingContext2D, run: Text): void {
  const { widthScale, heightScale, cellWidth } = run;
  const cellHeight = run.height / heightScale;
  context.save();
  context.translate(run.x, run.y);
  if (run.inverse) {
    context.fillStyle = ink;
    context.fillRect(0, 0, run.width, run.height);
  }
  context.fillStyle = run.inverse ? '#fff' : ink;
  if (run.underline) context.fillRect(0, run.height - 2, run.width, 2);
  context.scale(widthScale, heightScale);
  context.textAlign = 'center';
  context.textBaseline = 'alphabetic';
  let x = 0;
  for (const character of run.text) {
    const wide = isWide(character, run);
    const width = wide ? 2 * cellWidth : cellWidth;
    context.font = `${run.bold ? 700 : 400} ${wide ? cellHeight - 1 : cellHeight - 3}px ${face}`;
    context.fillText(character, x + width / 2, cellHeight * 0.85, width);
    // The shipped face has one weight: a second stroke makes it bold, as the printer's double strike does.
    if (run.bold) context.fillText(character, x + width / 2 + 0.7, cellHeight * 0.85, width);
    x += width;
  }
  context.restore();
}

/** A Hanzi run's half cell is 12 dots too, so width follows from the run: full cells beyond ASCII. */
function isWide(character: string, run: Text): boolean {
  const count = [...run.text].length;
  const cells = run.width / run.widthScale / run.cellWidth;
  if (cells === count) return false;
  return cells === 2 * count || (character.codePointAt(0) ?? 0) > 0x7f;
}

function drawRaster(context: CanvasRenderingContext2D, image: Raster): void {
  const bits = Uint8Array.from(atob(image.bits), (character) => character.charCodeAt(0));
  context.fillStyle = ink;
  for (let y = 0; y < image.height; y += 1) drawRow(context, image, { bits, y });
}

/** Draws a row as horizontal strokes: fewer calls than dot by dot. */
function drawRow(
  context: CanvasRenderingContext2D,
  image: Raster,
  row: { bits: Uint8Array; y: number },
): void {
  let start = -1;
  for (let x = 0; x <= image.width; x += 1) {
    const byte = row.bits[row.y * image.rowBytes + (x >> 3)] ?? 0;
    const dark = x < image.width && (byte >> (7 - (x & 7))) & 1;
    if (dark && start < 0) start = x;
    if (!dark && start >= 0) {
      context.fillRect(image.x + start, image.y + row.y, x - start, 1);
      start = -1;
    }
  }
}

function drawQr(context: CanvasRenderingContext2D, qr: Qr): void {
  context.fillStyle = ink;
  qr.modules.forEach((modules, row) =>
    [...modules].forEach((dark, column) => {
      if (dark !== '1') return;
      context.fillRect(
        qr.x + column * qr.moduleDots,
        qr.y + row * qr.moduleDots,
        qr.moduleDots,
        qr.moduleDots,
      );
    }),
  );
}
