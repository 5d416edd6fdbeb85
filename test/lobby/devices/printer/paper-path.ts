import type { Paper, PaperElement, PaperEnd, RasterImage } from './paper.ts';

/** The paper on its way past the head and the cutter above it. */
export type PaperPath = {
  /** Lays elements at the head; their `y` counts from there. */
  lay(elements: readonly PaperElement[]): void;
  /** Lays one raster row at the head, joined to the image above it where that goes on. */
  layRow(row: { x: number; width: number; bits: Uint8Array; rowDots: number; first: boolean }): void;
  /** Moves the paper on by so many dots. */
  feed(dots: number): void;
  /** Cuts at the blade, which sits behind the head; what lies between them stays on the next piece. */
  cut(mode: 'fullCut' | 'partialCut'): Paper | undefined;
  /** Ends the piece at the head: the roll ran out or a hand tore it off. */
  finish(end: 'ranOut' | 'tornOff'): Paper | undefined;
  /** The piece that hangs in the printer, as far as it came. */
  current(): Paper;
};

/**
 * Creates a path whose first piece reaches from blade to head. `gapDots` is that distance (10–20 mm as a
 * rule).
 */
export function createPaperPath(options: { widthDots: number; gapDots: number }): PaperPath {
  let elements: PaperElement[] = [];
  let headY = options.gapDots;
  let nextId = 1;

  const snapshot = (end: PaperEnd, heightDots: number): Paper => ({
    id: nextId,
    widthDots: options.widthDots,
    heightDots,
    end,
    elements: elements.filter((element) => element.y < heightDots).map(copyOf),
  });

  /** Hands the piece above `bladeY` out; what reaches below goes on to the next piece. */
  const separate = (end: PaperEnd, bladeY: number): Paper => {
    const piece = snapshot(end, bladeY);
    nextId += 1;
    const nextHeadY = options.gapDots;
    const shift = nextHeadY - headY;
    // The finished piece holds copies, so these may move on.
    elements = elements.filter((element) => element.y + element.height > bladeY);
    for (const element of elements) element.y += shift;
    headY = nextHeadY;
    return piece;
  };

  return {
    lay: (laid) => {
      for (const element of laid) elements.push({ ...element, y: element.y + headY });
    },
    layRow(row) {
      const above = elements.at(-1);
      const continues =
        !row.first &&
        above?.kind === 'raster' &&
        above.y + above.height === headY &&
        above.x === row.x &&
        above.rowBytes === row.bits.length;
      const image = continues ? above : emptyImage(row, headY);
      if (!continues) elements.push(image);
      const grown = growBits(image, image.height + row.rowDots);
      for (let i = 0; i < row.rowDots; i += 1) grown.set(row.bits, (image.height + i) * image.rowBytes);
      image.bits = grown;
      image.height += row.rowDots;
    },
    feed: (dots) => {
      headY += dots;
    },
    cut: (mode) => (headY > options.gapDots ? separate(mode, headY - options.gapDots) : undefined),
    finish: (end) => (headY > options.gapDots ? separate(end, headY) : undefined),
    current: () => snapshot('printing', headY),
  };
}

function emptyImage(row: { x: number; width: number; bits: Uint8Array }, y: number): RasterImage {
  const { x, width, bits } = row;
  return {
    kind: 'raster',
    x,
    y,
    width,
    height: 0,
    rowBytes: bits.length,
    bits: new Uint8Array(bits.length * 64),
  };
}

/** A copy that later printing cannot change, pictures trimmed to their rows. */
function copyOf(element: PaperElement): PaperElement {
  if (element.kind !== 'raster') return { ...element };
  return { ...element, bits: element.bits.subarray(0, element.height * element.rowBytes) };
}

/** Room for `rows` rows; doubles so that a tall image does not copy itself at every row. */
function growBits(image: RasterImage, rows: number): Uint8Array {
  if (rows * image.rowBytes <= image.bits.length) return image.bits;
  const grown = new Uint8Array(Math.max(rows * image.rowBytes, image.bits.length * 2));
  grown.set(image.bits);
  return grown;
}
