import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

import { bearerOf, cookieValues, type Gate, hostAllowed, originAllowed, sameSecret } from './gate.ts';
import { cookieName } from './http.ts';
import type { Page, Pages } from './pages.ts';
import type { Service } from '../service.ts';

export type UpgradeParts = {
  gate: Gate;
  pages: Pages;
  services: ReadonlyMap<string, Service>;
  integrationToken: string | undefined;
};

/** Who may open which service; or the HTTP status that refuses. */
export type Admission =
  | { readonly kind: 'admitted'; readonly service: Service; readonly page: Page | null; readonly host: string }
  | { readonly kind: 'refused'; readonly status: 401 | 403 | 404 };

const refused = (status: 401 | 403 | 404): Admission => ({ kind: 'refused', status });

/** Judges an upgrade: Host, Origin, token, path, role, in this order. Reads nothing but the request's head. */
export function judgeUpgrade(request: IncomingMessage, parts: UpgradeParts): Admission {
  const { headers } = request;
  const host = headers.host;
  if (host === undefined || !hostAllowed(parts.gate, headers)) return refused(403);
  const service = parts.services.get(serviceKey((request.url ?? '/').split('?', 1)[0] ?? '/'));
  if (isIntegration(request, parts)) {
    if (!service) return refused(404);
    const admitted = service.kind === 'device' && service.admits('integration');
    return admitted ? { kind: 'admitted', service, page: null, host } : refused(403);
  }
  if (!originAllowed(parts.gate, headers)) return refused(403);
  const page = cookieValues(headers, cookieName)
    .map((token) => parts.pages.find(token))
    .find((found) => found !== undefined);
  if (!page) return refused(401);
  if (!service) return refused(404);
  return service.admits(page.role) ? { kind: 'admitted', service, page, host } : refused(403);
}

/** Paths are compared without case and without a trailing slash, as XFS4IoT clients write both. */
export const serviceKey = (path: string): string => path.toLowerCase().replace(/\/$/, '');

// A browser always sends Origin with an upgrade: a request with the token and an Origin is not a program's.
function isIntegration({ headers }: IncomingMessage, { integrationToken }: UpgradeParts): boolean {
  const bearer = bearerOf(headers);
  if (integrationToken === undefined || bearer === undefined || headers.origin !== undefined) return false;
  return sameSecret(bearer, integrationToken);
}

const reasons = { 401: 'Unauthorized', 403: 'Forbidden', 404: 'Not Found', 429: 'Too Many Requests' } as const;

/** Answers a refused upgrade and closes the connection, whether or not the client closes its own side. */
export function refuseUpgrade(socket: Duplex, status: keyof typeof reasons): void {
  socket.end(
    `HTTP/1.1 ${status} ${reasons[status]}\r\nConnection: close\r\nCache-Control: no-store\r\nContent-Length: 0\r\n\r\n`,
    () => socket.destroy(),
  );
}
