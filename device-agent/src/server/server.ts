import { WebSocketServer } from 'ws';

import type { Clock } from '../clock.ts';
import type { ContentFolder } from './content-folder.ts';
import { type ConnectionWorld, type LiveSocket, openConnection } from './connection.ts';
import { createDispatcher, type Dispatcher } from './dispatcher.ts';
import { createGate } from './gate.ts';
import { securityHeaders } from './headers.ts';
import { createHttpListener } from './http.ts';
import { defaultLimits, type ServerLimits } from './limits.ts';
import { openLoopback, originOf, type Loopback } from './loopback.ts';
import { createPages, randomToken } from './pages.ts';
import type { ServedDocument, Service, ServiceLog } from '../service.ts';
import { createStaticFiles } from './static-files.ts';
import { createTokenBucket } from './token-bucket.ts';
import { judgeUpgrade, refuseUpgrade, serviceKey } from './upgrade.ts';

/** Where and what to serve. */
export type ServerOptions = {
  /** TCP port on 127.0.0.1, 0 takes a free one; or one that is open already. */
  port: number | Loopback;
  /** The built page; null serves no page (404). */
  uiFolder: string | null;
  services: readonly Service[];
  /** What is answered from memory, by path (wordings and faces of languages that are content). */
  documents?: ReadonlyMap<string, ServedDocument>;
  /** Folders of content that is served as files (voices). */
  content?: readonly ContentFolder[];
  /** What `GET /healthz` tells beside its status: codes only. */
  health?: () => Readonly<Record<string, string>>;
  /** Origins besides `http://127.0.0.1:<port>` that may connect (a development server). */
  extraOrigins?: readonly string[];
  /** Origins that may show the page in a frame; none by default. */
  frameAncestors?: readonly string[];
  /** Lets a program open device services with `Authorization: Bearer …`; at least 32 characters, off by default. */
  integrationToken?: string;
  clock: Clock;
  log: ServiceLog;
  /** Source of page tokens, at least 128 bits each; 256 random bits by default. */
  createToken?: () => string;
  limits?: Partial<ServerLimits>;
};

/** The server while it runs. */
export type RunningServer = {
  readonly port: number;
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
  /** Closes device sockets that are no longer admitted; call it when the terminal changes its state. */
  reviewAdmissions(): void;
  /** Completes what runs as canceled, closes all sockets with 1001, frees the port. */
  close(): Promise<void>;
};

/** Starts the one server of the terminal; rejects when the port is taken or the page's folder is missing. */
export async function createServer(options: ServerOptions): Promise<RunningServer> {
  if (options.integrationToken !== undefined && options.integrationToken.length < 32) {
    throw new Error('The integration token is shorter than 32 characters');
  }
  const limits: ServerLimits = { ...defaultLimits, ...options.limits };
  const { clock, log } = options;
  const files = options.uiFolder === null ? null : createStaticFiles(options.uiFolder);
  const loopback = typeof options.port === 'number' ? await openLoopback(options.port) : options.port;
  const { http, port } = loopback;
  http.maxConnections = limits.maxTcpConnections;
  const origin = originOf(loopback);

  const gate = createGate(origin, options.extraOrigins);
  const pages = createPages({ clock, createToken: options.createToken ?? randomToken, limits });
  const sockets = createSockets(options.services, { clock, log, limits });
  http.on(
    'request',
    createHttpListener({
      gate,
      headers: securityHeaders({ origin, ...(options.frameAncestors && { frameAncestors: options.frameAncestors }) }),
      pages,
      handshakes: createTokenBucket(clock, { burst: limits.handshakeBurst, perSecond: limits.handshakesPerSecond }),
      files,
      documents: options.documents ?? new Map(),
      content: options.content ?? [],
      health: options.health ?? (() => ({})),
    }),
  );

  const services = new Map(options.services.map((service) => [serviceKey(service.path), service]));
  const webSockets = new WebSocketServer({ noServer: true, maxPayload: limits.maxMessageBytes, perMessageDeflate: false });
  http.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    const admission = judgeUpgrade(request, { gate, pages, services, integrationToken: options.integrationToken });
    if (admission.kind === 'refused') {
      log.warn({ code: 'MSG_NOT_ALLOWED', status: admission.status }, 'an upgrade was refused');
      refuseUpgrade(socket, admission.status);
      return;
    }
    webSockets.handleUpgrade(request, socket, head, (webSocket) => sockets.open(webSocket, admission, pages));
  });

  return {
    port,
    origin,
    reviewAdmissions: sockets.review,
    async close() {
      const stopped = new Promise<void>((resolve) => http.close(() => resolve()));
      await sockets.close();
      webSockets.close();
      http.closeAllConnections();
      await stopped;
    },
  };
}

type Sockets = {
  open(socket: Parameters<typeof openConnection>[0], owner: Admitted, pages: ConnectionWorld['pages']): void;
  review: () => void;
  close(): Promise<void>;
};
type Admitted = Omit<Parameters<typeof openConnection>[1], 'dispatcher'>;

/** All live sockets, and one dispatcher for each service. */
function createSockets(
  services: readonly Service[],
  world: { clock: Clock; log: ServiceLog; limits: ServerLimits },
): Sockets {
  const live = new Set<LiveSocket>();
  const dispatchers = new Map<Service, Dispatcher>(
    services.map((service) => [service, createDispatcher(service, world)]),
  );

  const review = (): void => {
    for (const one of live) {
      if (!one.service.admits(one.link.visitor())) one.close(4003, 'no longer admitted');
    }
  };

  return {
    review,
    open(socket, owner, pages) {
      const dispatcher = dispatchers.get(owner.service);
      if (!dispatcher) return;
      const gone = (one: LiveSocket): void => void live.delete(one);
      const one = openConnection(socket, { ...owner, dispatcher }, { ...world, pages, reviewAdmissions: review, gone });
      live.add(one);
      if (owner.page && !pages.add(owner.page, one)) one.close(4029, 'too many sockets of this page');
      else owner.service.opened?.(one.link.connection);
    },
    async close() {
      for (const one of live) dispatchers.get(one.service)?.abortAll(one.link, 'canceled');
      const idle = Promise.all([...dispatchers.values()].map((dispatcher) => dispatcher.idle()));
      const giveUp = new AbortController();
      const grace = world.clock.sleep(world.limits.abortGraceMs, giveUp.signal).catch(() => undefined);
      await Promise.race([idle, grace]);
      giveUp.abort();
      for (const one of live) one.close(1001, 'the terminal stops');
    },
  };
}
