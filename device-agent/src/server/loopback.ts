import { createServer, type Server } from 'node:http';

/** A port of 127.0.0.1 that is ours; nobody is answered until `createServer` takes it. */
export type Loopback = { readonly http: Server; readonly port: number };

const address = '127.0.0.1';

/** Takes a port, 0 any free one; rejects with the error of the machine (`EADDRINUSE`) when another has it. */
export function openLoopback(port: number): Promise<Loopback> {
  const http = createServer({
    maxHeaderSize: 8 * 1024,
    headersTimeout: 5_000,
    requestTimeout: 10_000,
    keepAliveTimeout: 5_000,
  });
  return new Promise((resolve, reject) => {
    http.once('error', reject);
    http.listen(port, address, () => {
      http.off('error', reject);
      const bound = http.address();
      resolve({ http, port: typeof bound === 'object' && bound !== null ? bound.port : port });
    });
  });
}

/** What a browser calls the page's own origin. */
export function originOf({ port }: Pick<Loopback, 'port'>): string {
  return `http://${address}:${port}`;
}
