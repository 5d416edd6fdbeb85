/** The simulated call lamp on a one-channel serial relay (LCUS-1): A0, channel, 1 or 0, and their sum. */
export type Lamp = {
  /** Takes bytes from the host. */
  receive: (bytes: Uint8Array) => void;
  isLit(): boolean;
  /** Bytes that were no command so far. */
  unknownBytes(): number;
  /** Calls back when the light changed; returns the function that ends it. */
  onChange(changed: () => void): () => void;
};

const startByte = 0xa0;
const commandLength = 4;

/** Creates a lamp that is dark. */
export function createLamp(): Lamp {
  const listeners = new Set<() => void>();
  let waiting: number[] = [];
  let lit = false;
  let unknown = 0;

  const set = (next: boolean): void => {
    if (next === lit) return;
    lit = next;
    for (const changed of listeners) changed();
  };
  const take = (byte: number): void => {
    if (waiting.length === 0 && byte !== startByte) {
      unknown += 1;
      return;
    }
    waiting.push(byte);
    if (waiting.length < commandLength) return;
    const [start = 0, channel = 0, state = 0, sum = 0] = waiting;
    waiting = [];
    const isSound = sum === ((start + channel + state) & 0xff) && channel === 1 && state <= 1;
    if (isSound) set(state === 1);
    else unknown += commandLength;
  };

  return {
    receive: (bytes) => bytes.forEach(take),
    isLit: () => lit,
    unknownBytes: () => unknown,
    onChange: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
}
