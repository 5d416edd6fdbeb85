import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Channel, ChannelError } from './channel.ts';
import { openChannel } from './open-channel.ts';

const never = new AbortController().signal;
const MANY = 64 * 1024 * 1024;

let server: Server;
let accepted: Promise<Socket>;
const channels: Channel[] = [];
const sockets: Socket[] = [];

const address = () =>
  ({ transport: 'tcp', host: '127.0.0.1', port: (server.address() as AddressInfo).port }) as const;

const open = async (): Promise<{ channel: Channel; device: Socket }> => {
  const channel = await openChannel(address(), never);
  channels.push(channel);
  return { channel, device: await accepted };
};

const failureOf = (work: Promise<unknown>): Promise<ChannelError> =>
  work.then(
    () => Promise.reject(new Error('It should have failed')),
    (error: unknown) => (error instanceof ChannelError ? error : Promise.reject(error)),
  );

const closeOf = (channel: Channel): Promise<Error | undefined> =>
  new Promise((resolve) => {
    channel.onClose(resolve);
  });

beforeEach(async () => {
  server = createServer({ pauseOnConnect: true });
  accepted = new Promise((resolve) => {
    server.on('connection', (socket) => {
      socket.on('error', () => {});
      sockets.push(socket);
      resolve(socket);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});

afterEach(async () => {
  for (const channel of channels.splice(0)) await channel.close();
  for (const socket of sockets.splice(0)) socket.destroy();
  server.close();
});

describe('opening', () => {
  test('gives a line that carries bytes both ways', async () => {
    const { channel, device } = await open();
    const received = new Promise<Uint8Array>((resolve) => {
      channel.onData(resolve);
    });
    device.resume();
    await channel.write(Uint8Array.of(1, 2), { timeoutMs: 1000 });
    const [heard] = await once(device, 'data');
    expect(Uint8Array.from(heard)).toEqual(Uint8Array.of(1, 2));
    device.write(Uint8Array.of(3));
    expect(await received).toEqual(Uint8Array.of(3));
    expect(channel.label).toBe(`tcp:127.0.0.1:${address().port}`);
  });

  test('fails where nobody listens', async () => {
    const nowhere = address();
    server.close();
    await once(server, 'close');
    expect(await failureOf(openChannel(nowhere, never))).toMatchObject({ reason: 'open-failed' });
  });

  test('can be cancelled, before and while it waits', async () => {
    expect(await failureOf(openChannel(address(), AbortSignal.abort()))).toMatchObject({ reason: 'aborted' });
    const life = new AbortController();
    const opening = failureOf(openChannel(address(), life.signal));
    life.abort();
    expect(await opening).toMatchObject({ reason: 'aborted' });
  });
});

describe('the end of a line', () => {
  test('is told when the far side hangs up', async () => {
    const { channel, device } = await open();
    const closed = closeOf(channel);
    device.end();
    expect(await closed).toBeInstanceOf(Error);
    expect(await failureOf(channel.write(Uint8Array.of(1), { timeoutMs: 100 }))).toMatchObject({
      reason: 'closed',
    });
  });

  test('is told when the connection breaks, also to those who ask later', async () => {
    const { channel, device } = await open();
    const closed = closeOf(channel);
    device.resetAndDestroy();
    expect(await closed).toBeInstanceOf(Error);
    expect(await closeOf(channel)).toBeInstanceOf(Error);
  });

  test('has no reason when it was asked for, and may be asked for twice', async () => {
    const { channel } = await open();
    const closed = closeOf(channel);
    await Promise.all([channel.close(), channel.close()]);
    expect(await closed).toBeUndefined();
  });

  test('is not told to those who no longer listen', async () => {
    const { channel } = await open();
    let told = 0;
    const stop = channel.onClose(() => (told += 1));
    stop();
    await channel.close();
    expect(told).toBe(0);
  });
});

describe('a far side that does not read', () => {
  test('ends the write in its time with a lower bound, and closes the line', async () => {
    const { channel } = await open();
    const failure = await failureOf(channel.write(new Uint8Array(MANY), { timeoutMs: 200 }));
    expect(failure.reason).toBe('timeout');
    expect(failure.sentBytes).toBeGreaterThan(0);
    expect(failure.sentBytes).toBeLessThan(MANY);
    expect(await closeOf(channel)).toBeUndefined();
  });

  test('gets nothing more of it once the line is closed', async () => {
    const { channel, device } = await open();
    await failureOf(channel.write(new Uint8Array(MANY), { timeoutMs: 300 }));
    const end = new Promise<string>((resolve) => {
      device.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? ''));
      device.on('end', () => resolve('the rest came, then the end'));
    });
    device.resume();
    expect(await end).toBe('ECONNRESET');
  });

  test('and goes away ends the write as closed', async () => {
    const { channel, device } = await open();
    const writing = failureOf(channel.write(new Uint8Array(MANY), { timeoutMs: 30_000 }));
    await new Promise(setImmediate);
    device.resetAndDestroy();
    const failure = await writing;
    expect(failure.reason).toBe('closed');
    expect(failure.sentBytes).toBeLessThan(MANY);
  });
});

test('an aborted write sends nothing and leaves the line open', async () => {
  const { channel } = await open();
  const failure = await failureOf(
    channel.write(Uint8Array.of(1), { timeoutMs: 100, signal: AbortSignal.abort() }),
  );
  expect(failure).toMatchObject({ reason: 'aborted', sentBytes: 0 });
  await expect(channel.write(Uint8Array.of(1), { timeoutMs: 100 })).resolves.toBeUndefined();
});

test('the last receiver gets the bytes, a removed one none', async () => {
  const { channel, device } = await open();
  const first: number[] = [];
  const stopFirst = channel.onData((bytes) => first.push(...bytes));
  const second = new Promise<Uint8Array>((resolve) => {
    channel.onData(resolve);
  });
  stopFirst();
  device.write(Uint8Array.of(7));
  expect(await second).toEqual(Uint8Array.of(7));
  expect(first).toEqual([]);
});
