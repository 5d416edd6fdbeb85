import { MAX_LENGTH, PREAMBLE, type SamFrame, xor } from './frame.ts';
import { takeTextOnly } from './read-reply.ts';

const LENGTH_END = PREAMBLE.length + 2;
/** SW1 SW2 SW3 CHK. */
const MIN_LENGTH = 4;

/** Cuts the byte stream of a reader into frames; any chunking gives the same frames. */
export type SamParser = {
  push(bytes: Uint8Array): void;
  /** Forgets (clears) what is half received. */
  reset(): void;
};

/**
 * Creates a parser that calls `onFrame` for every frame with a right check byte and passes over everything
 * else. After a frame that turns out wrong it looks for the next preamble inside it, so that noise costs no
 * good frame.
 */
export function createSamParser(onFrame: (frame: SamFrame) => void): SamParser {
  const buffer = new Uint8Array(PREAMBLE.length + 2 + MAX_LENGTH);
  const view = new DataView(buffer.buffer);
  let filled = 0;

  const drop = (count: number): void => {
    buffer.copyWithin(0, count, filled);
    buffer.fill(0, filled - count, filled);
    filled -= count;
  };

  /** Handles what stands at the start of the buffer; false when more bytes are needed. */
  const step = (): boolean => {
    const skip = garbageBefore(buffer.subarray(0, filled));
    if (skip > 0) drop(skip);
    if (filled < LENGTH_END) return false;
    const length = view.getUint16(PREAMBLE.length);
    if (length < MIN_LENGTH || length > MAX_LENGTH) {
      drop(1);
      return true;
    }
    const end = LENGTH_END + length;
    if (filled < end) return false;
    const covered = buffer.subarray(PREAMBLE.length, end);
    if (xor(covered) !== 0) {
      drop(1);
      return true;
    }
    const frame = {
      status: view.getUint8(LENGTH_END + 2),
      data: takeTextOnly(buffer.subarray(LENGTH_END + 3, end - 1)),
    };
    drop(end);
    onFrame(frame);
    return true;
  };

  return {
    push(bytes) {
      let taken = 0;
      while (taken < bytes.length) {
        const room = bytes.subarray(taken, taken + buffer.length - filled);
        buffer.set(room, filled);
        filled += room.length;
        taken += room.length;
        while (step());
      }
      bytes.fill(0);
    },
    reset() {
      buffer.fill(0);
      filled = 0;
    },
  };
}

/** How many bytes at the start cannot begin a frame. */
function garbageBefore(bytes: Uint8Array): number {
  for (let start = 0; start < bytes.length; start += 1) {
    const head = bytes.subarray(start, start + PREAMBLE.length);
    if (head.every((byte, index) => byte === PREAMBLE[index])) return start;
  }
  return bytes.length;
}
