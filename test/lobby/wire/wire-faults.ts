/** Faults of the line itself, usable with every device. They apply to what the device sends to the host. */
export type WireFaults = {
  /** Reads everything, never answers. */
  silent: boolean;
  /** Every answer comes this much later. */
  delayMs: number;
  /** `noise` puts stray bytes around each answer, `bitFlip` turns one bit of it over. */
  garble: 'none' | 'noise' | 'bitFlip';
  /** Every byte travels alone, as with a reader that polls a slow line. */
  splitBytes: boolean;
};

/** A line without faults. */
export const soundWire: WireFaults = { silent: false, delayMs: 0, garble: 'none', splitBytes: false };

/** Deterministic numbers in [0, 1) (mulberry32), so that a garbled run can be replayed. */
export function createSeededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Returns the bytes as they arrive over a line that garbles in the given way; never alters its argument. */
export function garbleBytes(
  bytes: Uint8Array,
  garble: WireFaults['garble'],
  random: () => number,
): Uint8Array {
  const randomByte = (): number => Math.floor(random() * 256);
  if (garble === 'noise') {
    const before = Array.from({ length: 1 + Math.floor(random() * 6) }, randomByte);
    const after = Array.from({ length: Math.floor(random() * 3) }, randomByte);
    return Uint8Array.from([...before, ...bytes, ...after]);
  }
  const copy = Uint8Array.from(bytes);
  if (garble === 'bitFlip' && copy.length > 0) {
    const index = Math.floor(random() * copy.length);
    copy[index] = (copy[index] ?? 0) ^ (1 << Math.floor(random() * 8));
  }
  return copy;
}
