import { commandLength, prefixOf } from './command-lengths.ts';

/** One thing the printer takes from its buffer. */
export type Token =
  | { kind: 'character'; byte: number }
  | { kind: 'control'; byte: number }
  | { kind: 'command'; prefix: string; bytes: Uint8Array }
  | { kind: 'rasterRow'; bytes: Uint8Array; doubleWidth: boolean; doubleHeight: boolean; first: boolean };

/**
 * A `GS (` function that a firmware does not know: it drops the two command bytes and prints what follows.
 */
export type UnknownFunctions = ReadonlySet<number>;

/** Takes one byte, gives the tokens it completes (rarely more than one). */
export type Tokenizer = { push(byte: number): readonly Token[]; clear(): void };

const commandStarts: ReadonlySet<number> = new Set([0x10, 0x1b, 0x1c, 0x1d]);

type RasterRun = { rowBytes: number; rowsLeft: number; mode: number; row: number[]; first: boolean };

/**
 * Creates a tokenizer; byte by byte, so that chunks cannot matter. Memory is bounded by one `GS ( k` (64
 * KiB).
 */
export function createTokenizer(unknownFunctions: UnknownFunctions = new Set()): Tokenizer {
  let pending: number[] = [];
  let raster: RasterRun | undefined;

  const pushRaster = (run: RasterRun, byte: number): readonly Token[] => {
    run.row.push(byte);
    if (run.row.length < run.rowBytes) return [];
    const row: Token = {
      kind: 'rasterRow',
      bytes: Uint8Array.from(run.row),
      // GS v 0 m: bit 0 doubles the width, bit 1 the height.
      doubleWidth: (run.mode & 1) !== 0,
      doubleHeight: (run.mode & 2) !== 0,
      first: run.first,
    };
    run.row = [];
    run.first = false;
    run.rowsLeft -= 1;
    if (run.rowsLeft === 0) raster = undefined;
    return [row];
  };

  const startRaster = (header: readonly number[]): void => {
    const [, , , mode = 0, xL = 0, xH = 0, yL = 0, yH = 0] = header;
    const rowBytes = xL + 256 * xH;
    const rows = yL + 256 * yH;
    if (rowBytes > 0 && rows > 0) raster = { rowBytes, rowsLeft: rows, mode, row: [], first: true };
  };

  const finish = (): readonly Token[] => {
    const bytes = pending;
    pending = [];
    const prefix = prefixOf(bytes);
    if (prefix === '1d76' && bytes[2] === 0x30) {
      startRaster(bytes);
      return [];
    }
    return [{ kind: 'command', prefix, bytes: Uint8Array.from(bytes) }];
  };

  const push = (byte: number): readonly Token[] => {
    if (raster) return pushRaster(raster, byte);
    if (pending.length === 0 && !commandStarts.has(byte)) {
      return [{ kind: byte < 0x20 ? 'control' : 'character', byte }];
    }
    pending.push(byte);
    if (pending.length === 3 && prefixOf(pending) === '1d28' && unknownFunctions.has(byte)) {
      pending.pop();
      return [...finish(), ...push(byte)];
    }
    const length = commandLength(pending);
    return length === undefined || pending.length < length ? [] : finish();
  };

  return {
    push,
    clear: () => {
      pending = [];
      raster = undefined;
    },
  };
}
