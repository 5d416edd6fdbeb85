import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { RunningServer } from '@yibao-kiosk/device-agent/server/server.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { ask, startServer } from './support.ts';

describe('the page', () => {
  let folder: string;
  let withPage: RunningServer;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kiosk-page-'));
    await mkdir(join(folder, 'assets'));
    await writeFile(join(folder, 'index.html'), '<!doctype html><title>page</title>');
    await writeFile(join(folder, 'sw.js'), 'self.skipWaiting();');
    await writeFile(join(folder, 'assets', 'main-a1b2c3.js'), 'export {};');
    withPage = await startServer([], { uiFolder: folder });
  });
  afterEach(async () => {
    await withPage.close();
    await rm(folder, { recursive: true });
  });

  it('comes with strict headers', async () => {
    const { headers } = await ask(withPage, { path: '/' });
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'x-frame-options': 'DENY',
    });
    expect(headers['permissions-policy']).toContain('usb=()');
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });

  it('is asked for again, its hashed files never', async () => {
    const cacheOf = async (path: string): Promise<unknown> => (await ask(withPage, { path })).headers['cache-control'];
    expect(await cacheOf('/')).toBe('no-cache');
    expect(await cacheOf('/sw.js')).toBe('no-cache');
    expect(await cacheOf('/some/screen')).toBe('no-cache');
    expect(await cacheOf('/assets/screen')).toBe('no-cache');
    expect(await cacheOf('/assets/main-a1b2c3.js')).toBe('public, max-age=31536000, immutable');
    expect((await ask(withPage, { path: '/some/screen' })).body).toContain('<title>page');
    expect((await ask(withPage, { path: '/assets/gone.js' })).status).toBe(404);
  });

  it('stays in its folder and survives odd requests', async () => {
    const paths = ['/..%2f..%2fetc/passwd', '/%2e%2e/%2e%2e/etc/passwd.txt', '/%', '/%00.txt', '//evil.example/x.js'];
    for (const path of paths) {
      const answer = await ask(withPage, { path });
      expect(answer.body).not.toContain('root:');
    }
    const range = await ask(withPage, { path: '/', headers: { range: 'bytes=5-2' } });
    expect(range.status).toBe(200);
  });
});
