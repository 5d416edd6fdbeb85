import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { createManualClock } from '../testing/manual-clock.ts';
import type { ManualClock } from '../testing/manual-clock.ts';
import { sendJson } from './http.ts';
import type { JsonRequest } from './http.ts';
import { answerJson, answerText, startScriptedServer } from './testing/scripted-server.ts';
import type { ScriptedServer } from './testing/scripted-server.ts';

/** The machine may be busy. */
const patiently = { timeout: 20_000 };

let server: ScriptedServer;
let clock: ManualClock;
let caller: AbortController;

beforeEach(async () => {
  server = await startScriptedServer();
  clock = createManualClock();
  caller = new AbortController();
});
afterEach(() => server.close());

function send(change: Partial<JsonRequest> = {}): ReturnType<typeof sendJson> {
  const request: JsonRequest = {
    method: 'POST',
    url: new URL(server.url),
    headers: { 'x-mark': '1' },
    body: '{"名":1}',
    timeoutMs: 1_000,
    maxAnswerBytes: 10_000,
    ...change,
  };
  return sendJson(request, { clock, signal: caller.signal });
}

const received = async (): Promise<void> => {
  await expect.poll(() => server.requests.length, patiently).toBe(1);
};

describe('sendJson', () => {
  it('sends UTF-8 JSON with the headers given and reads the answer', async () => {
    server.play((_request, response) => answerJson(response, { a: [1.5, '文'] }));
    expect(await send()).toEqual({ kind: 'done', value: { status: 200, body: { a: ['1.5', '文'] } } });
    expect(server.requests[0]).toMatchObject({
      method: 'POST',
      body: '{"名":1}',
      headers: { 'x-mark': '1', 'content-type': 'application/json; charset=utf-8', 'content-length': '9' },
    });
    expect(clock.pending()).toBe(0);
  });

  it('is refused as unreachable when nobody listens', async () => {
    const closed = createServer().listen(0, '127.0.0.1');
    await once(closed, 'listening');
    const { port } = closed.address() as AddressInfo;
    closed.close();
    expect(await send({ url: new URL(`http://127.0.0.1:${port}`) })).toEqual({
      kind: 'refused',
      code: 'PLT_UNREACHABLE',
    });
  });

  it('is refused as unreachable when TLS cannot be agreed on, for nothing was sent', async () => {
    const outcome = await send({ url: new URL(server.url.replace('http:', 'https:')) });
    expect(outcome).toEqual({ kind: 'refused', code: 'PLT_UNREACHABLE' });
    expect(server.requests).toHaveLength(0);
  });

  it('is refused as unreachable when the connection does not come about in time', async () => {
    const mute = createServer().listen(0, '127.0.0.1');
    await once(mute, 'listening');
    const { port } = mute.address() as AddressInfo;
    const accepted = once(mute, 'connection');
    // The TCP connection stands, the TLS handshake never ends: not a byte of the request has left.
    const outcome = send({ url: new URL(`https://127.0.0.1:${port}`) });
    const [socket] = (await accepted) as [{ destroy(): void }];
    await clock.advance(1_000);
    expect(await outcome).toEqual({ kind: 'refused', code: 'PLT_UNREACHABLE' });
    socket.destroy();
    mute.close();
  });

  it('is unknown when the answer does not come in time', async () => {
    server.play(() => undefined);
    const outcome = send();
    await received();
    await clock.advance(1_000);
    expect(await outcome).toEqual({ kind: 'unknown', code: 'PLT_TIMED_OUT' });
  });

  it('is unknown when the answer trickles for too long', async () => {
    server.play((_request, response) => response.write('{"a":'));
    const outcome = send();
    await received();
    await clock.advance(1_000);
    expect(await outcome).toEqual({ kind: 'unknown', code: 'PLT_TIMED_OUT' });
  });

  it('is unknown when the caller gives up after sending, refused before', async () => {
    server.play(() => undefined);
    const outcome = send();
    await received();
    caller.abort();
    expect(await outcome).toEqual({ kind: 'unknown', code: 'PLT_TIMED_OUT' });
    expect(await send()).toEqual({ kind: 'refused', code: 'PLT_TIMED_OUT' });
    expect(server.requests).toHaveLength(1);
  });

  it('is refused when the caller gives up while connecting', async () => {
    const outcome = send();
    caller.abort();
    expect(await outcome).toEqual({ kind: 'refused', code: 'PLT_TIMED_OUT' });
  });

  it.each([
    ['before the answer', 0],
    ['in the middle of it', 20],
  ])('is unknown when the connection is cut %s', async (_when, sentBytes) => {
    server.play((_request, response) => {
      if (sentBytes > 0) response.writeHead(200, { 'content-length': '100' }).write('x'.repeat(sentBytes));
      setImmediate(() => response.socket?.resetAndDestroy());
    });
    expect(await send()).toEqual({ kind: 'unknown', code: 'PLT_UNREACHABLE' });
  });

  it('is unknown when something answers that is no HTTP', async () => {
    const other = createServer((socket) => {
      socket.once('data', () => socket.end('\u001b[2J220 ready\r\n'));
    }).listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    expect(await send({ url: new URL(`http://127.0.0.1:${port}`) })).toEqual({
      kind: 'unknown',
      code: 'PLT_BAD_ANSWER',
    });
    other.close();
  });

  it('is unknown for an answer beyond the limit, however it is announced', async () => {
    server.play((_request, response) => answerJson(response, 'x'.repeat(20_000)));
    expect(await send()).toEqual({ kind: 'unknown', code: 'PLT_BAD_ANSWER' });
  });

  it.each([
    [200, '<html>maintenance</html>', 'unknown'],
    [200, '{"infcode":0,"output":', 'unknown'],
    [200, '', 'unknown'],
    [500, '{"error":{"code":"INTERNAL"}}', 'unknown'],
    [502, '<html>Bad Gateway</html>', 'unknown'],
    [302, '', 'refused'],
  ])('reads status %i with %o as %s', async (status, text, kind) => {
    server.play((_request, response) => answerText(response, text, { status }));
    expect(await send()).toEqual({ kind, code: 'PLT_BAD_ANSWER' });
  });

  it('never follows a redirect', async () => {
    server.play((_request, response) => {
      response.writeHead(307, { location: `${server.url}/elsewhere` }).end();
    });
    expect(await send()).toEqual({ kind: 'refused', code: 'PLT_BAD_ANSWER' });
    expect(server.requests).toHaveLength(1);
  });

  it('hands a status of 4xx on, with its JSON or without', async () => {
    server.play((_request, response) => answerJson(response, { error: { code: 'X' } }, 404));
    expect(await send()).toEqual({ kind: 'done', value: { status: 404, body: { error: { code: 'X' } } } });
    server.play((_request, response) => answerText(response, '<html></html>', { status: 404 }));
    expect(await send()).toEqual({ kind: 'done', value: { status: 404, body: undefined } });
  });
});
