/** A command that acts when it comes in, ahead of what is buffered. */
export type RealTimeCommand =
  | { kind: 'status'; n: number }
  | { kind: 'recover'; clearsBuffers: boolean }
  | { kind: 'clear' };

const DLE = 0x10;
const EOT = 0x04;
const ENQ = 0x05;
/** Epson ESC/POS reference, DLE DC4 fn 8: d1–d7 are 1, 3, 20, 1, 6, 2, 8 in decimal. */
const clearBuffers = [DLE, 0x14, 8, 1, 3, 20, 1, 6, 2, 8];

/**
 * Watches the incoming bytes for DLE EOT n, DLE ENQ n and DLE DC4 fn 8. Like a real printer it sees them in the
 * middle of other data too: a picture that holds 10 04 01 gets an answer nobody asked for.
 */
export function createRealTimeWatch(): (byte: number) => RealTimeCommand | undefined {
  const latest = clearBuffers.map(() => 0);
  const endsWith = (...bytes: readonly number[]): boolean =>
    bytes.every((byte, index) => latest[latest.length - bytes.length + index] === byte);
  return (byte) => {
    latest.shift();
    latest.push(byte);
    if (endsWith(...clearBuffers)) return { kind: 'clear' };
    if (endsWith(DLE, EOT, byte) && byte >= 1 && byte <= 4) return { kind: 'status', n: byte };
    if (endsWith(DLE, ENQ, byte) && (byte === 1 || byte === 2))
      return { kind: 'recover', clearsBuffers: byte === 2 };
    return undefined;
  };
}
