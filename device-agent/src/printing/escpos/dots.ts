/** A picture of one bit a dot: rows of `rowBytes`, most significant bit leftmost, 1 = black. */
export type Dots = { rowBytes: number; heightDots: number; bits: Uint8Array };

/** An empty picture at least `widthDots` wide. */
export function createDots(widthDots: number, heightDots: number): Dots {
  const rowBytes = Math.max(1, Math.ceil(widthDots / 8));
  return { rowBytes, heightDots, bits: new Uint8Array(rowBytes * heightDots) };
}

/** Blackens a rectangle; what lies outside of the picture is cut off. */
export function blacken(dots: Dots, area: { x: number; y: number; width: number; height: number }): void {
  const right = Math.min(area.x + area.width, dots.rowBytes * 8);
  const bottom = Math.min(area.y + area.height, dots.heightDots);
  for (let y = area.y; y < bottom; y += 1) {
    for (let x = area.x; x < right; x += 1) {
      const index = y * dots.rowBytes + (x >> 3);
      dots.bits[index] = byteAt(dots.bits, index) | (0x80 >> (x & 7));
    }
  }
}

/** Whether a dot of packed rows is black. */
export function isBlack(bits: Uint8Array, rowBytes: number, dot: { x: number; y: number }): boolean {
  return (byteAt(bits, dot.y * rowBytes + (dot.x >> 3)) & (0x80 >> (dot.x & 7))) !== 0;
}

/** White outside of the picture. */
function byteAt(bits: Uint8Array, index: number): number {
  return bits[index] ?? 0;
}

/** The same picture without the white at its right; at least a byte wide. */
export function trimRight(dots: Dots): Dots {
  let rowBytes = dots.rowBytes;
  while (rowBytes > 1 && isColumnWhite(dots, rowBytes - 1)) rowBytes -= 1;
  return narrowTo(dots, rowBytes);
}

/** The left `rowBytes` of the picture. */
export function narrowTo(dots: Dots, rowBytes: number): Dots {
  if (rowBytes >= dots.rowBytes) return dots;
  const bits = new Uint8Array(rowBytes * dots.heightDots);
  for (let y = 0; y < dots.heightDots; y += 1) {
    bits.set(dots.bits.subarray(y * dots.rowBytes, y * dots.rowBytes + rowBytes), y * rowBytes);
  }
  return { rowBytes, heightDots: dots.heightDots, bits };
}

function isColumnWhite(dots: Dots, column: number): boolean {
  for (let y = 0; y < dots.heightDots; y += 1) if (dots.bits[y * dots.rowBytes + column]) return false;
  return true;
}

/** GS v 0 m xL xH yL yH d…: the picture as commands of at most `bandLines` rows each. */
export function* rasterCommands(dots: Dots, bandLines: number): Generator<Uint8Array> {
  for (let top = 0; top < dots.heightDots; top += bandLines) {
    const rows = Math.min(bandLines, dots.heightDots - top);
    const header = [0x1d, 0x76, 0x30, 0x00, dots.rowBytes & 0xff, dots.rowBytes >> 8, rows & 0xff, rows >> 8];
    const band = new Uint8Array(header.length + rows * dots.rowBytes);
    band.set(header);
    band.set(dots.bits.subarray(top * dots.rowBytes, (top + rows) * dots.rowBytes), header.length);
    yield band;
  }
}
