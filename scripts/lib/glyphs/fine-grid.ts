import type { Edges } from './outlines.ts';

/** Samples of one glyph, many a dot, with a margin all around. Made once, filled anew for every glyph. */
export type FineGrid = {
  /** Fills the outline by the non-zero rule; `scale` samples an em. */
  fill(edges: Edges, scale: number): void;
  /** Inked samples of the square at x, y (from the grid's corner, not the margin's). */
  inkIn(x: number, y: number, side: number): number;
};

/** Edges one row of samples can cross; the densest glyph of the face has fewer than 60. */
const maxCrossings = 128;

/** Creates the grid. */
export function createFineGrid(size: { width: number; height: number; margin: number }): FineGrid {
  const width = size.width + 2 * size.margin;
  const height = size.height + 2 * size.margin;
  const stride = width + 1;
  /** Summed area table: the ink of any rectangle in four look-ups. */
  const sums = new Uint32Array(stride * (height + 1));
  const counts = new Uint8Array(height);
  const crossings = new Float32Array(height * maxCrossings);
  const directions = new Int8Array(height * maxCrossings);
  const line = new Uint8Array(width);

  /** Notes where an edge crosses the middle of each row, in order of x. */
  const cross = (edges: Edges, index: number, scale: number): void => {
    const x0 = (edges[index] ?? 0) * scale + size.margin;
    const y0 = (edges[index + 1] ?? 0) * scale + size.margin;
    const x1 = (edges[index + 2] ?? 0) * scale + size.margin;
    const y1 = (edges[index + 3] ?? 0) * scale + size.margin;
    const slope = (x1 - x0) / (y1 - y0);
    const from = Math.max(0, Math.ceil(Math.min(y0, y1) - 0.5));
    const to = Math.min(height, Math.ceil(Math.max(y0, y1) - 0.5));
    for (let row = from; row < to; row += 1) insert(row, x0 + (row + 0.5 - y0) * slope, y1 > y0 ? 1 : -1);
  };

  const insert = (row: number, x: number, direction: number): void => {
    const start = row * maxCrossings;
    let at = start + (counts[row] ?? 0);
    if (at === start + maxCrossings) throw new RangeError('an outline too dense for the grid');
    for (; at > start && (crossings[at - 1] ?? 0) > x; at -= 1) {
      crossings[at] = crossings[at - 1] ?? 0;
      directions[at] = directions[at - 1] ?? 0;
    }
    crossings[at] = x;
    directions[at] = direction;
    counts[row] = (counts[row] ?? 0) + 1;
  };

  const inkLine = (row: number): void => {
    line.fill(0);
    const start = row * maxCrossings;
    const end = start + (counts[row] ?? 0);
    let winding = 0;
    for (let at = start; at < end - 1; at += 1) {
      winding += directions[at] ?? 0;
      if (winding !== 0) line.fill(1, clamp(crossings[at] ?? 0), clamp(crossings[at + 1] ?? 0));
    }
  };
  const clamp = (x: number): number => Math.max(0, Math.min(width, Math.round(x)));

  const sumLine = (row: number): void => {
    let sum = 0;
    const above = row * stride + 1;
    for (let x = 0; x < width; x += 1) {
      sum += line[x] ?? 0;
      sums[above + stride + x] = (sums[above + x] ?? 0) + sum;
    }
  };

  return {
    fill: (edges, scale) => {
      counts.fill(0);
      for (let index = 0; index < edges.length; index += 4) cross(edges, index, scale);
      for (let row = 0; row < height; row += 1) {
        inkLine(row);
        sumLine(row);
      }
    },
    inkIn: (x, y, side) => {
      const top = (y + size.margin) * stride + x + size.margin;
      const bottom = top + side * stride;
      return (sums[bottom + side] ?? 0) - (sums[bottom] ?? 0) - (sums[top + side] ?? 0) + (sums[top] ?? 0);
    },
  };
}
