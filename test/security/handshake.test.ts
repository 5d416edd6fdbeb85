import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';

import { createKioskService, type KioskService } from '@yibao-kiosk/device-agent/server/kiosk-service.ts';
import type { Connection, Service, Visitor } from '@yibao-kiosk/device-agent/service.ts';
import type { RunningServer } from '@yibao-kiosk/device-agent/server/server.ts';
import { handle } from '@yibao-kiosk/device-agent/session/command.ts';
import { attach, enterService, leaveService } from '@yibao-kiosk/shared/kiosk/terminal.ts';
import { done } from '@yibao-kiosk/shared/outcome.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { ask, attached, createTestLog, handshake, openPage, openSocket, startServer, upgradeStatus } from './support.ts';

const devicePath = '/xfs4iot/v1.0/Probe';
const integrationToken = 'an-integration-token-of-forty-characters';

const ended: string[] = [];
let isInService = false;

function createKiosk(): KioskService {
  return createKioskService(
    [
      handle(attach, (_payload, { connection }) => {
        connection.onClose(() => ended.push(connection.id));
        return done(attached);
      }),
      handle(enterService, (_payload, { connection }) => {
        isInService = true;
        connection.setRole('service');
        return done({});
      }),
      handle(leaveService, (_payload, { connection }) => {
        isInService = false;
        connection.setRole('citizen');
        return done({});
      }),
    ],
    { log: createTestLog(), checkOutbound: true },
  );
}

const opened: Connection[] = [];
const probe: Service = {
  path: devicePath,
  kind: 'device',
  admits: (visitor: Visitor) => visitor === 'integration' || (visitor === 'service' && isInService),
  opened: (connection) => opened.push(connection),
  completionVersion: () => '1.0',
  bypassesQueue: () => true,
  leavesTrace: () => false,
  execute: () => Promise.resolve({}),
  eventVersion: () => '1.0',
};

let server: RunningServer;
beforeEach(async () => {
  isInService = false;
  ended.length = 0;
  server = await startServer([createKiosk(), probe], { integrationToken });
});
afterEach(() => server.close());

const hostileOrigins = (port: number): [string, string][] => [
  ['null', 'null'],
  ['another site', 'https://evil.example'],
  ['a prefix of ours', `http://127.0.0.1:${port}.evil.example`],
  ['a name that begins like ours', 'http://127.0.0.1.evil.example'],
  ['a user part', `http://127.0.0.1:${port}@evil.example`],
  ['localhost', `http://localhost:${port}`],
  ['another port of this host', `http://127.0.0.1:${port + 1}`],
  ['no port', 'http://127.0.0.1'],
  ['https', `https://127.0.0.1:${port}`],
  ['upper case', `HTTP://127.0.0.1:${port}`],
  ['a trailing dot', `http://127.0.0.1.:${port}`],
  ['a trailing slash', `http://127.0.0.1:${port}/`],
  ['IPv6', `http://[::1]:${port}`],
  ['IPv4 in IPv6', `http://[::ffff:127.0.0.1]:${port}`],
  ['another loopback address', `http://127.0.0.2:${port}`],
  ['a decimal address', `http://2130706433:${port}`],
  ['two origins', `http://127.0.0.1:${port} https://evil.example`],
  ['nothing', ''],
];

const hostileHosts = (port: number): [string, string][] => [
  ['a name that resolves to loopback', `evil.test:${port}`],
  ['localhost', `localhost:${port}`],
  ['another port', `127.0.0.1:${port + 1}`],
  ['no port', '127.0.0.1'],
  ['a trailing dot', `127.0.0.1.:${port}`],
  ['a prefix of ours', `127.0.0.1:${port}.evil.test`],
  ['IPv6', `[::1]:${port}`],
  ['another loopback address', `127.0.0.2:${port}`],
];

describe('the origin', () => {
  it('lets our own page in', async () => {
    const cookie = await handshake(server);
    const status = await upgradeStatus(server, { path: '/kiosk/v1', headers: { origin: server.origin, cookie } });
    expect(status).toBe(101);
  });

  it('is asked of the handshake: any other, or none, gets 403 and no token', async () => {
    const statuses: Record<string, number> = {};
    const cookies: unknown[] = [];
    const cases: [string, Record<string, string>][] = [
      ['absent', {}],
      ...hostileOrigins(server.port).map(([name, origin]): [string, Record<string, string>] => [name, { origin }]),
    ];
    for (const [name, headers] of cases) {
      const answer = await ask(server, { method: 'POST', path: '/handshake', headers });
      statuses[name] = answer.status;
      cookies.push(answer.headers['set-cookie']);
    }
    expect(statuses).toEqual(Object.fromEntries(cases.map(([name]) => [name, 403])));
    expect(cookies.every((cookie) => cookie === undefined)).toBe(true);
  });

  it('is asked of the upgrade even with a good token (cookies ignore ports)', async () => {
    const cookie = await handshake(server);
    const statuses: Record<string, number> = {};
    const cases: [string, Record<string, string>][] = [
      ['absent', {}],
      ...hostileOrigins(server.port).map(([name, origin]): [string, Record<string, string>] => [name, { origin }]),
    ];
    for (const [name, headers] of cases) {
      statuses[name] = await upgradeStatus(server, { path: '/kiosk/v1', headers: { cookie, ...headers } });
    }
    expect(statuses).toEqual(Object.fromEntries(cases.map(([name]) => [name, 403])));
  });

  it('may be another one by configuration only', async () => {
    const other = 'http://127.0.0.1:5173';
    const open = await startServer([createKiosk()], { extraOrigins: [other] });
    const answer = await ask(open, { method: 'POST', path: '/handshake', headers: { origin: other } });
    const near = await ask(open, { method: 'POST', path: '/handshake', headers: { origin: `${other}0` } });
    await open.close();
    expect([answer.status, near.status]).toEqual([204, 403]);
  });
});

describe('the host (DNS rebinding)', () => {
  it('is asked of every HTTP request', async () => {
    const answers: Record<string, number[]> = {};
    for (const [name, host] of hostileHosts(server.port)) {
      const page = await ask(server, { path: '/', headers: { host } });
      const health = await ask(server, { path: '/healthz', headers: { host } });
      const shake = await ask(server, {
        method: 'POST',
        path: '/handshake',
        headers: { host, origin: `http://${host}` },
      });
      answers[name] = [page.status, health.status, shake.status];
    }
    expect(answers).toEqual(Object.fromEntries(hostileHosts(server.port).map(([name]) => [name, [403, 403, 403]])));
  });

  it('is asked of the upgrade, whether or not the origin is good', async () => {
    const cookie = await handshake(server);
    const answers: Record<string, number[]> = {};
    for (const [name, host] of hostileHosts(server.port)) {
      const own = await upgradeStatus(server, {
        path: '/kiosk/v1',
        headers: { cookie, host, origin: server.origin },
      });
      const same = await upgradeStatus(server, {
        path: '/kiosk/v1',
        headers: { cookie, host, origin: `http://${host}` },
      });
      answers[name] = [own, same];
    }
    expect(answers).toEqual(Object.fromEntries(hostileHosts(server.port).map(([name]) => [name, [403, 403]])));
  });
});

describe('the token', () => {
  it('is a fresh one for every page, unreadable for scripts, never cached, in no address', async () => {
    const answer = await ask(server, { method: 'POST', path: '/handshake', headers: { origin: server.origin } });
    const cookie = answer.headers['set-cookie']?.[0] ?? '';
    expect(cookie).toMatch(/^kiosk=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.body).toBe('');
    expect(await handshake(server)).not.toBe(await handshake(server));
  });

  it('is needed: none, a wrong one, one in the address gets 401', async () => {
    const { origin } = server;
    const cookie = await handshake(server);
    const statuses = [
      await upgradeStatus(server, { path: '/kiosk/v1', headers: { origin } }),
      await upgradeStatus(server, { path: '/kiosk/v1', headers: { origin, cookie: 'kiosk=' } }),
      await upgradeStatus(server, { path: '/kiosk/v1', headers: { origin, cookie: `${cookie}x` } }),
      await upgradeStatus(server, { path: `/kiosk/v1?${cookie}`, headers: { origin } }),
      await upgradeStatus(server, { path: '/kiosk/v1', headers: { origin, cookie: `other=1; ${cookie}` } }),
    ];
    expect(statuses).toEqual([401, 401, 401, 401, 101]);
  });

  it('ends with the socket of its page', async () => {
    const page = await openPage(server);
    page.socket.close();
    await page.closed;
    const { origin } = server;
    expect(await upgradeStatus(server, { path: '/kiosk/v1', headers: { origin, cookie: page.cookie } })).toBe(401);
  });

  it('does not survive a restart of the agent', async () => {
    const cookie = await handshake(server);
    const next = await startServer([createKiosk()]);
    const status = await upgradeStatus(next, { path: '/kiosk/v1', headers: { origin: next.origin, cookie } });
    await next.close();
    expect(status).toBe(401);
  });

  it('opens one page only', async () => {
    const first = await openPage(server);
    const second = await openPage(server, first.cookie);
    expect((await second.closed).code).toBe(4029);
    expect((await first.call('Terminal.Attach', { locale: 'en' })).header.completionCode).toBeUndefined();
  });

  it('cannot be collected: the handshake is limited, the table is bounded', async () => {
    const limited = await startServer([createKiosk()], { limits: { handshakeBurst: 3, handshakesPerSecond: 0 } });
    const statuses: number[] = [];
    for (let i = 0; i < 5; i += 1) {
      const answer = await ask(limited, { method: 'POST', path: '/handshake', headers: { origin: limited.origin } });
      statuses.push(answer.status);
    }
    await limited.close();
    expect(statuses).toEqual([204, 204, 204, 429, 429]);

    const page = await openPage(server);
    const oldest = await handshake(server);
    for (let i = 0; i < 20; i += 1) await handshake(server);
    const { origin } = server;
    expect(await upgradeStatus(server, { path: '/kiosk/v1', headers: { origin, cookie: oldest } })).toBe(401);
    expect((await page.call('Terminal.Attach', { locale: 'en' })).header.completionCode).toBeUndefined();
  });

  it('is not given for a request with a body or another method', async () => {
    const { origin } = server;
    const big = await ask(server, { method: 'POST', path: '/handshake', headers: { origin }, body: 'x'.repeat(100) });
    const read = await ask(server, { path: '/handshake', headers: { origin } });
    expect([big.status, read.status]).toEqual([413, 405]);
  });
});

describe('a second page', () => {
  it('takes over when it attaches, and so ends the first with 4001 before it is answered', async () => {
    const first = await openPage(server);
    await first.call('Terminal.Attach', { locale: 'en' });
    const second = await openPage(server);
    expect(ended).toHaveLength(0);
    await second.call('Terminal.Attach', { locale: 'en' });
    expect(ended).toHaveLength(1);
    expect((await first.closed).code).toBe(4001);
    const headers = { origin: server.origin, cookie: first.cookie };
    expect(await upgradeStatus(server, { path: '/kiosk/v1', headers })).toBe(401);
  });

  it('gets nothing before it attaches', async () => {
    const page = await openPage(server);
    const answer = await page.call('Maintenance.Enter', { pin: '123456' });
    expect(answer.header.completionCode).toBe('sequenceError');
    expect(answer.payload).toEqual({ errorCode: 'MSG_NOT_ALLOWED' });
  });
});

describe('the device services', () => {
  it('refuse the citizen, open to a proven role, close when it is dropped', async () => {
    const page = await openPage(server);
    const headers = { origin: server.origin, cookie: page.cookie };
    await page.call('Terminal.Attach', { locale: 'en' });
    expect(await upgradeStatus(server, { path: devicePath, headers })).toBe(403);

    await page.call('Maintenance.Enter', { pin: '123456' });
    const device = await openSocket(server, { path: devicePath, headers });
    expect((await device.call('Probe.Do')).header.completionCode).toBeUndefined();
    expect(await upgradeStatus(server, { path: devicePath, headers: { ...headers, origin: 'null' } })).toBe(403);
    const other = { origin: server.origin, cookie: await handshake(server) };
    expect(await upgradeStatus(server, { path: devicePath, headers: other })).toBe(403);

    await page.call('Maintenance.Leave');
    expect((await device.closed).code).toBe(4003);
    expect(await upgradeStatus(server, { path: devicePath, headers })).toBe(403);
  });

  it('close with the page that proved the role', async () => {
    const page = await openPage(server);
    await page.call('Terminal.Attach', { locale: 'en' });
    await page.call('Maintenance.Enter', { pin: '123456' });
    const headers = { origin: server.origin, cookie: page.cookie };
    const device = await openSocket(server, { path: devicePath, headers });
    page.socket.close();
    expect((await device.closed).code).toBe(4003);
    expect(await upgradeStatus(server, { path: devicePath, headers })).toBe(401);
  });

  it('close when the terminal leaves the service state', async () => {
    const page = await openPage(server);
    await page.call('Terminal.Attach', { locale: 'en' });
    await page.call('Maintenance.Enter', { pin: '123456' });
    const headers = { origin: server.origin, cookie: page.cookie };
    const device = await openSocket(server, { path: devicePath, headers });
    isInService = false;
    expect((await device.call('Probe.Do')).header.completionCode).toBe('authorizationRequired');
    server.reviewAdmissions();
    expect((await device.closed).code).toBe(4003);
  });

  it('open to the integration token of a program, never of a page, and to nothing else of it', async () => {
    const authorization = `Bearer ${integrationToken}`;
    const { origin } = server;
    const statuses = [
      await upgradeStatus(server, { path: devicePath, headers: { authorization } }),
      await upgradeStatus(server, { path: devicePath, headers: { authorization, origin } }),
      await upgradeStatus(server, { path: '/kiosk/v1', headers: { authorization } }),
      await upgradeStatus(server, { path: devicePath, headers: { authorization: `${authorization}x` } }),
      await upgradeStatus(server, { path: devicePath, headers: { authorization, host: `evil.test:${server.port}` } }),
    ];
    expect(statuses).toEqual([101, 401, 403, 403, 403]);
  });

  it('do not know the integration token unless it is configured', async () => {
    const closed = await startServer([probe]);
    const authorization = `Bearer ${integrationToken}`;
    const status = await upgradeStatus(closed, { path: devicePath, headers: { authorization } });
    await closed.close();
    expect(status).toBe(403);
    await expect(startServer([probe], { integrationToken: 'short' })).rejects.toThrow(/32 characters/);
  });
});

describe('the listener', () => {
  it('is on loopback only', async () => {
    const outside = Object.values(networkInterfaces())
      .flat()
      .filter((address) => address !== undefined && !address.internal && address.family === 'IPv4');
    for (const address of outside) {
      const outcome = await new Promise<string>((resolve) => {
        const socket = connect({ host: address?.address ?? '', port: server.port });
        socket.on('connect', () => resolve('connected'));
        socket.on('error', () => resolve('refused'));
      });
      expect(outcome).toBe('refused');
    }
    expect(server.origin).toBe(`http://127.0.0.1:${server.port}`);
  });

  it('answers an unknown path with 404 and another method with 405', async () => {
    const headers = { origin: server.origin, cookie: await handshake(server) };
    expect(await upgradeStatus(server, { path: '/elsewhere', headers })).toBe(404);
    expect((await ask(server, { path: '/' })).status).toBe(404);
    expect((await ask(server, { method: 'DELETE', path: '/' })).status).toBe(405);
    expect((await ask(server, { path: '/healthz' })).body).toBe('{"status":"ok"}');
  });
});
