import type { ErrorCode } from '../provincial/errors.ts';

/** The two servers of the simulated platform, and the hall's own. */
export type PlatformServer = 'fsi' | 'provincial' | 'hall';

/** What can go wrong on the far side of the wire. */
export type FaultKind =
  /** The port is closed: connections are refused. Concerns a whole server. */
  | { kind: 'down' }
  /** The connection is reset before anything happens. */
  | { kind: 'reset' }
  /** The answer comes after `delayMs`. */
  | { kind: 'slow'; delayMs: number }
  /** The request is read and never answered. */
  | { kind: 'silent' }
  /** A gateway's HTML page with this status (500 when absent); nothing happened. */
  | { kind: 'errorPage'; status?: number }
  /** The JSON text ends in the middle. */
  | { kind: 'truncated' }
  /** An array stands where the contract has an object. */
  | { kind: 'arrayForObject' }
  /** Success with a null in place of the content. */
  | { kind: 'nullOutput' }
  /** A refusal whose text holds personal data (FSI infcode −1; provincial NOT_AUTHORISED). */
  | { kind: 'refuse' }
  /** The server's clock runs ahead by this much (behind when negative). */
  | { kind: 'clockSkew'; skewMs: number }
  /** The sign-in in use becomes invalid (FSI only). */
  | { kind: 'signNoExpired' }
  /** The effect happens, then the connection is cut. */
  | { kind: 'answerLost' }
  /** A refusal of the provincial service with this code. */
  | { kind: 'refuseWith'; code: ErrorCode }
  /** Applications are decided on the spot (`cases.submit` only); else they lie there as received. */
  | { kind: 'decides'; as: 'approved' | 'rejected' | 'papersMissing' };

/**
 * A fault with where and how often it strikes; absent `server` = both, `operation` = all, `times` = until
 * cleared.
 */
export type PlatformFault = FaultKind & {
  server?: PlatformServer;
  /** FSI infno (`'1101'`) or provincial operation (`'certificates.issue'`). */
  operation?: string;
  times?: number;
};

/** The faults in force. */
export type FaultBox = {
  set(fault: PlatformFault): void;
  clear(): void;
  /** The faults that strike this request; counts them down. */
  strike(server: PlatformServer, operation: string): readonly FaultKind[];
  /** True while the whole server is switched off. */
  isDown(server: PlatformServer): boolean;
  /** How far the server's clock is off. */
  skewMs(server: PlatformServer): number;
};

type Armed = { fault: PlatformFault; left: number };

/** Creates an empty box. */
export function createFaultBox(): FaultBox {
  let armed: Armed[] = [];
  const concerns = (fault: PlatformFault, server: PlatformServer): boolean =>
    fault.server === undefined || fault.server === server;
  return {
    set: (fault) => {
      armed.push({ fault, left: fault.times ?? Number.POSITIVE_INFINITY });
    },
    clear: () => {
      armed = [];
    },
    strike: (server, operation) => {
      const struck = armed.filter(
        ({ fault, left }) =>
          left > 0 &&
          concerns(fault, server) &&
          (fault.operation === undefined || fault.operation === operation),
      );
      for (const one of struck) one.left -= 1;
      armed = armed.filter(({ left }) => left > 0);
      return struck.map(({ fault }) => fault);
    },
    isDown: (server) => armed.some(({ fault }) => fault.kind === 'down' && concerns(fault, server)),
    skewMs: (server) =>
      armed.reduce(
        (sum, { fault }) =>
          fault.kind === 'clockSkew' && concerns(fault, server) ? sum + fault.skewMs : sum,
        0,
      ),
  };
}
