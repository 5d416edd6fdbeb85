import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as v from 'valibot';
import { WebSocketServer } from 'ws';
import type { WebSocket } from 'ws';
import { actionSchema } from './action-schema.ts';
import { createBroadcast } from './broadcast.ts';
import type { LobbyWorld } from './lobby-world.ts';
import { pageFile } from './page-files.ts';
import { performAction } from './perform-action.ts';
import { frameView, paperView, personView, stateView } from './views.ts';

/** The running bench: page, HTTP API and live socket. */
export type BenchServer = { url: string; close(): Promise<void> };

const maxBodyBytes = 65_536;

/**
 * Serves the bench on loopback. `POST /api/act` takes one action of `action-schema.ts`; `GET /api/state`,
 * `/api/people`, `/api/papers` and `/api/frames` answer JSON; `/live` is a WebSocket that tells every
 * change.
 */
export async function startBench(world: LobbyWorld, options: { port: number }): Promise<BenchServer> {
  const server = createServer((request, response) => {
    void answer({ world, request, response, touch: () => broadcast.touch() }).catch((error: unknown) => {
      sendJson(response, 400, { error: error instanceof Error ? error.message : 'failed' });
    });
  });
  const sockets = new WebSocketServer({ server, path: '/live' });
  const broadcast = createBroadcast(world, (message) => {
    const text = JSON.stringify(message);
    for (const socket of sockets.clients) socket.send(text);
  });
  sockets.on('connection', (socket) => greet(world, socket));

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((resolve) => {
        broadcast.stop();
        for (const socket of sockets.clients) socket.terminate();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Tells a page that just came all that it missed. */
function greet(world: LobbyWorld, socket: WebSocket): void {
  const { printer } = world.devices;
  socket.send(JSON.stringify({ kind: 'state', state: stateView(world) }));
  socket.send(JSON.stringify({ kind: 'frames', frames: world.devices.frames.recent().map(frameView) }));
  for (const paper of printer.device.papers().slice(-12)) {
    socket.send(JSON.stringify({ kind: 'paper', paper: paperView(paper) }));
  }
  socket.send(JSON.stringify({ kind: 'printing', paper: paperView(printer.device.current()) }));
}

type Exchange = { world: LobbyWorld; request: IncomingMessage; response: ServerResponse; touch: () => void };

async function answer({ world, request, response, touch }: Exchange): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
  if (request.method === 'POST' && pathname === '/api/act') {
    const action = v.parse(actionSchema, JSON.parse(await readBody(request)));
    sendJson(response, 200, await performAction(world, action));
    touch();
    return;
  }
  const data = pathname.startsWith('/api/') ? readable(world, pathname) : undefined;
  if (data !== undefined) {
    sendJson(response, 200, data);
    return;
  }
  const file = await pageFile(pathname);
  if (!file) {
    sendJson(response, 404, { error: 'not found' });
    return;
  }
  const caching = pathname.endsWith('.ttf') ? 'max-age=86400' : 'no-store';
  response.writeHead(200, { 'content-type': file.type, 'cache-control': caching }).end(file.body);
}

function readable(world: LobbyWorld, pathname: string): unknown {
  switch (pathname) {
    case '/api/state':
      return stateView(world);
    case '/api/people':
      return world.platform.people.map(personView);
    case '/api/papers':
      return world.devices.printer.device.papers().map(paperView);
    case '/api/frames':
      return world.devices.frames.recent().map(frameView);
    default:
      return undefined;
  }
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBodyBytes) throw new Error('body too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function sendJson(response: ServerResponse, status: number, data: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(data));
}
