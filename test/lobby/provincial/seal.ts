/** A 1-bit picture: rows from the top, highest bit leftmost, 1 = black, base64. */
export type Bitmap = { widthDots: number; heightDots: number; data: string };

const SIZE_DOTS = 160;
const CENTRE = (SIZE_DOTS - 1) / 2;

/** 演 and 示 as strokes on a 16×16 grid; drawn by hand, so that no font is needed. */
const YAN = [
  '......#.........',
  '.#....#.........',
  '..#.#########...',
  '....#.......#...',
  '#....#######....',
  '.#......#.......',
  '....########....',
  '..#.#...#..#....',
  '..#.########....',
  '.#..#...#..#....',
  '.#..########....',
  '#....#....#.....',
  '#...#......#....',
  '...#........#...',
  '................',
  '................',
];
const SHI = [
  '................',
  '...##########...',
  '................',
  '................',
  '.##############.',
  '........#.......',
  '........#.......',
  '....#...#..#....',
  '...#....#...#...',
  '..#.....#....#..',
  '.#......#.....#.',
  '........#.......',
  '......#.#.......',
  '.......#........',
  '................',
  '................',
];

type Shape = (x: number, y: number) => boolean;

const ring: Shape = (x, y) => {
  const distance = Math.hypot(x - CENTRE, y - CENTRE);
  return (distance > 74 && distance < 79.5) || (distance > 70.5 && distance < 72);
};

/** The ten corners of a five-pointed star, outer and inner in turn, the first one upwards. */
const STAR = Array.from({ length: 10 }, (_, i) => {
  const radius = i % 2 === 0 ? 26 : 9.93;
  const angle = (i * Math.PI) / 5 - Math.PI / 2;
  return { x: CENTRE + radius * Math.cos(angle), y: CENTRE - 24 + radius * Math.sin(angle) };
});

const star: Shape = (x, y) => {
  let isInside = false;
  STAR.forEach((a, i) => {
    const b = STAR[(i + 1) % STAR.length];
    if (!b || a.y > y === b.y > y) return;
    if (x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) isInside = !isInside;
  });
  return isInside;
};

function character(rows: readonly string[], place: { left: number; top: number; scale: number }): Shape {
  return (x, y) => {
    const row = rows[Math.floor((y - place.top) / place.scale)];
    const column = Math.floor((x - place.left) / place.scale);
    return column >= 0 && row !== undefined && row.charAt(column) === '#';
  };
}

const SHAPES: readonly Shape[] = [
  ring,
  star,
  character(YAN, { left: 31, top: 88, scale: 3 }),
  character(SHI, { left: 82, top: 88, scale: 3 }),
];

/**
 * Draws a round seal of 160 × 160 dots: double ring, star, and the word 演示 where a real one names its
 * agency.
 */
export function demonstrationSeal(): Bitmap {
  const rowBytes = SIZE_DOTS / 8;
  const bits = new Uint8Array(rowBytes * SIZE_DOTS);
  for (let y = 0; y < SIZE_DOTS; y++) {
    for (let x = 0; x < SIZE_DOTS; x++) {
      if (!SHAPES.some((shape) => shape(x, y))) continue;
      const at = y * rowBytes + (x >> 3);
      bits[at] = (bits[at] ?? 0) | (0x80 >> (x & 7));
    }
  }
  return { widthDots: SIZE_DOTS, heightDots: SIZE_DOTS, data: Buffer.from(bits).toString('base64') };
}
