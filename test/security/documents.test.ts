import type { ServedDocument } from '@yibao-kiosk/device-agent/service.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { ask, startServer } from './support.ts';

type Server = Awaited<ReturnType<typeof startServer>>;

const wordings = JSON.stringify({ tag: 'ug', name: 'ئۇيغۇرچە' });
let server: Server;
beforeEach(async () => {
  server = await startServer([], { documents: new Map<string, ServedDocument>([
      ['/languages/ug.json', { type: 'application/json', body: wordings }],
      ['/languages/ug.ttf', { type: 'font/ttf', body: Uint8Array.of(0, 1, 0, 0) }],
    ]) });
});
afterEach(() => server.close());

describe('documents answered from memory', () => {
  it('come whole, as JSON, asked for again every time, under the headers of everything', async () => {
    const { status, headers, body } = await ask(server, { path: '/languages/ug.json?v=1' });
    expect([status, body]).toEqual([200, wordings]);
    expect(headers).toMatchObject({
      'content-type': 'application/json',
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(headers['content-security-policy']).toContain("default-src 'self'");
  });

  it('have the type of what they are', async () => {
    const { status, headers } = await ask(server, { path: '/languages/ug.ttf' });
    expect([status, headers['content-type'], headers['x-content-type-options']]).toEqual([200, 'font/ttf', 'nosniff']);
  });

  it.each(['/languages/', '/languages/xx.json', '/languages/../ug.json', '/languages/UG.json', '/languages/ug.json/'])(
    'are no others: %s',
    async (path) => {
      expect((await ask(server, { path })).status).toBe(404);
    },
  );

  it.each(['POST', 'PUT', 'DELETE'])('cannot be changed by %s', async (method) => {
    expect((await ask(server, { method, path: '/languages/ug.json' })).status).toBe(405);
  });

  it('are for this host only', async () => {
    const headers = { host: 'evil.example' };
    expect((await ask(server, { path: '/languages/ug.json', headers })).status).toBe(403);
  });
});
