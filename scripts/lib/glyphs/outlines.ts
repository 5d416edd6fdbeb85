import { readFileSync } from 'node:fs';

import { Blob, Buffer as ShapingBuffer, DrawFuncs, Face, Feature, Font, shape } from 'harfbuzzjs';

/**
 * Straight edges of an outline, four numbers each: x0, y0, x1, y1; the em box is 1 × 1, y downwards, 0 at its
 * top.
 */
export type Edges = number[];

/** The face to bake: its characters, and their outlines as edges. */
export type OutlineFace = {
  codePoints: readonly number[];
  /** `narrow` asks for the half-width form, 0.5 em wide. */
  edgesOf(codePoint: number, options: { narrow: boolean }): Edges;
};

/** The ideographic em box of Noto Sans CJK lies between these heights, in thousandths. */
const emTop = 880;
/** Straight pieces of a curve; at 24 dots an em this is far below a dot. */
const curvePieces = 6;

/** Opens a TrueType file through HarfBuzz; needed at build time only. */
export function openOutlineFace(path: string): OutlineFace {
  const face = new Face(new Blob(readFileSync(path)), 0);
  const font = new Font(face);
  const pen = createPen(face.upem);
  return {
    codePoints: [...face.collectUnicodes()],
    edgesOf: (codePoint, { narrow }) => {
      const glyph = narrow ? halfWidthGlyph(font, codePoint) : font.nominalGlyph(codePoint);
      if (glyph === undefined) return [];
      const edges = pen.edgesOf(font, glyph);
      return narrow ? fitHalfWidth(edges, font.glyphHAdvance(glyph) / face.upem) : edges;
    },
  };
}

/** Letters without a half-width form (ü, ñ) are centred in the half cell, wide ones squeezed into it. */
function fitHalfWidth(edges: Edges, advance: number): Edges {
  const squeeze = Math.min(1, 0.5 / advance);
  const shift = (0.5 - advance * squeeze) / 2;
  return edges.map((value, index) => (index % 2 === 0 ? value * squeeze + shift : value));
}

/** The glyph that the `hwid` feature gives, or the plain one. */
function halfWidthGlyph(font: Font, codePoint: number): number | undefined {
  const buffer = new ShapingBuffer();
  buffer.addText(String.fromCodePoint(codePoint));
  buffer.guessSegmentProperties();
  shape(font, buffer, [new Feature('hwid', 1)]);
  return buffer.getGlyphInfos()[0]?.codepoint;
}

type Pen = { edgesOf(font: Font, glyph: number): Edges };

function createPen(upem: number): Pen {
  const scale = 1 / upem;
  let edges: Edges = [];
  let start = { x: 0, y: 0 };
  let at = start;
  const toPoint = (x: number, y: number): { x: number; y: number } => ({
    x: x * scale,
    y: (emTop - y) * scale,
  });
  const lineTo = (to: { x: number; y: number }): void => {
    edges.push(at.x, at.y, to.x, to.y);
    at = to;
  };
  const draw = new DrawFuncs();
  draw.setMoveToFunc((x, y) => {
    start = toPoint(x, y);
    at = start;
  });
  draw.setLineToFunc((x, y) => lineTo(toPoint(x, y)));
  draw.setQuadraticToFunc((...points) => {
    const from = at;
    const control = toPoint(points[0], points[1]);
    const to = toPoint(points[2], points[3]);
    for (let piece = 1; piece <= curvePieces; piece += 1) {
      const t = piece / curvePieces;
      const [a, b, c] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t];
      lineTo({ x: a * from.x + b * control.x + c * to.x, y: a * from.y + b * control.y + c * to.y });
    }
  });
  draw.setClosePathFunc(() => lineTo(start));
  return {
    edgesOf: (font, glyph) => {
      edges = [];
      font.drawGlyph(glyph, draw);
      return edges;
    },
  };
}
