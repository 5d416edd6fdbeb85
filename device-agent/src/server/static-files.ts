import type { IncomingMessage, ServerResponse } from 'node:http';

import sirv from 'sirv';

/** Serves one request, or calls `next` when there is no such file. */
export type StaticFiles = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/**
 * The built page from a folder; a path without an extension gets index.html (the page has one document). Files under
 * `/assets/` carry their hash in the name and never change; everything else is asked for again. Throws when the folder
 * is missing.
 */
export function createStaticFiles(folder: string): StaticFiles {
  const serve = sirv(folder, {
    single: true,
    etag: true,
    gzip: true,
    brotli: true,
    setHeaders(response, pathname) {
      // Only a real file has an extension here: sirv does not answer `/assets/gone.js` with index.html.
      const isImmutable = /^\/assets\/.*\.\w+$/.test(pathname);
      response.setHeader('Cache-Control', isImmutable ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  return (request, response, next) => {
    // sirv 3 throws on a range that ends before it begins; the page asks for whole files.
    delete request.headers.range;
    serve(request, response, next);
  };
}
