import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

import type { Page } from 'playwright-core';

const dist = new URL('../../kiosk-ui/dist/', import.meta.url);

/** Kilobytes of JavaScript, gzipped. */
const sizeKb = (paths: Iterable<string>): number =>
  [...paths].reduce((sum, path) => sum + gzipSync(readFileSync(new URL(path, dist))).length, 0) / 1024;

/** Scripts that the document itself names: its entry and what that imports. */
function namedScripts(): Set<string> {
  const html = readFileSync(new URL('index.html', dist), 'utf8');
  return new Set([...html.matchAll(/"\/(assets\/[^"]+\.js)"/g)].map(([, path = '']) => path));
}

/** Refuses every script that the document does not name, so that a home that is reached needed no other. */
export async function refuseLaterScripts(page: Page): Promise<void> {
  const named = namedScripts();
  await page.route('**/assets/*.js', (route) =>
    named.has(new URL(route.request().url()).pathname.slice(1)) ? route.continue() : route.abort(),
  );
}

/** What home needs, and the scripts of all screens and languages. */
export function scriptSizes(): { homeKb: number; allKb: number } {
  const all = readdirSync(new URL('assets/', dist)).filter((name) => name.endsWith('.js'));
  return { homeKb: sizeKb(namedScripts()), allKb: sizeKb(all.map((name) => `assets/${name}`)) };
}
