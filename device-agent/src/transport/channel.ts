/**
 * A two-way stream of bytes to one device, whatever carries it (serial line, TCP). Single use: once closed it stays
 * closed, and the link opens a new one.
 */
export type Channel = {
  /** Human-readable address for logs and the technician (`serial:/dev/ttyS1@115200`, `tcp:127.0.0.1:5851`). */
  readonly label: string;
  /**
   * Sends bytes; resolves when the operating system has taken them all. Rejects with `ChannelError` when the channel
   * is closed or when nothing was taken for `timeoutMs` (the far side no longer reads); `sentBytes` then says how many
   * were taken at the least.
   */
  write(bytes: Uint8Array, options: { timeoutMs: number; signal?: AbortSignal }): Promise<void>;
  /** Registers the one receiver of incoming bytes; returns the function that removes it. */
  onData(receive: (bytes: Uint8Array) => void): () => void;
  /** Called once when the channel is gone, with the reason if it was not asked for. */
  onClose(closed: (reason?: Error) => void): () => void;
  /** Closes and drops what the device has not taken yet; safe to call twice. */
  close(): Promise<void>;
};

/** How to reach a device: the part of the configuration a technician or the discovery writes. */
export type ChannelAddress =
  | { transport: 'tcp'; host: string; port: number }
  | { transport: 'serial'; path: string; baudRate: number };

/** A failed open or write. `sentBytes` is a lower bound of what reached the operating system before the failure. */
export class ChannelError extends Error {
  override readonly name = 'ChannelError';
  readonly reason: 'closed' | 'timeout' | 'open-failed' | 'aborted';
  readonly sentBytes: number;

  constructor(reason: ChannelError['reason'], message: string, options: { sentBytes?: number; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.reason = reason;
    this.sentBytes = options.sentBytes ?? 0;
  }
}

/** Opens a channel; rejects with `ChannelError('open-failed')`. */
export type OpenChannel = (address: ChannelAddress, signal: AbortSignal) => Promise<Channel>;
