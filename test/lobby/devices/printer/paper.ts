/**
 * A stretch of text in one style. Coordinates and sizes are dots (8 per mm) from the paper's upper left
 * corner.
 */
export type TextRun = {
  kind: 'text';
  x: number;
  y: number;
  width: number;
  height: number;
  text: string;
  widthScale: number;
  heightScale: number;
  bold: boolean;
  underline: boolean;
  inverse: boolean;
  /** Dots of a half-width cell before scaling: 12 (font A) or 9 (font B). */
  cellWidth: number;
};

/** A bitmap: rows of `rowBytes` bytes, most significant bit leftmost, 1 is black. */
export type RasterImage = {
  kind: 'raster';
  x: number;
  y: number;
  width: number;
  height: number;
  rowBytes: number;
  bits: Uint8Array;
};

/** A QR code; `modules` are its dark squares row by row, `undefined` where the data fits no symbol. */
export type QrSymbol = {
  kind: 'qr';
  x: number;
  y: number;
  width: number;
  height: number;
  moduleDots: number;
  errorCorrection: 'L' | 'M' | 'Q' | 'H';
  data: Uint8Array;
  modules: readonly (readonly boolean[])[] | undefined;
};

/** What lies on a paper at a place. */
export type PaperElement = TextRun | RasterImage | QrSymbol;

/** How a paper came to its end; `printing` hangs in the printer still. */
export type PaperEnd = 'printing' | 'fullCut' | 'partialCut' | 'ranOut' | 'tornOff';

/** One piece of paper as it came out. */
export type Paper = {
  id: number;
  widthDots: number;
  heightDots: number;
  end: PaperEnd;
  elements: readonly PaperElement[];
};

/**
 * Text of a paper, line by line from top to bottom, with columns kept as spaces. Cut-through lines are not
 * there.
 */
export function paperText(paper: Paper): readonly string[] {
  const whole = paper.elements.filter(
    (element): element is TextRun =>
      element.kind === 'text' && element.y >= 0 && element.y + element.height <= paper.heightDots,
  );
  const lines = new Map<number, TextRun[]>();
  for (const run of whole) {
    const baseline = run.y + run.height;
    lines.set(baseline, [...(lines.get(baseline) ?? []), run]);
  }
  return [...lines.entries()].toSorted(([a], [b]) => a - b).map(([, runs]) => joinRuns(runs));
}

/** Data of the QR codes that are whole on the paper, decoded as UTF-8. */
export function paperQrTexts(paper: Paper): readonly string[] {
  const utf8 = new TextDecoder();
  return paper.elements
    .filter((element): element is QrSymbol => element.kind === 'qr' && element.modules !== undefined)
    .filter((qr) => qr.y >= 0 && qr.y + qr.height <= paper.heightDots)
    .map((qr) => utf8.decode(qr.data));
}

function joinRuns(runs: readonly TextRun[]): string {
  let line = '';
  let endX = 0;
  for (const run of runs.toSorted((a, b) => a.x - b.x)) {
    line += ' '.repeat(Math.max(0, Math.round((run.x - endX) / run.cellWidth))) + run.text;
    endX = run.x + run.width;
  }
  return line.trimEnd();
}
