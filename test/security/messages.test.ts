import { connect, type Socket } from 'node:net';

import { decodeMessage } from '@yibao-kiosk/device-agent/server/decode.ts';
import { createKioskService } from '@yibao-kiosk/device-agent/server/kiosk-service.ts';
import type { RunningServer } from '@yibao-kiosk/device-agent/server/server.ts';
import { handle } from '@yibao-kiosk/device-agent/session/command.ts';
import { keepAlive } from '@yibao-kiosk/shared/kiosk/session.ts';
import { attach, enterService } from '@yibao-kiosk/shared/kiosk/terminal.ts';
import { done, refused } from '@yibao-kiosk/shared/outcome.ts';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { attached, createTestLog, handshake, openPage, startServer, type Message, type TestSocket } from './support.ts';

const log = createTestLog();
let server: RunningServer;
let page: TestSocket;
let pins: string[] = [];

beforeEach(async () => {
  pins = [];
  log.lines.length = 0;
  const kiosk = createKioskService(
    [
      handle(attach, () => done(attached)),
      handle(keepAlive, () => done({})),
      handle(enterService, ({ pin }) => {
        pins.push(pin);
        if (pin === 'boom-secret') throw new TypeError('boom-secret');
        return refused('SVC_WRONG_PIN');
      }),
    ],
    { log, checkOutbound: true },
  );
  server = await startServer([kiosk], { log });
  page = await openPage(server);
  await page.call('Terminal.Attach', { locale: 'en' });
});
afterEach(() => server.close());

const stillLives = async (): Promise<void> => {
  const fresh = await openPage(server);
  const answer = await fresh.call('Terminal.Attach', { locale: 'en' });
  expect(answer.header.completionCode).toBeUndefined();
  fresh.socket.terminate();
};

const nextAfter = (count: number): Promise<Message> =>
  page.find((message) => page.received.indexOf(message) >= count);

const command = (header: object, payload?: unknown): string =>
  JSON.stringify({
    header: { type: 'command', name: 'Session.KeepAlive', version: '1.0', requestId: 900, ...header },
    ...(payload !== undefined && { payload }),
  });

const deep = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;

describe('a message that cannot be read', () => {
  const cases: [string, string, { status: string; requestId: number }][] = [
    ['empty', '', { status: 'invalidMessage', requestId: 0 }],
    ['one byte', '{', { status: 'invalidMessage', requestId: 0 }],
    ['a number', '1', { status: 'invalidMessage', requestId: 0 }],
    ['null', 'null', { status: 'invalidMessage', requestId: 0 }],
    ['an array', '[]', { status: 'invalidMessage', requestId: 0 }],
    ['no header', '{"payload":{}}', { status: 'invalidMessage', requestId: 0 }],
    ['a header of its own kind', '{"header":7}', { status: 'invalidMessage', requestId: 0 }],
    ['20,000 levels deep', deep(20_000), { status: 'invalidMessage', requestId: 0 }],
    ['deep in the payload', command({}, { a: JSON.parse(deep(40)) as unknown }), { status: 'invalidMessage', requestId: 900 }],
    ['__proto__', `{"__proto__":{"x":1},${command({}).slice(1)}`, { status: 'invalidMessage', requestId: 900 }],
    ['half a surrogate pair', command({}, { a: '\ud800' }), { status: 'invalidMessage', requestId: 900 }],
    ['U+0000', command({}, { a: 'a\0b' }), { status: 'invalidMessage', requestId: 900 }],
    ['a header property of its own', command({ token: 'x' }), { status: 'invalidMessage', requestId: 900 }],
    ['another type', command({ type: 'completion' }), { status: 'invalidMessage', requestId: 900 }],
    ['a name with two dots', command({ name: 'A.B.C' }), { status: 'invalidMessage', requestId: 900 }],
    ['a name of a prototype', command({ name: 'constructor' }), { status: 'invalidMessage', requestId: 900 }],
    ['a version that is none', command({ version: '01' }), { status: 'invalidMessage', requestId: 900 }],
    ['a negative time-out', command({ timeout: -1 }), { status: 'invalidMessage', requestId: 900 }],
    ['requestId 0', command({ requestId: 0 }), { status: 'invalidRequestID', requestId: 0 }],
    ['a negative requestId', command({ requestId: -4 }), { status: 'invalidRequestID', requestId: 0 }],
    ['a broken requestId', command({ requestId: 1.5 }), { status: 'invalidRequestID', requestId: 0 }],
    ['requestId as text', command({ requestId: '7' }), { status: 'invalidRequestID', requestId: 0 }],
    ['requestId beyond 2^53', command({ requestId: 2 ** 60 }), { status: 'invalidRequestID', requestId: 0 }],
    ['no requestId', command({ requestId: undefined }), { status: 'invalidRequestID', requestId: 0 }],
  ];

  it.each(cases)('%s: is acknowledged with its status, and nothing follows', async (_name, text, expected) => {
    const before = page.received.length;
    page.send(text);
    const answer = await nextAfter(before);
    expect(answer.header).toMatchObject({ type: 'acknowledge', ...expected });
    await page.call('Session.KeepAlive');
    const answersOfIt = page.received.slice(before).filter(({ header }) => header.requestId === expected.requestId);
    expect(answersOfIt).toHaveLength(1);
  });

  it('binary: is acknowledged as invalid', async () => {
    const before = page.received.length;
    page.socket.send(Buffer.from(command({})));
    const answer = await nextAfter(before);
    expect(answer.header).toMatchObject({ name: 'Common.Acknowledge', status: 'invalidMessage', requestId: 0 });
    await stillLives();
  });
});

describe('a message that can be read', () => {
  it('of an unknown name is completed as invalidCommand', async () => {
    for (const name of ['Session.Nothing', 'Object.constructor', 'Printer.PrintRaw']) {
      const answer = await page.call(name);
      expect(answer).toMatchObject({
        header: { type: 'completion', name, completionCode: 'invalidCommand' },
        payload: { errorCode: 'MSG_UNKNOWN_COMMAND' },
      });
    }
  });

  it('of a command without a handler, or of another major version, is completed as unsupportedCommand', async () => {
    const missing = await page.call('Records.GetEnrolments');
    const newer = await page.call('Session.KeepAlive', undefined, { version: '2.0' });
    expect([missing.header.completionCode, newer.header.completionCode]).toEqual([
      'unsupportedCommand',
      'unsupportedCommand',
    ]);
  });

  it('with a payload that breaks the schema is completed as invalidData', async () => {
    const bad: unknown[] = [{}, { pin: 1 }, { pin: '1' }, { pin: 'x'.repeat(33) }, { pin: ['1234'] }, [], 'text', 5];
    for (const payload of bad) {
      const answer = await page.call('Maintenance.Enter', payload);
      expect(answer.header.completionCode).toBe('invalidData');
    }
    expect(pins).toEqual([]);
  });

  it('may carry properties that we do not know, null for a payload, and any order of ids', async () => {
    expect((await page.call('Session.KeepAlive', { extra: 1 })).header.completionCode).toBeUndefined();
    expect((await page.call('Session.KeepAlive', null)).header.completionCode).toBeUndefined();
    for (const requestId of [5000, 400, 5001]) {
      page.send(command({ requestId }));
      const end = await page.find(({ header }) => header.type === 'completion' && header.requestId === requestId);
      expect(end.header.completionCode).toBeUndefined();
    }
  });

  it('of two equal keys counts the last, once', async () => {
    page.send(`{"header":{"type":"command","name":"Maintenance.Enter","version":"1.0","requestId":70,"requestId":71},
      "payload":{"pin":"1111"},"payload":{"pin":"2222"}}`);
    await page.find(({ header }) => header.type === 'completion' && header.requestId === 71);
    expect(pins).toEqual(['2222']);
  });

  it('that makes a handler throw is completed as internalError; the log has no word of it', async () => {
    const answer = await page.call('Maintenance.Enter', { pin: 'boom-secret' });
    expect(answer.header.completionCode).toBe('internalError');
    expect(answer.payload).toEqual({ errorCode: 'INTERNAL' });
    expect(log.lines.join('\n')).toContain('TypeError');
    expect(log.lines.join('\n')).not.toContain('boom-secret');
    await stillLives();
  });
});

describe('a client that breaks the protocol', () => {
  it('with a long message is closed with 1009', async () => {
    page.send(command({}, { a: 'x'.repeat(64 * 1024) }));
    expect((await page.closed).code).toBe(1009);
    await stillLives();
  });

  it('with many fragments of one long message is closed with 1009', async () => {
    for (let part = 0; part < 80; part += 1) page.socket.send('x'.repeat(1024), { fin: false });
    expect((await page.closed).code).toBe(1009);
    await stillLives();
  });

  /** A socket after the handshake that can send any bytes. */
  const rawSocket = async (): Promise<Socket> => {
    const cookie = await handshake(server);
    const socket = connect({ host: '127.0.0.1', port: server.port });
    socket.write(
      `GET /kiosk/v1 HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\nOrigin: ${server.origin}\r\nCookie: ${cookie}\r\n` +
        'Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n' +
        'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
    );
    await new Promise((resolve) => socket.once('data', resolve));
    return socket;
  };
  const closeCodeOf = (socket: Socket): Promise<number> =>
    new Promise((resolve) => {
      let got = Buffer.alloc(0);
      socket.on('data', (part: Buffer) => (got = Buffer.concat([got, part])));
      socket.on('error', () => undefined);
      // RFC 6455 §5.5.1: opcode 8, the code in the first two bytes of the body.
      socket.on('close', () => resolve(got[0] === 0x88 ? got.readUInt16BE(2) : 0));
    });

  const frames: [string, Buffer, number][] = [
    ['claims 1 GiB', Buffer.from([0x81, 0xff, 0, 0, 0, 0, 0x40, 0, 0, 0, 1, 2, 3, 4, 0x20]), 1009],
    ['claims 2^63 bytes', Buffer.from([0x81, 0xff, 0x80, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4]), 1009],
    ['is not masked', Buffer.from([0x81, 0x01, 0x7b]), 1002],
    ['has a reserved bit', Buffer.from([0xc1, 0x81, 1, 2, 3, 4, 0x7a]), 1002],
    ['has an opcode of nobody', Buffer.from([0x83, 0x81, 1, 2, 3, 4, 0x7a]), 1002],
    ['is not UTF-8', Buffer.from([0x81, 0x82, 0, 0, 0, 0, 0xff, 0xfe]), 1007],
  ];
  it.each(frames)('with a frame that %s is closed with its code', async (_name, bytes, code) => {
    const socket = await rawSocket();
    const closed = closeCodeOf(socket);
    socket.write(bytes);
    expect(await closed).toBe(code);
    await stillLives();
  });
});

describe('a flood', () => {
  it('is answered with tooManyRequests, then closed with 1008, while the server serves others', async () => {
    const memoryBefore = process.memoryUsage().heapUsed;
    for (let i = 1; i <= 10_000; i += 1) page.send(command({ requestId: 10_000 + i }));
    const refused = await page.find(({ header }) => header.status === 'tooManyRequests');
    expect(refused.header).toMatchObject({ type: 'acknowledge', name: 'Session.KeepAlive' });
    expect((await page.closed).code).toBe(1008);
    expect(process.memoryUsage().heapUsed - memoryBefore).toBeLessThan(100 * 1024 * 1024);
    await stillLives();
  });

  it('of things that are no messages ends the same way', async () => {
    for (let i = 0; i < 2_000; i += 1) page.send('?');
    expect((await page.closed).code).toBe(1008);
    await stillLives();
  });
});

describe('the decoder', () => {
  it('gives one of its answers for any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json({ maxDepth: 8 })), (text) => {
        const decoded = decodeMessage(text);
        expect(['command', 'badPayload', 'refused']).toContain(decoded.kind);
      }),
    );
  });

  it('reads back every well-formed command, and refuses it with any key added to the header', () => {
    const name = fc
      .tuple(fc.stringMatching(/^[A-Za-z][A-Za-z0-9]{0,20}$/), fc.stringMatching(/^[A-Za-z][A-Za-z0-9]{0,20}$/))
      .map((parts) => parts.join('.'));
    const header = fc.record({
      name,
      version: fc.stringMatching(/^[1-9][0-9]?\.(?:[1-9][0-9]?|0)$/),
      requestId: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
      timeout: fc.nat(),
    });
    const key = fc.string().filter((one) => !['type', 'name', 'version', 'requestId', 'timeout'].includes(one));
    fc.assert(
      fc.property(header, key, (wellFormed, extra) => {
        const { timeout, ...rest } = wellFormed;
        const text = JSON.stringify({ header: { type: 'command', ...wellFormed }, payload: { a: 1 } });
        expect(decodeMessage(text)).toEqual({
          kind: 'command',
          command: { ...rest, timeoutMs: timeout, payload: { a: 1 } },
        });
        const spoiled = `{"header":{"type":"command",${JSON.stringify(extra)}:1,${JSON.stringify(wellFormed).slice(1)}}`;
        expect(decodeMessage(spoiled).kind).toBe('refused');
      }),
    );
  });

  it('never lets a broken header through', () => {
    const broken = fc.record(
      {
        type: fc.oneof(fc.constant('command'), fc.string()),
        name: fc.oneof(fc.constant('Session.End'), fc.jsonValue()),
        version: fc.oneof(fc.constant('1.0'), fc.jsonValue()),
        requestId: fc.oneof(fc.nat(), fc.jsonValue()),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(broken, (header) => {
        const decoded = decodeMessage(JSON.stringify({ header }));
        if (decoded.kind === 'refused') return;
        expect(header.type).toBe('command');
        expect(Number(header.requestId)).toBeGreaterThan(0);
        expect(decoded.command.name).toBe(header.name);
      }),
    );
  });
});
