import { createServer } from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage, Server, ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Clock } from '@yibao-kiosk/device-agent/clock.ts';
import type { FaultBox, FaultKind, PlatformServer } from './fault.ts';

/** One request as a handler sees it; `nowMs` is the server's own (maybe wrong) clock. */
export type Exchange = {
  method: string;
  path: string;
  /** What stands behind the path. */
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  /** The body as text, '' where it is none, and as it came. */
  body: string;
  bytes: Uint8Array;
  nowMs: number;
  faults: readonly FaultKind[];
};

/** What a handler answers. */
export type Reply = {
  status: number;
  body: string;
  contentType?: string;
  headers?: Readonly<Record<string, string>>;
};

/** What a server did with a request, for tests and for the live view of the bench. */
export type RecordedRequest = {
  server: PlatformServer;
  /** FSI infno or provincial operation; `'unknown'` where none could be read. */
  operation: string;
  method: string;
  path: string;
  atMs: number;
  /** HTTP status, or what happened instead of an answer. */
  outcome: number | 'cut' | 'silent';
  requestText: string;
  /** At most the first 4,096 characters. */
  answerText: string;
};

/** What makes a server of the platform. */
export type GatewayOptions = {
  name: PlatformServer;
  port: number;
  clock: Clock;
  faults: FaultBox;
  record: (request: RecordedRequest) => void;
  operationOf: (method: string, path: string, body: string) => string;
  handle: (exchange: Exchange) => Reply;
};

/** A running server; `apply` opens or closes the port as the faults say. */
export type Gateway = { url: string; apply(): void; close(): Promise<void> };

/** What lies beyond is read and dropped; handlers refuse bodies shorter than this. */
const BODY_LIMIT = 1_048_576;
const ANSWER_TEXT_LIMIT = 4_096;
const HTML_ERROR =
  '<html>\r\n<head><title>500 Internal Server Error</title></head>\r\n<body><center>' +
  '<h1>500 Internal Server Error</h1></center><hr><center>nginx</center></body>\r\n</html>\r\n';

async function readBody(request: IncomingMessage): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Uint8Array>) {
    if (size <= BODY_LIMIT) parts.push(part);
    size += part.length;
  }
  return Buffer.concat(parts);
}

function textOf(bytes: Uint8Array, headers: IncomingHttpHeaders): string {
  const isBinary = /^(?:image|application\/pdf)/.test(headers['content-type'] ?? '');
  return isBinary ? '' : new TextDecoder().decode(bytes);
}

function find<K extends FaultKind['kind']>(
  faults: readonly FaultKind[],
  kind: K,
): Extract<FaultKind, { kind: K }> | undefined {
  return faults.find((fault): fault is Extract<FaultKind, { kind: K }> => fault.kind === kind);
}

function send(response: ServerResponse, reply: Reply, nowMs: number): void {
  const body = new TextEncoder().encode(reply.body);
  response.writeHead(reply.status, {
    date: new Date(nowMs).toUTCString(),
    'content-type': reply.contentType ?? 'application/json; charset=utf-8',
    'content-length': body.length,
    'cache-control': 'no-store',
    ...reply.headers,
  });
  response.end(body);
}

/** Decides what the wire gets: the handler's reply, a spoilt one, nothing, or a cut connection. */
function outcomeOf(options: GatewayOptions, exchange: Exchange): Reply | 'cut' | 'silent' {
  const { faults } = exchange;
  if (find(faults, 'reset')) return 'cut';
  if (find(faults, 'silent')) return 'silent';
  const errorPage = find(faults, 'errorPage');
  if (errorPage) return { status: errorPage.status ?? 500, contentType: 'text/html', body: HTML_ERROR };
  const reply = options.handle(exchange);
  if (find(faults, 'answerLost')) return 'cut';
  if (find(faults, 'truncated'))
    return { ...reply, body: reply.body.slice(0, Math.floor(reply.body.length / 2)) };
  return reply;
}

async function serve(
  options: GatewayOptions,
  io: { request: IncomingMessage; response: ServerResponse; stop: AbortSignal },
): Promise<void> {
  const { request, response, stop } = io;
  const bytes = await readBody(request);
  const { headers } = request;
  const body = textOf(bytes, headers);
  const method = request.method ?? '';
  const [path = '', search] = (request.url ?? '').split('?');
  const query = new URLSearchParams(search);
  const operation = options.operationOf(method, path, body);
  const faults = options.faults.strike(options.name, operation);
  const slow = find(faults, 'slow');
  if (slow) await options.clock.sleep(slow.delayMs, stop);
  const nowMs = options.clock.now() + options.faults.skewMs(options.name);
  const outcome = outcomeOf(options, { method, path, query, headers, body, bytes, nowMs, faults });
  const isReply = typeof outcome === 'object';
  options.record({
    server: options.name,
    operation,
    method,
    path,
    atMs: options.clock.now(),
    outcome: isReply ? outcome.status : outcome,
    requestText: body,
    answerText: isReply ? outcome.body.slice(0, ANSWER_TEXT_LIMIT) : '',
  });
  if (isReply) send(response, outcome, nowMs);
  else if (outcome === 'cut') request.socket.resetAndDestroy();
}

function createListener(options: GatewayOptions, stop: AbortSignal): Server {
  return createServer((request, response) => {
    serve(options, { request, response, stop }).catch(() => request.socket.destroy());
  });
}

/** Starts a server on loopback (port 0: any free one); it keeps its port while it is down. */
export async function startGateway(options: GatewayOptions): Promise<Gateway> {
  const stop = new AbortController();
  let server: Server | null = createListener(options, stop.signal).listen(options.port, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  const shut = (): void => {
    server?.close();
    server?.closeAllConnections();
    server = null;
  };
  const apply = (): void => {
    const isDown = options.faults.isDown(options.name);
    if (isDown && server) shut();
    if (!isDown && !server) server = createListener(options, stop.signal).listen(port, '127.0.0.1');
  };
  const close = async (): Promise<void> => {
    stop.abort();
    const closing = server ? once(server, 'close') : null;
    shut();
    await closing;
  };
  return { url: `http://127.0.0.1:${port}`, apply, close };
}
