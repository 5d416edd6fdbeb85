import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { RunningServer } from '@yibao-kiosk/device-agent/server/server.ts';
import { hashedClipFile } from '@yibao-kiosk/shared/content/voice-pack.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { ask, startServer } from './support.ts';

const clip = '0123456789abcdef.opus';

describe('content that is served as files', () => {
  let root: string;
  let server: RunningServer;
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'kiosk-content-'));
    const own = join(root, 'own');
    const shipped = join(root, 'shipped');
    await mkdir(join(own, 'ug'), { recursive: true });
    await mkdir(join(shipped, 'en'), { recursive: true });
    await mkdir(join(shipped, 'ug'), { recursive: true });
    await writeFile(join(root, 'secret.json'), 'secret');
    await writeFile(join(shipped, '.hidden.json'), 'secret');
    await writeFile(join(shipped, 'en', 'notes.txt'), 'secret');
    await writeFile(join(shipped, 'en', 'pack.json'), '"en"');
    await writeFile(join(shipped, 'en', clip), 'OggS');
    await writeFile(join(shipped, 'ug', 'pack.json'), '"shipped"');
    await writeFile(join(own, 'ug', 'pack.json'), '"own"');
    const folders = [own, shipped, join(root, 'missing')];
    server = await startServer([], { content: [{ prefix: '/voices/', folders, hashed: hashedClipFile }] });
  });
  afterEach(async () => {
    await server.close();
    await rm(root, { recursive: true });
  });

  it('comes with its kind; only what carries its hash is kept for ever', async () => {
    const pack = await ask(server, { path: '/voices/en/pack.json' });
    expect(pack).toMatchObject({ status: 200, body: '"en"' });
    expect(pack.headers).toMatchObject({ 'content-type': 'application/json', 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' });
    const sound = await ask(server, { path: `/voices/en/${clip}` });
    expect(sound.headers).toMatchObject({ 'content-type': 'audio/ogg', 'cache-control': 'public, max-age=31536000, immutable' });
  });

  it("is the hall's own before what ships", async () => {
    expect((await ask(server, { path: '/voices/ug/pack.json' })).body).toBe('"own"');
  });

  it('is what lies there now', async () => {
    await writeFile(join(root, 'own', 'ug', 'pack.json'), '"new"');
    expect((await ask(server, { path: '/voices/ug/pack.json' })).body).toBe('"new"');
  });

  it.each([
    '/voices/en/gone.opus',
    '/voices/en/',
    '/voices/en',
    '/voices/en/notes.txt',
    '/voices/.hidden.json',
    '/voices/../secret.json',
    '/voices/..%2fsecret.json',
    '/voices/%2e%2e/secret.json',
    '/voices/en/../../../secret.json',
    '/voices//secret.json',
    '/voices/en/pack.json%00.opus',
    '/voices/%',
  ])('%s is not there', async (path) => {
    const answer = await ask(server, { path });
    expect(answer.status).toBe(404);
    expect(answer.body).toBe('');
  });

  it('is only read', async () => {
    for (const method of ['PUT', 'POST', 'DELETE']) expect((await ask(server, { method, path: '/voices/en/pack.json' })).status).toBe(405);
    const head = await ask(server, { method: 'HEAD', path: '/voices/en/pack.json' });
    expect(head).toMatchObject({ status: 200, body: '' });
  });
});
