import type { Bitmap } from '@yibao-kiosk/shared/document/document.ts';

import { blacken, createDots, isBlack } from './dots.ts';
import type { Dots } from './dots.ts';

/** A QR as dots. */
export function dotsOfModules(
  modules: readonly string[],
  moduleDots: number,
): { dots: Dots; widthDots: number } {
  const sideDots = modules.length * moduleDots;
  const dots = createDots(sideDots, sideDots);
  modules.forEach((row, y) => {
    for (let x = 0; x < row.length; x += 1) {
      if (row[x] !== '1') continue;
      blacken(dots, { x: x * moduleDots, y: y * moduleDots, width: moduleDots, height: moduleDots });
    }
  });
  return { dots, widthDots: sideDots };
}

/** A picture of a document as dots; missing data stays white. */
export function dotsOfBitmap(bitmap: Bitmap): Dots {
  const dots = createDots(bitmap.widthDots, bitmap.heightDots);
  dots.bits.set(Buffer.from(bitmap.data, 'base64').subarray(0, dots.bits.length));
  return dots;
}

/**
 * How a picture comes to its place: ESC a moves whole bytes only, so the rest (up to 7 dots) is moved inside
 * of the picture. A place that is none of the three sides would need white to its left; the layout never asks
 * for one.
 */
export function placePicture(
  dots: Dots,
  place: { widthDots: number; leftDots: number; lineDots: number },
): { side: 'left' | 'center' | 'right'; placed: Dots } {
  const free = Math.max(0, place.lineDots - place.widthDots);
  const freeOfBytes = Math.max(0, place.lineDots - dots.rowBytes * 8);
  if (place.leftDots === 0 || free === 0) return { side: 'left', placed: dots };
  if (place.leftDots === free) return { side: 'right', placed: moveRight(dots, free - freeOfBytes) };
  return { side: 'center', placed: moveRight(dots, Math.floor(free / 2) - Math.floor(freeOfBytes / 2)) };
}

/** Within its own bytes: the white bits at the right end give the room. */
function moveRight(dots: Dots, shift: number): Dots {
  if (shift === 0) return dots;
  const moved = createDots(dots.rowBytes * 8, dots.heightDots);
  for (let y = 0; y < dots.heightDots; y += 1) {
    for (let x = 0; x < dots.rowBytes * 8 - shift; x += 1) {
      if (isBlack(dots.bits, dots.rowBytes, { x, y }))
        blacken(moved, { x: x + shift, y, width: 1, height: 1 });
    }
  }
  return moved;
}
