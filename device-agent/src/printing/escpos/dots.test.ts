import { expect, test } from 'vitest';

import { blacken, createDots, isBlack, narrowTo, rasterCommands, trimRight } from './dots.ts';

test('what is drawn beyond the edge is cut off, and beyond it all is white', () => {
  const dots = createDots(10, 2);
  blacken(dots, { x: 14, y: 1, width: 9, height: 9 });
  expect([...dots.bits]).toEqual([0, 0, 0, 0b11]);
  expect(isBlack(dots.bits, dots.rowBytes, { x: 15, y: 1 })).toBe(true);
  expect(isBlack(dots.bits, dots.rowBytes, { x: 15, y: 9 })).toBe(false);
});

test('white at the right is not sent, an empty picture keeps a byte', () => {
  const dots = createDots(24, 1);
  expect(trimRight(dots).rowBytes).toBe(1);
  blacken(dots, { x: 8, y: 0, width: 1, height: 1 });
  expect(trimRight(dots)).toEqual({ rowBytes: 2, heightDots: 1, bits: Uint8Array.of(0, 0x80) });
  expect(narrowTo(dots, 9)).toBe(dots);
});

test('GS v 0 carries width in bytes and height in dots, low byte first', () => {
  const dots = createDots(16, 3);
  const commands = [...rasterCommands(dots, 2)].map((command) => Buffer.from(command).toString('hex'));
  expect(commands).toEqual(['1d7630000200020000000000', '1d763000020001000000']);
});
