import { request as requestHttp } from 'node:http';
import type { ClientRequest, IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';

import { done, refused, unknown } from '@yibao-kiosk/shared/outcome.ts';
import type { Outcome } from '@yibao-kiosk/shared/outcome.ts';

import type { Clock } from '../clock.ts';

/** One HTTP request with its bounds. `headers` without content-length, which follows from `body`. */
export type ExchangeRequest = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'HEAD';
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
  readonly timeoutMs: number;
  readonly maxAnswerBytes: number;
};

/** What came back, whatever the status. */
export type ExchangeAnswer = { readonly status: number; readonly bytes: Uint8Array };

/**
 * Sends one request over a connection of its own and reads the whole answer. Node's http instead of fetch,
 * because only the socket tells whether a byte can have left: before the connection stands a failure is a
 * definite no (`refused`), afterwards nobody can tell (`unknown`). A kept-alive connection would blur just
 * that, and fetch would follow redirects with personal data in the body. Never rejects.
 */
export function exchange(
  request: ExchangeRequest,
  parts: { clock: Clock; signal: AbortSignal },
): Promise<Outcome<ExchangeAnswer>> {
  if (parts.signal.aborted) return Promise.resolve(refused('PLT_TIMED_OUT'));
  return new Promise((resolve) => {
    const life = new AbortController();
    const outgoing = open(request);
    let connected = false;

    const finish = (outcome: Outcome<ExchangeAnswer>): void => {
      life.abort();
      outgoing.destroy();
      resolve(outcome);
    };
    const fail = (error: unknown): void => {
      if (!connected) finish(refused('PLT_UNREACHABLE'));
      else finish(unknown(isProtocolError(error) ? 'PLT_BAD_ANSWER' : 'PLT_UNREACHABLE'));
    };
    const giveUp = (): void => finish(connected ? unknown('PLT_TIMED_OUT') : refused('PLT_TIMED_OUT'));
    const timeOut = (): void => finish(connected ? unknown('PLT_TIMED_OUT') : refused('PLT_UNREACHABLE'));

    parts.signal.addEventListener('abort', giveUp, { once: true, signal: life.signal });
    parts.clock.sleep(request.timeoutMs, life.signal).then(timeOut, () => undefined);
    outgoing.once('socket', (socket) => {
      const event = request.url.protocol === 'https:' ? 'secureConnect' : 'connect';
      socket.once(event, () => (connected = true));
    });
    outgoing.on('error', fail);
    outgoing.once('close', fail);
    outgoing.once('response', (incoming) => {
      // From here on the body tells of a cut itself; the request closes as soon as the last byte is in.
      outgoing.off('close', fail);
      collect(incoming, request.maxAnswerBytes).then(finish, fail);
    });
    outgoing.end(request.body);
  });
}

function open(request: ExchangeRequest): ClientRequest {
  const send = request.url.protocol === 'https:' ? requestHttps : requestHttp;
  const length = typeof request.body === 'string' ? new TextEncoder().encode(request.body).length : request.body.length;
  const headers = length === 0 ? request.headers : { ...request.headers, 'content-length': String(length) };
  return send(request.url, { method: request.method, headers, agent: false });
}

async function collect(incoming: IncomingMessage, maxBytes: number): Promise<Outcome<ExchangeAnswer>> {
  const chunks: Uint8Array[] = [];
  let total = 0;
  for await (const chunk of incoming as AsyncIterable<Uint8Array>) {
    total += chunk.length;
    if (total > maxBytes) return unknown('PLT_BAD_ANSWER');
    chunks.push(chunk);
  }
  return done({ status: incoming.statusCode ?? 0, bytes: join(chunks, total) });
}

function join(chunks: readonly Uint8Array[], total: number): Uint8Array {
  const bytes = new Uint8Array(total);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}

/** Node's HTTP parser gave up: the far side speaks something else. */
function isProtocolError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('HPE_');
}
