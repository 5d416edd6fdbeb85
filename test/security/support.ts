import { request } from 'node:http';

import { systemClock } from '@yibao-kiosk/device-agent/clock.ts';
import type { ServerLimits } from '@yibao-kiosk/device-agent/server/limits.ts';
import { createServer, type RunningServer, type ServerOptions } from '@yibao-kiosk/device-agent/server/server.ts';
import type { Service, ServiceLog } from '@yibao-kiosk/device-agent/service.ts';
import { usualKeypad } from '@yibao-kiosk/shared/kiosk/access-modes.ts';
import type { CompletionOf } from '@yibao-kiosk/shared/kiosk/define.ts';
import type { attach } from '@yibao-kiosk/shared/kiosk/terminal.ts';
import { WebSocket } from 'ws';

/** What Terminal.Attach answers where a test is not about the terminal. */
export const attached: CompletionOf<typeof attach> = {
  terminal: {
    state: 'open',
    terminalId: 'T-001',
    placeName: '测试大厅',
    regionName: '测试区',
    servicePhone: '12393',
    staffContact: '1 号窗口',
    processorName: '测试区医疗保障局',
    devices: [],
    platform: 'unknown',
    places: { idCard: 'unknown', scanner: 'unknown', printer: 'unknown' },
    idleSeconds: 60,
    idleWarningSeconds: 30,
    paperColumns: 48,
    languages: [],
    access: {
      defaults: { elder: false, largeText: false, highContrast: false, lowReach: false, voice: false },
      screenFootMm: 900,
      hearing: 'public',
      hallLight: 'ordinary',
      keypad: usualKeypad,
    },
    staffCall: { fitted: [], state: 'none' },
    servicesOff: {},
    contentProblem: null,
    demonstration: true,
  },
  job: null,
  interruptedJob: null,
};

/** A log that keeps what was written, for assertions. */
export function createTestLog(): ServiceLog & { lines: string[] } {
  const lines: string[] = [];
  const write = (fields: Readonly<Record<string, unknown>>, message: string): void => {
    lines.push(JSON.stringify({ ...fields, message }));
  };
  return { lines, info: write, warn: write, error: write };
}

/** The real server on a free port, with generous limits unless a test is about them. */
export function startServer(
  services: readonly Service[],
  options: Partial<ServerOptions> & { limits?: Partial<ServerLimits> } = {},
): Promise<RunningServer> {
  return createServer({
    port: 0,
    uiFolder: null,
    services,
    clock: systemClock,
    log: createTestLog(),
    ...options,
    limits: { handshakeBurst: 10_000, ...options.limits },
  });
}

export type HttpAnswer = { status: number; headers: Record<string, string | string[] | undefined>; body: string };

/** One raw HTTP request to the server, with exactly these headers. */
export function ask(
  server: RunningServer,
  what: { method?: string; path: string; headers?: Record<string, string>; body?: string },
): Promise<HttpAnswer> {
  return new Promise((resolve, reject) => {
    const asked = request(
      { host: '127.0.0.1', port: server.port, method: what.method ?? 'GET', path: what.path, headers: what.headers ?? {} },
      (response) => {
        let body = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => (body += part));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
      },
    );
    asked.on('error', reject);
    asked.end(what.body);
  });
}

/** The handshake of a well-behaved page; answers with the cookie to send. */
export async function handshake(server: RunningServer): Promise<string> {
  const answer = await ask(server, { method: 'POST', path: '/handshake', headers: { origin: server.origin } });
  const cookie = answer.headers['set-cookie']?.[0]?.split(';', 1)[0];
  if (answer.status !== 204 || cookie === undefined) throw new Error(`handshake refused: ${answer.status}`);
  return cookie;
}

export type Message = {
  header: { type: string; name: string; version: string; requestId?: number; status?: string; completionCode?: string };
  payload?: Record<string, unknown>;
};

/** A socket of a test: what came, and ways to wait for more. */
export type TestSocket = {
  readonly socket: WebSocket;
  readonly received: readonly Message[];
  send(message: unknown): void;
  /** The first message, received already or still to come, that fits. */
  find(fits: (message: Message) => boolean): Promise<Message>;
  /** Sends a command and waits for its completion, or for the acknowledge that refuses it. */
  call(name: string, payload?: unknown, options?: { version?: string; timeout?: number }): Promise<Message>;
  readonly closed: Promise<{ code: number; reason: string }>;
};

export type OpenOptions = {
  path: string;
  headers?: Record<string, string>;
  onFrame?: (message: unknown) => void;
};

/** Opens a WebSocket with exactly these headers; rejects with the HTTP status when the upgrade is refused. */
export function openSocket(server: RunningServer, options: OpenOptions): Promise<TestSocket> {
  const socket = new WebSocket(`ws://127.0.0.1:${server.port}${options.path}`, {
    perMessageDeflate: false,
    ...(options.headers && { headers: options.headers }),
  });
  const received: Message[] = [];
  const waiting = new Set<(message: Message) => void>();
  socket.on('message', (data: Buffer) => {
    const message = JSON.parse(data.toString('utf8')) as Message;
    options.onFrame?.(message);
    received.push(message);
    for (const look of waiting) look(message);
  });
  const closed = new Promise<{ code: number; reason: string }>((resolve) => {
    socket.on('close', (code, reason) => resolve({ code, reason: reason.toString('utf8') }));
  });
  const send = (message: unknown): void => {
    options.onFrame?.(message);
    socket.send(typeof message === 'string' ? message : JSON.stringify(message));
  };
  const find = (fits: (message: Message) => boolean): Promise<Message> => {
    const known = received.find(fits);
    if (known) return Promise.resolve(known);
    return new Promise((resolve, reject) => {
      const look = (message: Message): void => {
        if (!fits(message)) return;
        waiting.delete(look);
        resolve(message);
      };
      waiting.add(look);
      void closed.then(({ code }) => reject(new Error(`closed with ${code}`)));
    });
  };
  let lastId = 0;
  const call: TestSocket['call'] = (name, payload, { version = '1.0', timeout } = {}) => {
    const requestId = ++lastId;
    const answer = find(
      ({ header }) => header.requestId === requestId && (header.type === 'completion' || header.status !== undefined),
    );
    send({
      header: { type: 'command', name, version, requestId, ...(timeout !== undefined && { timeout }) },
      ...(payload !== undefined && { payload }),
    });
    return answer;
  };
  return new Promise((resolve, reject) => {
    socket.on('open', () => resolve({ socket, received, send, find, call, closed }));
    socket.on('unexpected-response', (_request, response) => reject(new RefusedUpgrade(response.statusCode ?? 0)));
    socket.on('error', reject);
  });
}

/** An upgrade that was answered with an HTTP status. */
export class RefusedUpgrade extends Error {
  readonly status: number;
  constructor(status: number) {
    super(`refused with ${status}`);
    this.status = status;
  }
}

/** The status of a refused upgrade, or 101 when it was let in. */
export async function upgradeStatus(server: RunningServer, options: OpenOptions): Promise<number> {
  try {
    const { socket } = await openSocket(server, options);
    socket.terminate();
    return 101;
  } catch (error) {
    if (error instanceof RefusedUpgrade) return error.status;
    throw error;
  }
}

/** The kiosk socket of a well-behaved page. */
export async function openPage(server: RunningServer, cookie?: string): Promise<TestSocket & { cookie: string }> {
  const held = cookie ?? (await handshake(server));
  const page = await openSocket(server, { path: '/kiosk/v1', headers: { origin: server.origin, cookie: held } });
  return { ...page, cookie: held };
}
