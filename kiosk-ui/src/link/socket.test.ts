// @vitest-environment node
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { afterEach, beforeEach, expect, test } from 'vitest';
import { type WebSocket as FarSocket, WebSocketServer } from 'ws';

import { browserSocket, type Socket } from './socket.ts';

let server: Server;
let sockets: WebSocketServer;
let origin: string;
let requests: string[];
let handshakeStatus: number;
let socket: Socket;
/** What the page was told, in order. */
let told: string[];
let onTold: () => void;

beforeEach(async () => {
  requests = [];
  told = [];
  handshakeStatus = 204;
  onTold = () => undefined;
  server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    response.writeHead(handshakeStatus).end();
  });
  sockets = new WebSocketServer({ server });
  sockets.on('connection', (_far, request) => requests.push(`socket ${request.url}`));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  socket.close();
  for (const far of sockets.clients) far.terminate();
  sockets.close();
  server.close();
  await once(server, 'close');
});

function open(): void {
  const tell = (what: string): void => {
    told.push(what);
    onTold();
  };
  socket = browserSocket(origin)({
    onOpen: () => tell('open'),
    onMessage: (text) => tell(`message ${text}`),
    onClose: (code) => tell(`close ${code}`),
  });
}

/** Waits until the page was told this. */
const isTold = (what: string): Promise<void> =>
  new Promise((resolve) => {
    onTold = () => told.includes(what) && resolve();
    onTold();
  });

async function openWithFar(): Promise<FarSocket> {
  const connected = once(sockets, 'connection') as Promise<[FarSocket]>;
  open();
  const [far] = await connected;
  await isTold('open');
  return far;
}

test('takes a fresh token by POST before it connects', async () => {
  await openWithFar();
  expect(requests).toEqual(['POST /handshake', 'socket /kiosk/v1']);
  expect(socket.isOpen()).toBe(true);
});

test('carries text both ways', async () => {
  const far = await openWithFar();
  far.send('to the page');
  await isTold('message to the page');
  const received = once(far, 'message');
  socket.send('to the agent');
  expect(String((await received)[0])).toBe('to the agent');
});

test('hands on the code of the far end', async () => {
  const far = await openWithFar();
  far.close(4001, 'replaced');
  await isTold('close 4001');
  expect(socket.isOpen()).toBe(false);
});

test('reports a broken connection, a refused handshake and nobody there as the same end, once', async () => {
  (await openWithFar()).terminate();
  await isTold('close 1006');
  expect(told).toEqual(['open', 'close 1006']);

  told = [];
  handshakeStatus = 403;
  open();
  await isTold('close 1006');
  expect(told).toEqual(['close 1006']);

  told = [];
  origin = 'http://127.0.0.1:9';
  open();
  await isTold('close 1006');
  expect(told).toEqual(['close 1006']);
});

test('closed before the handshake was answered, it never connects', async () => {
  const asked = once(server, 'request');
  open();
  socket.close();
  expect(told).toEqual(['close 1006']);
  await asked;
  await new Promise((resolve) => setImmediate(resolve));
  expect(requests).toEqual(['POST /handshake']);
  expect(socket.isOpen()).toBe(false);
});
