import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as the script sees it. */
export type ScriptedRequest = {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
};

/** Answers one request in any way a socket allows. */
export type Script = (request: ScriptedRequest, response: ServerResponse) => void;

/** A far side for tests: real sockets on loopback, every answer scripted. */
export type ScriptedServer = {
  readonly url: string;
  readonly requests: readonly ScriptedRequest[];
  /** Answers from now on; the default is an empty JSON object. */
  play(script: Script): void;
  close(): Promise<void>;
};

/** Starts a scripted server on a free port. */
export async function startScriptedServer(): Promise<ScriptedServer> {
  const requests: ScriptedRequest[] = [];
  let script: Script = (_request, response) => answerJson(response, {});
  const server = createServer((incoming, response) => {
    const chunks: Uint8Array[] = [];
    incoming.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    incoming.on('end', () => {
      const { method = '', url = '', headers } = incoming;
      const request = { method, path: url, headers, body: Buffer.concat(chunks).toString('utf8') };
      if (method !== 'HEAD') requests.push(request);
      script(request, response);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    play: (next) => (script = next),
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

/** Answers with JSON. */
export function answerJson(response: ServerResponse, body: unknown, status = 200): void {
  answerText(response, JSON.stringify(body), { status, contentType: 'application/json; charset=utf-8' });
}

/** Answers with any text. */
export function answerText(
  response: ServerResponse,
  text: string,
  { status = 200, contentType = 'text/html' } = {},
): void {
  response.writeHead(status, { 'content-type': contentType });
  response.end(text);
}
