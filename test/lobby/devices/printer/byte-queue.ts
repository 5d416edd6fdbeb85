/** First in, first out bytes without copying at every step. */
export type ByteQueue = {
  push(byte: number): void;
  shift(): number | undefined;
  size(): number;
  clear(): void;
};

/** Creates an empty queue. */
export function createByteQueue(): ByteQueue {
  let bytes: number[] = [];
  let head = 0;
  const clear = (): void => {
    bytes = [];
    head = 0;
  };
  return {
    push: (byte) => {
      bytes.push(byte);
    },
    shift() {
      if (head === bytes.length) return undefined;
      const byte = bytes[head];
      head += 1;
      if (head === bytes.length) clear();
      return byte;
    },
    size: () => bytes.length - head,
    clear,
  };
}
