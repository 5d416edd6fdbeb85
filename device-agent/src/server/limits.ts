import { maxMessageBytes } from '@yibao-kiosk/shared/envelope/message.ts';

/** Every number that bounds what a client can ask of the server, in one place. */
export type ServerLimits = {
  /** Longest message a client may send; a longer one closes its socket with 1009. */
  maxMessageBytes: number;
  /** Commands of one socket that are queued or running. */
  maxInFlight: number;
  /** Messages of one socket: a burst, and what it may keep up. Beyond it commands are refused as tooManyRequests. */
  messageBurst: number;
  messagesPerSecond: number;
  /** Refusals of one socket before it is closed with 1008. */
  refusalBurst: number;
  refusalsPerSecond: number;
  /** Bytes the client has not read yet; beyond it the socket is cut. */
  maxUnreadBytes: number;
  /** Tokens alive at once, and how long one lives without a socket. */
  maxPages: number;
  unusedPageMs: number;
  maxSocketsPerPage: number;
  /** POST /handshake, over all clients: a burst, and what may be kept up. */
  handshakeBurst: number;
  handshakesPerSecond: number;
  maxTcpConnections: number;
  /** Ping after this much silence, give up after that much. */
  pingAfterMs: number;
  deadAfterMs: number;
  /** How long an aborted handler may take before its command is completed without it. */
  abortGraceMs: number;
  /** How long a socket may take for the closing handshake. */
  closeGraceMs: number;
};

export const defaultLimits: ServerLimits = {
  maxMessageBytes,
  maxInFlight: 32,
  messageBurst: 100,
  messagesPerSecond: 50,
  refusalBurst: 500,
  refusalsPerSecond: 20,
  maxUnreadBytes: 4 * 1024 * 1024,
  maxPages: 16,
  unusedPageMs: 60_000,
  maxSocketsPerPage: 8,
  handshakeBurst: 20,
  handshakesPerSecond: 2,
  maxTcpConnections: 128,
  pingAfterMs: 5_000,
  deadAfterMs: 12_000,
  abortGraceMs: 2_000,
  closeGraceMs: 2_000,
};
