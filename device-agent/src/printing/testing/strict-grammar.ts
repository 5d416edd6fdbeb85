import { isBlack } from '../escpos/dots.ts';
import type { Dots } from '../escpos/dots.ts';

/** What the tests let the writer send, and nothing else. */
export type Sent =
  | { command: 'init' | 'chineseMode' | 'lineFeed' }
  | { command: 'lineSpacing' | 'statusBack' | 'feed' | 'size' | 'bold' | 'align' | 'cut'; value: number }
  | { command: 'text'; bytes: Uint8Array; text: string }
  | { command: 'raster'; dots: Dots }
  | { command: 'qr'; fn: number; data: Uint8Array };

/** Commands with one parameter byte, and the values that are ours. */
const parameters: Readonly<
  Record<
    string,
    { command: 'lineSpacing' | 'statusBack' | 'feed' | 'size' | 'bold' | 'align' | 'cut'; values: readonly number[] | null }
  >
> = {
  '1b33': { command: 'lineSpacing', values: [30] },
  '1d61': { command: 'statusBack', values: [0x0e] },
  '1b4a': { command: 'feed', values: null },
  '1b45': { command: 'bold', values: [0, 1] },
  '1b61': { command: 'align', values: [0, 1, 2] },
  '1d21': { command: 'size', values: [0x00, 0x01, 0x10, 0x11] },
  '1d56': { command: 'cut', values: [0, 1] },
};
const qrFunctions = new Set([0x41, 0x43, 0x45, 0x50, 0x51]);

/** Reads the writer's bytes; throws at the first one that fits none of its commands. */
export function readStrictly(bytes: Uint8Array): Sent[] {
  const sent: Sent[] = [];
  let at = 0;
  while (at < bytes.length) {
    const read = readOne(bytes, at);
    sent.push(read.sent);
    at += read.length;
  }
  return sent;
}

function readOne(bytes: Uint8Array, at: number): { sent: Sent; length: number } {
  const first = bytes[at] ?? 0;
  if (first === 0x0a) return { sent: { command: 'lineFeed' }, length: 1 };
  if (first >= 0x20) return readText(bytes, at);
  const pair = [...bytes.subarray(at, at + 2)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  if (pair === '1b40') return { sent: { command: 'init' }, length: 2 };
  if (pair === '1c26') return { sent: { command: 'chineseMode' }, length: 2 };
  if (pair === '1d76') return readRaster(bytes, at);
  if (pair === '1d28') return readQr(bytes, at);
  const rule = parameters[pair];
  const value = bytes[at + 2];
  if (!rule || value === undefined || (rule.values && !rule.values.includes(value)))
    throw new Error(`not ours: ${pair} at ${at}`);
  return { sent: { command: rule.command, value }, length: 3 };
}

/**
 * ASCII, two-byte and four-byte codes up to the next control byte; a first half without its second is an
 * error.
 */
function readText(bytes: Uint8Array, from: number): { sent: Sent; length: number } {
  let at = from;
  while (at < bytes.length && (bytes[at] ?? 0) >= 0x20) {
    const byte = bytes[at] ?? 0;
    if (byte === 0x7f || byte === 0x80 || byte === 0xff) throw new Error(`not ours: byte ${byte} at ${at}`);
    at += byte < 0x80 ? 1 : hanziLength(bytes.subarray(at, at + 4), at);
  }
  const text = bytes.subarray(from, at);
  return {
    sent: { command: 'text', bytes: text, text: new TextDecoder('gb18030').decode(text) },
    length: at - from,
  };
}

function hanziLength(code: Uint8Array, at: number): 2 | 4 {
  const [, second = 0, third = 0, fourth = 0] = code;
  if (isDigit(second) && third > 0x80 && third < 0xff && isDigit(fourth)) return 4;
  if (second < 0x40 || second === 0x7f || second === 0xff)
    throw new Error(`not ours: half a character at ${at}`);
  return 2;
}

const isDigit = (byte: number): boolean => byte >= 0x30 && byte <= 0x39;

function readRaster(bytes: Uint8Array, at: number): { sent: Sent; length: number } {
  const [, , m0, m, xL = 0, xH = 0, yL = 0, yH = 0] = bytes.subarray(at, at + 8);
  const rowBytes = xL + 256 * xH;
  const heightDots = yL + 256 * yH;
  const bits = bytes.subarray(at + 8, at + 8 + rowBytes * heightDots);
  if (m0 !== 0x30 || m !== 0 || bits.length !== rowBytes * heightDots || bits.length === 0)
    throw new Error(`not ours: raster at ${at}`);
  return { sent: { command: 'raster', dots: { rowBytes, heightDots, bits } }, length: 8 + bits.length };
}

function readQr(bytes: Uint8Array, at: number): { sent: Sent; length: number } {
  const [, , k, pL = 0, pH = 0, cn, fn = 0] = bytes.subarray(at, at + 7);
  const length = pL + 256 * pH;
  if (k !== 0x6b || cn !== 0x31 || !qrFunctions.has(fn)) throw new Error(`not ours: GS ( at ${at}`);
  return { sent: { command: 'qr', fn, data: bytes.subarray(at + 7, at + 5 + length) }, length: 5 + length };
}

/** A picture as text, a dot a character: readable in a failing test. */
export function picture(dots: Dots): string[] {
  return Array.from({ length: dots.heightDots }, (_, y) =>
    Array.from({ length: dots.rowBytes * 8 }, (_, x) =>
      isBlack(dots.bits, dots.rowBytes, { x, y }) ? '#' : '.',
    )
      .join('')
      .replace(/\.+$/, ''),
  );
}
