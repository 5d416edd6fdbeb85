import { createKioskService } from '@yibao-kiosk/device-agent/server/kiosk-service.ts';
import type { RunningServer } from '@yibao-kiosk/device-agent/server/server.ts';
import type { CommandCall } from '@yibao-kiosk/device-agent/session/command.ts';
import { handle } from '@yibao-kiosk/device-agent/session/command.ts';
import { identify, keepAlive } from '@yibao-kiosk/shared/kiosk/session.ts';
import { attach } from '@yibao-kiosk/shared/kiosk/terminal.ts';
import { done } from '@yibao-kiosk/shared/outcome.ts';
import { afterEach, expect, it } from 'vitest';
import { WebSocket } from 'ws';

import { ask, attached, createTestLog, handshake, openPage, startServer } from './support.ts';

const aborted: Promise<void>[] = [];
const untilAborted = ({ signal }: CommandCall): Promise<{ completionCode: 'canceled' }> => {
  const ended = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
  aborted.push(ended);
  return ended.then(() => ({ completionCode: 'canceled' }));
};
const kiosk = () =>
  createKioskService(
    [
      handle(attach, () => done(attached)),
      handle(identify, (_payload, call) => untilAborted(call)),
      handle(keepAlive, (_payload, { connection }) => {
        for (let i = 0; i < 200; i += 1) connection.push('Test.BigEvent', { filler: 'x'.repeat(50_000) });
        return done({});
      }),
    ],
    { log: createTestLog() },
  );

let server: RunningServer;
afterEach(() => server.close());

it('completes what runs when it stops, and tells every page that it goes', async () => {
  server = await startServer([kiosk()]);
  const page = await openPage(server);
  await page.call('Terminal.Attach', { locale: 'en' });
  const answer = page.call('Session.Identify', { locale: 'en' });
  await page.find(({ header }) => header.name === 'Session.Identify');
  await server.close();
  expect((await answer).header.completionCode).toBe('canceled');
  expect((await page.closed).code).toBe(1001);
  await expect(ask(server, { path: '/healthz' })).rejects.toThrow(/ECONNREFUSED/);
});

it('aborts the commands of a page that is gone', async () => {
  server = await startServer([kiosk()]);
  const page = await openPage(server);
  await page.call('Terminal.Attach', { locale: 'en' });
  void page.call('Session.Identify', { locale: 'en' }).catch(() => undefined);
  await page.find(({ header }) => header.name === 'Session.Identify');
  page.socket.terminate();
  await aborted.at(-1);
  expect(aborted.length).toBeGreaterThan(0);
});

it('cuts off a page that does not answer its pings', async () => {
  server = await startServer([kiosk()], { limits: { pingAfterMs: 20, deadAfterMs: 50 } });
  const socket = new WebSocket(`ws://127.0.0.1:${server.port}/kiosk/v1`, {
    autoPong: false,
    headers: { origin: server.origin, cookie: await handshake(server) },
  });
  const code = await new Promise<number>((resolve) => socket.on('close', resolve));
  expect(code).toBe(1006);
});

it('cuts off a page that does not read, before its messages fill the memory', async () => {
  server = await startServer([kiosk()]);
  const page = await openPage(server);
  await page.call('Terminal.Attach', { locale: 'en' });
  page.socket.pause();
  page.send({ header: { type: 'command', name: 'Session.KeepAlive', version: '1.0', requestId: 500 } });
  await expect
    .poll(async () => (await openPage(server)).call('Terminal.Attach', { locale: 'en' }).then(({ header }) => header.type))
    .toBe('completion');
  page.socket.resume();
  expect((await page.closed).code).toBe(1006);
});

it('lets an origin show the page in a frame by configuration only', async () => {
  server = await startServer([kiosk()], { frameAncestors: ['https://console.example'] });
  const { headers } = await ask(server, { path: '/healthz' });
  expect(headers['content-security-policy']).toContain('frame-ancestors https://console.example');
  expect(headers['x-frame-options']).toBeUndefined();
});

it('rejects when its port is taken', async () => {
  server = await startServer([kiosk()]);
  await expect(startServer([kiosk()], { port: server.port })).rejects.toThrow(/EADDRINUSE/);
});
