import type { Edges } from './outlines.ts';
import { createFineGrid } from './fine-grid.ts';
import type { FineGrid } from './fine-grid.ts';

/** Samples a dot in each direction; the outline may be moved by half a dot in steps of one sample. */
const samples = 8;
const maxReach = samples / 2;
const heightDots = 24;
const half = (samples * samples) / 2;

/** One-bit dots, three bytes a row, most significant bit leftmost; a half-width glyph uses the left 12. */
export type GlyphBits = Uint8Array;
export const glyphRowBytes = 3;

type Shift = { dx: number; dy: number };

/**
 * Creates a drawer of outlines at 24 dots an em. One-bit dots of a small size need their stems on whole dots,
 * so the outline is moved by up to half a dot, each way on its own, to where the dots are most decidedly
 * black or white.
 */
export function createRasteriser(widthDots: 12 | 24): (edges: Edges) => GlyphBits {
  const fine = createFineGrid({ width: widthDots * samples, height: heightDots * samples, margin: samples });
  return (edges) => {
    fine.fill(edges, heightDots * samples);
    const dx = bestShift((shift) => contrast(fine, widthDots, { dx: shift, dy: 0 }));
    const dy = bestShift((shift) => contrast(fine, widthDots, { dx, dy: shift }));
    return threshold(fine, widthDots, { dx, dy });
  };
}

function inkOfDot(fine: FineGrid, dot: { x: number; y: number }, shift: Shift): number {
  return fine.inkIn(dot.x * samples + shift.dx, dot.y * samples + shift.dy, samples);
}

/** Dots more than half inked and dots less than half inked, each by how much. */
function contrast(fine: FineGrid, widthDots: number, shift: Shift): number {
  const dot = { x: 0, y: 0 };
  let sum = 0;
  for (dot.y = 0; dot.y < heightDots; dot.y += 1) {
    for (dot.x = 0; dot.x < widthDots; dot.x += 1) sum += Math.abs(inkOfDot(fine, dot, shift) - half);
  }
  return sum;
}

/** The shift with the highest score; of equals the smallest. */
function bestShift(score: (shift: number) => number): number {
  let best = 0;
  let bestScore = score(0);
  for (let reach = 1; reach <= maxReach; reach += 1) {
    for (const shift of [reach, -reach]) {
      const value = score(shift);
      if (value > bestScore) [best, bestScore] = [shift, value];
    }
  }
  return best;
}

function threshold(fine: FineGrid, widthDots: number, shift: Shift): GlyphBits {
  const bits = new Uint8Array(heightDots * glyphRowBytes);
  for (let y = 0; y < heightDots; y += 1) {
    for (let x = 0; x < widthDots; x += 1) {
      if (inkOfDot(fine, { x, y }, shift) < half) continue;
      const index = y * glyphRowBytes + (x >> 3);
      bits[index] = (bits[index] ?? 0) | (0x80 >> (x & 7));
    }
  }
  return bits;
}
