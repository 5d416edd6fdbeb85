/** Receives what a carrier brings from the host. */
export type ReceiveBytes = (bytes: Uint8Array) => void;

/**
 * What carries a wire's bytes: a listening TCP port or a pseudo-terminal. Can be opened again after
 * `close`.
 */
export type Carrier = {
  open(): Promise<void>;
  /** Cuts the line: the host's end sees the connection (or the tty) go away. */
  close(): Promise<void>;
  /** Sends to the host that is connected now; bytes for nobody are lost, as on a real line. */
  write(bytes: Uint8Array): void;
  /** Whether bytes from the host are taken; when not, the host's writes stall. */
  setReading(reading: boolean): void;
};
