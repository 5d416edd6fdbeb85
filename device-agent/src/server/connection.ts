import { randomUUID } from 'node:crypto';

import type { ServerMessage } from '@yibao-kiosk/shared/envelope/message.ts';
import type { Role } from '@yibao-kiosk/shared/kiosk/define.ts';
import type { RawData, WebSocket } from 'ws';

import type { Clock } from '../clock.ts';
import { decodeMessage, unreadableEcho } from './decode.ts';
import type { Dispatcher, Link } from './dispatcher.ts';
import { acknowledge, unsolicited } from './encode.ts';
import { faultOf } from './fault.ts';
import { later } from './later.ts';
import type { ServerLimits } from './limits.ts';
import { watchLiveness } from './liveness.ts';
import type { Page, PageSocket, Pages } from './pages.ts';
import type { Connection, Service, ServiceLog, Visitor } from '../service.ts';
import { createTokenBucket } from './token-bucket.ts';

/** What a new socket belongs to; `page` is null for a program with the integration token. */
export type SocketOwner = { service: Service; dispatcher: Dispatcher; page: Page | null; host: string };

export type ConnectionWorld = {
  clock: Clock;
  log: ServiceLog;
  limits: ServerLimits;
  pages: Pages;
  /** A role was dropped: device sockets may have to be closed. */
  reviewAdmissions(): void;
};

/** A live socket as the server keeps it. */
export type LiveSocket = PageSocket & { readonly service: Service; readonly link: Link };

/** Takes over a socket after the handshake; the server hears of its end through `gone`. */
export function openConnection(
  socket: WebSocket,
  owner: SocketOwner,
  world: ConnectionWorld & { gone(live: LiveSocket): void },
): LiveSocket {
  const { service, dispatcher, page } = owner;
  const { clock, log, limits } = world;
  const listeners: (() => void)[] = [];
  let isOpen = true;

  const end = (): void => {
    if (!isOpen) return;
    isOpen = false;
    liveness.stop();
    dispatcher.abortAll(link, 'canceled');
    if (page) world.pages.remove(page, live);
    world.gone(live);
    for (const listener of listeners) runListener(listener, log);
  };

  const close = (code: number, reason: string): void => {
    end();
    socket.close(code, reason);
    later(clock, { ms: limits.closeGraceMs, unless: closed.signal }, () => socket.terminate());
  };

  const send = (message: ServerMessage): void => {
    if (!isOpen || socket.readyState !== socket.OPEN) return;
    socket.send(JSON.stringify(message));
    if (socket.bufferedAmount > limits.maxUnreadBytes) {
      log.warn({ code: 'MSG_TOO_MANY', path: service.path }, 'a client does not read; cut off');
      socket.terminate();
    }
  };

  const connection: Connection = {
    id: randomUUID(),
    host: owner.host,
    role: () => page?.role ?? 'citizen',
    setRole: (role: Role) => {
      if (!page || !isOpen) return;
      page.role = role;
      world.reviewAdmissions();
    },
    push: (name, payload) => send(unsolicited({ name, version: service.eventVersion(name) }, payload)),
    close,
    replace: () => {
      if (page) world.pages.revoke(page, 4001, 'replaced by another page');
      else close(4001, 'replaced');
    },
    onClose: (listener) => {
      if (isOpen) listeners.push(listener);
      else runListener(listener, log);
    },
  };
  const visitor = (): Visitor => (page ? page.role : 'integration');
  const link: Link = { connection, visitor, send };
  const live: LiveSocket = { kind: service.kind, service, link, close };
  const closed = new AbortController();
  const liveness = watchLiveness(
    { ping: () => socket.ping(), dead: () => socket.terminate() },
    { clock, pingAfterMs: limits.pingAfterMs, deadAfterMs: limits.deadAfterMs },
  );
  const receive = createReceiver(live, { dispatcher, clock, limits });

  socket.on('message', (data, isBinary) => {
    liveness.heard();
    if (isOpen) receive(data, isBinary);
  });
  socket.on('pong', () => liveness.heard());
  // Protocol errors (oversize, bad UTF-8, bad opcode) are closed by ws with their code; nothing else is to be done.
  socket.on('error', () => log.warn({ code: 'MSG_INVALID', path: service.path }, 'a client broke the protocol'));
  socket.on('close', () => {
    closed.abort();
    end();
  });
  return live;
}

/** What to do with one message: the budget first, then the dispatcher. */
function createReceiver(
  live: LiveSocket,
  world: { dispatcher: Dispatcher; clock: Clock; limits: ServerLimits },
): (data: RawData, isBinary: boolean) => void {
  const { limits, clock, dispatcher } = world;
  const messages = createTokenBucket(clock, { burst: limits.messageBurst, perSecond: limits.messagesPerSecond });
  const refusals = createTokenBucket(clock, { burst: limits.refusalBurst, perSecond: limits.refusalsPerSecond });

  const accepts = (data: RawData, isBinary: boolean): boolean => {
    if (isBinary || !Buffer.isBuffer(data)) {
      live.link.send(acknowledge(unreadableEcho, 'invalidMessage'));
      return false;
    }
    const decoded = decodeMessage(data.toString('utf8'));
    if (messages.take()) return dispatcher.accept(decoded, live.link);
    const echo = decoded.kind === 'refused' ? decoded.echo : decoded.command;
    live.link.send(acknowledge(echo, 'tooManyRequests'));
    return false;
  };

  return (data, isBinary) => {
    if (!accepts(data, isBinary) && !refusals.take()) live.close(1008, 'too many refused messages');
  };
}

function runListener(listener: () => void, log: ServiceLog): void {
  try {
    listener();
  } catch (error) {
    log.error({ code: 'INTERNAL', ...faultOf(error) }, 'a close listener failed');
  }
}
