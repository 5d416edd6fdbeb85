import type { IncomingMessage, ServerResponse } from 'node:http';

import { type ContentFolder, sendContent } from './content-folder.ts';
import { type Gate, hostAllowed, originAllowed } from './gate.ts';
import { applyHeaders } from './headers.ts';
import type { ServedDocument } from '../service.ts';
import type { Pages } from './pages.ts';
import type { StaticFiles } from './static-files.ts';
import type { TokenBucket } from './token-bucket.ts';

/** Name of the cookie with the page's token. */
export const cookieName = 'kiosk';

export type HttpParts = {
  gate: Gate;
  headers: ReadonlyMap<string, string>;
  pages: Pages;
  handshakes: TokenBucket;
  files: StaticFiles | null;
  documents: ReadonlyMap<string, ServedDocument>;
  content: readonly ContentFolder[];
  health: () => Readonly<Record<string, string>>;
};

/** Answers everything that is not an upgrade: the health check, the handshake, documents, content, the built page. */
export function createHttpListener(parts: HttpParts): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    applyHeaders(response, parts.headers);
    if (!hostAllowed(parts.gate, request.headers)) {
      refuse(response, 403);
      return;
    }
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    const document = parts.documents.get(path);
    const content = parts.content.find(({ prefix }) => path.startsWith(prefix));
    if (path === '/handshake') handshake(request, response, parts);
    else if (request.method !== 'GET' && request.method !== 'HEAD') refuse(response, 405, { Allow: 'GET, HEAD' });
    else if (path === '/healthz') give(response, healthOf(parts), 'no-store');
    else if (document !== undefined) give(response, document, 'no-cache');
    else if (content) void sendContent(content, path, response).then((isSent) => isSent || refuse(response, 404));
    else if (parts.files) parts.files(request, response, () => refuse(response, 404));
    else refuse(response, 404);
  };
}

function handshake(request: IncomingMessage, response: ServerResponse, parts: HttpParts): void {
  if (request.method !== 'POST') {
    refuse(response, 405, { Allow: 'POST' });
    return;
  }
  if (!originAllowed(parts.gate, request.headers)) {
    refuse(response, 403);
    return;
  }
  if (request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0) {
    refuse(response, 413);
    return;
  }
  const token = parts.handshakes.take() ? parts.pages.issue() : null;
  if (token === null) {
    refuse(response, 429, { 'Retry-After': '1' });
    return;
  }
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Set-Cookie', `${cookieName}=${token}; HttpOnly; SameSite=Strict; Path=/`);
  response.writeHead(204).end();
}

function healthOf({ health }: HttpParts): ServedDocument {
  return { type: 'application/json', body: JSON.stringify({ status: 'ok', ...health() }) };
}

function give(response: ServerResponse, { type, body }: ServedDocument, caching: 'no-store' | 'no-cache'): void {
  response.setHeader('Cache-Control', caching);
  response.setHeader('Content-Type', type);
  response.writeHead(200).end(body);
}

/** An answer without a body; the connection ends, so that nothing of a refused request is read as the next one. */
function refuse(response: ServerResponse, status: number, headers: Readonly<Record<string, string>> = {}): void {
  response.setHeader('Cache-Control', 'no-store');
  response.writeHead(status, { ...headers, Connection: 'close', 'Content-Length': '0' }).end();
}
