import type { CompletionCode, Payload } from '@yibao-kiosk/shared/envelope/message.ts';
import type { Role } from '@yibao-kiosk/shared/kiosk/define.ts';

/** Who knocks: a page with its role, or a program that holds the integration token (off unless configured). */
export type Visitor = Role | 'integration';

/** One WebSocket of one page after the handshake. */
export type Connection = {
  readonly id: string;
  /** The Host the client used (`127.0.0.1:5846`), already checked; service URIs are made of it. */
  readonly host: string;
  /** The role proven for the token of this page. */
  role(): Role;
  /** Raises or drops the role of this page's token; device sockets that it no longer opens are closed at once. */
  setRole(role: Role): void;
  /** Sends an unsolicited message; dropped when the socket is gone. */
  push(name: string, payload?: Payload): void;
  /** Closes with a WebSocket code. The listeners of `onClose` have run when this returns. */
  close(code: number, reason: string): void;
  /** Another page took over: revokes this page's token and closes all of its sockets with 4001. */
  replace(): void;
  onClose(closed: () => void): void;
};

/** What a handler answers: a completion payload, or a failure with its code. */
export type CommandResult = { payload?: Payload; completionCode?: CompletionCode; errorDescription?: string };

/** A command after the envelope and, for application services, its payload schema were checked. */
export type CommandContext = {
  connection: Connection;
  requestId: number;
  timeoutMs: number;
  /**
   * Aborted by Common.Cancel, the header's time-out, or the loss of the socket. The handler then ends soon, by throwing
   * the signal's reason or with its ordinary result; the server names the completion code. One that leaves a trace ends
   * when it knows what became of it.
   */
  signal: AbortSignal;
  /** Sends an event of this command; dropped after its completion. */
  event: (name: string, payload?: Payload) => void;
};

export type Command = { name: string; version: string; payload: Payload };

/** One service at one path (`/kiosk/v1`, `/xfs4iot/v1.0/IdCard`, …). */
export type Service = {
  readonly path: string;
  /**
   * `page`: the socket of a page, one for each token; the token ends with it. `device`: opened beside it with the same
   * token, or with the integration token.
   */
  readonly kind: 'page' | 'device';
  /** Whether this visitor may open the path and use it now; a refusal is answered with HTTP 403. */
  admits(visitor: Visitor): boolean;
  opened?(connection: Connection): void;
  /** `version` to answer a command with, by name; undefined for an unknown name. */
  completionVersion(commandName: string): string | undefined;
  /** Commands that run at once; all others are executed one at a time, first in first out. */
  bypassesQueue(commandName: string): boolean;
  /**
   * Commands that put something into the world (paper, a number). Once begun only their handler completes them, for
   * `canceled` from anybody else would be said while paper comes out. The handler has time limits of its own.
   */
  leavesTrace(commandName: string): boolean;
  execute(command: Command, context: CommandContext): Promise<CommandResult>;
  eventVersion(eventName: string): string;
};

/** What the server answers from memory. */
export type ServedDocument = { readonly type: 'application/json' | 'font/ttf'; readonly body: string | Uint8Array };

/** Where the services write what happened: codes and ids, never payloads. A pino logger fits. */
export type ServiceLog = {
  info(fields: Readonly<Record<string, unknown>>, message: string): void;
  warn(fields: Readonly<Record<string, unknown>>, message: string): void;
  error(fields: Readonly<Record<string, unknown>>, message: string): void;
};
