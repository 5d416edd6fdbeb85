import type { Payload, ServerMessage } from '@yibao-kiosk/shared/envelope/message.ts';

import type { ScreenClock } from '../clock.ts';
import type { CommandAnswer, CommandName, CommandPayload } from './commands.ts';
import { failure, outcomeOf, type Outcome } from './failure.ts';
import type { OpenSocket, Socket } from './socket.ts';

/** `replaced`: another page took the terminal over; this one does not come back by itself. */
export type LinkState = 'connecting' | 'connected' | 'lost' | 'replaced';

export type LinkOptions = {
  openSocket: OpenSocket;
  clock: ScreenClock;
  onState(state: LinkState): void;
  /** A push that no command asked for. */
  onPush(name: string, payload: Payload): void;
};

export type SendOptions = {
  /** How long the agent may work on it; the answer then names what it waited for. */
  timeoutMs: number;
  onEvent?: (name: string, payload: Payload) => void;
  /** Cancels the command at the agent; the outcome is then `canceled`, or what it came to meanwhile. */
  signal?: AbortSignal;
};

/** The one client of the agent's application services: command → acknowledge → events → completion. */
export type Link = {
  /** Connects, and reconnects with growing pauses until `close`. */
  open(): void;
  close(): void;
  /** Never rejects: a lost socket is a failure with TRM_AGENT_GONE. */
  send<N extends CommandName>(
    name: N,
    payload: CommandPayload<N>,
    options: SendOptions,
  ): Promise<Outcome<CommandAnswer<N>>>;
};

type Pending = {
  settle(outcome: Outcome<unknown>): void;
  onEvent: ((name: string, payload: Payload) => void) | undefined;
  stopWaiting(): void;
};

const version = '1.0';
/** Closed because a second page attached. */
const replacedCode = 4001;
const firstRetryMs = 500;
const longestRetryMs = 5000;
/** Handshake and connection of an agent that is well take milliseconds. */
const connectMs = 5000;
/** An agent that does not even acknowledge within this time is gone. */
const acknowledgeMs = 3000;
/** After the agent's own time-out it gets this long to say so. */
const completionGraceMs = 5000;

/** Creates a link that is not yet open. */
export function createLink(options: LinkOptions): Link {
  const { clock } = options;
  const pending = new Map<number, Pending>();
  let socket: Socket | undefined;
  let nextRequestId = 1;
  let retryMs = firstRetryMs;
  let closed = false;
  /** Counts connections: what an abandoned socket still says is not heard. */
  let generation = 0;
  let cancelRetry = (): void => {};
  let cancelConnecting = (): void => {};

  const connect = (): void => {
    options.onState('connecting');
    generation += 1;
    const own = generation;
    cancelConnecting();
    cancelConnecting = clock.after(connectMs, drop);
    socket = options.openSocket({
      onOpen: () => {
        if (own !== generation) return;
        cancelConnecting();
        retryMs = firstRetryMs;
        options.onState('connected');
      },
      onMessage: (text) => {
        if (own === generation) receive(text);
      },
      onClose: (code) => {
        if (own === generation) lose(code);
      },
    });
  };

  const lose = (code: number): void => {
    if (closed) return;
    generation += 1;
    cancelConnecting();
    socket = undefined;
    const abandoned = [...pending.values()];
    pending.clear();
    // The screen is wiped first; whoever waits for an answer learns of the loss after it.
    options.onState(code === replacedCode ? 'replaced' : 'lost');
    for (const entry of abandoned) {
      entry.stopWaiting();
      entry.settle({ kind: 'failed', failure: failure('TRM_AGENT_GONE') });
    }
    if (code === replacedCode) return;
    cancelRetry = clock.after(retryMs, connect);
    retryMs = Math.min(retryMs * 2, longestRetryMs);
  };

  const drop = (): void => {
    const dropped = socket;
    lose(1006);
    dropped?.close();
  };

  const receive = (text: string): void => {
    const message = parseMessage(text);
    if (!message) return;
    const { header } = message;
    if (header.type === 'unsolicited') {
      options.onPush(header.name, (message as { payload?: Payload }).payload ?? {});
      return;
    }
    const entry = pending.get(header.requestId);
    if (!entry) return;
    if (message.header.type === 'event') {
      entry.onEvent?.(header.name, (message as { payload?: Payload }).payload ?? {});
      return;
    }
    entry.stopWaiting();
    if (message.header.type === 'acknowledge' && message.header.status === undefined) {
      return;
    }
    pending.delete(header.requestId);
    entry.settle(refusalOrOutcome(message));
  };

  const transmit = (name: string, payload: Payload, timeoutMs: number): number => {
    const requestId = nextRequestId;
    nextRequestId += 1;
    const header = { type: 'command', name, version, requestId, timeout: timeoutMs };
    // XFS4IoT forbids an empty payload object: it is left out instead.
    socket?.send(JSON.stringify(Object.keys(payload).length > 0 ? { header, payload } : { header }));
    return requestId;
  };

  const send = (name: string, payload: Payload, sendOptions: SendOptions): Promise<Outcome<unknown>> =>
    new Promise((resolve) => {
      if (!socket?.isOpen()) {
        resolve({ kind: 'failed', failure: failure('TRM_AGENT_GONE') });
        return;
      }
      const requestId = transmit(name, payload, sendOptions.timeoutMs);
      const stopAcknowledge = clock.after(acknowledgeMs, drop);
      const stopCompletion = clock.after(sendOptions.timeoutMs + completionGraceMs, drop);
      const onAbort = (): void => {
        if (pending.has(requestId)) transmit('Common.Cancel', { requestIds: [requestId] }, acknowledgeMs);
      };
      pending.set(requestId, {
        onEvent: sendOptions.onEvent,
        stopWaiting: stopAcknowledge,
        settle: (outcome) => {
          stopCompletion();
          sendOptions.signal?.removeEventListener('abort', onAbort);
          resolve(outcome);
        },
      });
      sendOptions.signal?.addEventListener('abort', onAbort);
    });

  return {
    open: () => {
      closed = false;
      cancelRetry();
      connect();
    },
    close: () => {
      closed = true;
      generation += 1;
      cancelRetry();
      cancelConnecting();
      socket?.close();
      socket = undefined;
    },
    send: send as Link['send'],
  };
}

function refusalOrOutcome(message: ServerMessage): Outcome<unknown> {
  if (message.header.type === 'completion')
    return outcomeOf(message as Extract<ServerMessage, { header: { type: 'completion' } }>);
  const status = message.header.type === 'acknowledge' ? message.header.status : undefined;
  return { kind: 'failed', failure: failure(status === 'tooManyRequests' ? 'MSG_TOO_MANY' : 'MSG_INVALID') };
}

/** A message with a header, or nothing: the page ignores what it cannot read, the agent's time-outs end the wait. */
function parseMessage(text: string): ServerMessage | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('header' in value)) return undefined;
    return value as ServerMessage;
  } catch {
    return undefined;
  }
}
