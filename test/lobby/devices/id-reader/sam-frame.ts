/** SAM_V frame: `AA AA AA 96 69 | Len (2, big-endian) | body | CHK`; Len counts the body and CHK. */
const preamble = [0xaa, 0xaa, 0xaa, 0x96, 0x69] as const;

/**
 * The longest request a module takes: command, parameter, a little data. Longer ones answer "length wrong".
 */
const maxRequestLength = 0x0040;

/** Exclusive-or over all bytes after the preamble, the two length bytes included (GA 450 family). */
export function samChecksum(bytes: Iterable<number>): number {
  let sum = 0;
  for (const byte of bytes) sum ^= byte;
  return sum;
}

/** Wraps a body (SW1 SW2 SW3 data… of a response, CMD PARA data… of a request) into a frame. */
export function samFrame(body: Uint8Array): Uint8Array {
  const length = body.length + 1;
  const covered = Uint8Array.from([length >> 8, length & 0xff, ...body]);
  return Uint8Array.from([...preamble, ...covered, samChecksum(covered)]);
}

/** What the module made of the bytes that came in. */
export type SamRequest =
  | { kind: 'command'; command: number; parameter: number; data: Uint8Array }
  | { kind: 'checksumWrong' }
  | { kind: 'lengthWrong' };

/** Finds requests in a stream of bytes, whatever its chunks, skipping noise before a preamble. */
export type SamRequestReader = (bytes: Uint8Array) => SamRequest[];

/** Creates a reader with an empty buffer. */
export function createSamRequestReader(): SamRequestReader {
  let pending: number[] = [];

  const take = (): SamRequest | undefined => {
    const start = findPreamble(pending);
    pending = pending.slice(start);
    if (pending.length < 7 || pending[0] !== preamble[0]) return undefined;
    const length = ((pending[5] ?? 0) << 8) | (pending[6] ?? 0);
    if (length < 3 || length > maxRequestLength) {
      pending = pending.slice(7);
      return { kind: 'lengthWrong' };
    }
    if (pending.length < 7 + length) return undefined;
    const covered = pending.slice(5, 6 + length);
    const checksum = pending[6 + length];
    pending = pending.slice(7 + length);
    if (samChecksum(covered) !== checksum) return { kind: 'checksumWrong' };
    const [command = 0, parameter = 0, ...data] = covered.slice(2);
    return { kind: 'command', command, parameter, data: Uint8Array.from(data) };
  };

  return (bytes) => {
    for (const byte of bytes) pending.push(byte);
    const requests: SamRequest[] = [];
    for (let request = take(); request; request = take()) requests.push(request);
    return requests;
  };
}

/** Index of the first full preamble, or of the tail that may become one. */
function findPreamble(bytes: readonly number[]): number {
  for (let start = 0; start < bytes.length; start += 1) {
    const fits = preamble.every((byte, i) => start + i >= bytes.length || bytes[start + i] === byte);
    if (fits) return start;
  }
  return bytes.length;
}
