/** One burst of bytes on a device's wire, as it really went over it (faults included). */
export type WireFrame = {
  /** Wall-clock milliseconds since 1970. */
  at: number;
  device: string;
  direction: 'toDevice' | 'toHost';
  bytes: Uint8Array;
};

/** The record of all wires: what the bench shows as a live hex view and tests read back. */
export type FrameLog = {
  record(frame: WireFrame): void;
  /** Calls back for every frame from now on; returns the function that ends it. */
  subscribe(receive: (frame: WireFrame) => void): () => void;
  /** The newest frames, oldest first, at most `capacity`. */
  recent(): readonly WireFrame[];
};

/** Creates a log that keeps the newest `capacity` frames. */
export function createFrameLog(capacity = 400): FrameLog {
  const frames: WireFrame[] = [];
  const subscribers = new Set<(frame: WireFrame) => void>();
  return {
    record(frame) {
      frames.push(frame);
      if (frames.length > capacity) frames.shift();
      for (const receive of subscribers) receive(frame);
    },
    subscribe(receive) {
      subscribers.add(receive);
      return () => subscribers.delete(receive);
    },
    recent: () => frames,
  };
}

/** Bytes as spaced upper-case hex; what exceeds `limit` bytes is told as a count. */
export function hexView(bytes: Uint8Array, limit = 64): string {
  const shown = Array.from(bytes.subarray(0, limit), (byte) =>
    byte.toString(16).toUpperCase().padStart(2, '0'),
  );
  const rest = bytes.length - shown.length;
  return rest > 0 ? `${shown.join(' ')} … +${rest}` : shown.join(' ');
}
