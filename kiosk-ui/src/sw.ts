/// <reference lib="webworker" />
import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  type PrecacheEntry,
  precacheAndRoute,
} from 'workbox-precaching';

declare const self: ServiceWorkerGlobalScope & { SHELL_MANIFEST: (PrecacheEntry | string)[] };

/*
 * Keeps the shell, so that a reload while the agent is down still shows a sentence. It never answers for /handshake or
 * for data, and a new version waits until every page of the old one is gone: nobody's session is interrupted.
 */
cleanupOutdatedCaches();
// Without a directory index, `/` is left to the handler below.
precacheAndRoute(self.SHELL_MANIFEST, { directoryIndex: '' });

const shell = createHandlerBoundToURL('/index.html');

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.mode !== 'navigate' || new URL(request.url).pathname !== '/') return;
  // The agent's own page first: after an update it is the newer one.
  event.respondWith(fetch(request).catch(() => shell({ event, request, url: new URL(request.url) })));
});
