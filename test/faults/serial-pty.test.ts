import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '@yibao-kiosk/device-agent/clock.ts';
import { createScanner } from '@yibao-kiosk/device-agent/devices/scanner/driver.ts';
import { type Channel, ChannelError } from '@yibao-kiosk/device-agent/transport/channel.ts';
import { openChannel } from '@yibao-kiosk/device-agent/transport/open-channel.ts';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const never = new AbortController().signal;
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

let folder: string;
let line: ChildProcess | undefined;
const channels: Channel[] = [];
const uncaught: unknown[] = [];
const onUncaught = (error: unknown): void => void uncaught.push(error);

/** The agent's end and the device's end of a serial line made of two pseudo-terminals. */
const agentEnd = (): string => join(folder, 'agent');
const deviceEnd = (): string => join(folder, 'device');

async function plug(): Promise<void> {
  const ends = [agentEnd(), deviceEnd()].map((path) => `PTY,raw,echo=0,link=${path}`);
  line = spawn('socat', ['-d', '-d', ...ends], { stdio: ['ignore', 'ignore', 'pipe'] });
  for await (const said of line.stderr ?? []) {
    if (String(said).includes('starting data transfer loop')) break;
  }
}

/** As when a USB adapter is pulled: the tty hangs up and its node goes. */
async function unplug(): Promise<void> {
  const gone = line && line.exitCode === null && line.signalCode === null ? once(line, 'exit') : undefined;
  line?.kill('SIGKILL');
  await gone;
  rmSync(agentEnd(), { force: true });
  rmSync(deviceEnd(), { force: true });
}

async function openLine(): Promise<Channel> {
  const channel = await openChannel({ transport: 'serial', path: agentEnd(), baudRate: 115_200 }, never);
  channels.push(channel);
  return channel;
}

/** A line over which a byte has come, with nobody listening any more. */
async function idleLine(): Promise<Channel> {
  const channel = await openLine();
  const device = await open(deviceEnd(), 'r+');
  const heard = new Promise<() => void>((resolve) => {
    const stop = channel.onData(() => resolve(stop));
  });
  await device.write(bytes('.'));
  (await heard)();
  await device.close();
  return channel;
}

const closeOf = (channel: Channel): Promise<Error | undefined> =>
  new Promise((resolve) => channel.onClose(resolve));

const failureOf = (work: Promise<unknown>): Promise<ChannelError> =>
  work.then(
    () => Promise.reject(new Error('It should have failed')),
    (error: unknown) => (error instanceof ChannelError ? error : Promise.reject(error)),
  );

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'serial-pty-'));
  process.on('uncaughtException', onUncaught);
  await plug();
});

afterEach(async () => {
  for (const channel of channels.splice(0)) await channel.close();
  await unplug();
  rmSync(folder, { recursive: true, force: true });
  process.off('uncaughtException', onUncaught);
  if (uncaught.length > 0) throw new Error('An error reached nobody', { cause: uncaught.splice(0) });
});

describe('opening', () => {
  test('gives a line that carries bytes both ways', async () => {
    const channel = await openLine();
    const device = await open(deviceEnd(), 'r+');
    const received = new Promise<string>((resolve) => {
      channel.onData((chunk) => resolve(new TextDecoder().decode(chunk)));
    });
    await channel.write(bytes('ask'), { timeoutMs: 1000 });
    const heard = await device.read(new Uint8Array(16));
    expect(new TextDecoder().decode(heard.buffer.subarray(0, heard.bytesRead))).toBe('ask');
    await device.write(bytes('answer'));
    expect(await received).toBe('answer');
    await device.close();
  });

  test('of a port that is not there fails', async () => {
    const missing = { transport: 'serial', path: join(folder, 'none'), baudRate: 9600 } as const;
    expect(await failureOf(openChannel(missing, never))).toMatchObject({ reason: 'open-failed' });
  });

  test('of a port that another holds fails and says so', async () => {
    await openLine();
    const failure = await failureOf(openLine());
    expect(failure).toMatchObject({ reason: 'open-failed', message: expect.stringContaining('holds') });
  });

  test('that is cancelled leaves nothing open', async () => {
    const address = { transport: 'serial', path: agentEnd(), baudRate: 9600 } as const;
    expect(await failureOf(openChannel(address, AbortSignal.abort()))).toMatchObject({ reason: 'aborted' });
    const later = new AbortController();
    const opening = failureOf(openChannel(address, later.signal));
    later.abort();
    expect(await opening).toMatchObject({ reason: 'aborted' });
    await openLine();
  });

  test('is possible again after closing', async () => {
    const first = await openLine();
    await first.close();
    await first.close();
    expect((await openLine()).label).toBe(`serial:${agentEnd()}@115200`);
  });
});

describe('an unplug', () => {
  test('while idle is told, also when nobody listens to data', async () => {
    const channel = await idleLine();
    const closed = closeOf(channel);
    await unplug();
    expect(await closed).toBeInstanceOf(Error);
  });

  test('while writing ends the write, and is told once', async () => {
    const channel = await openLine();
    let closings = 0;
    channel.onClose(() => (closings += 1));
    const writing = failureOf(channel.write(new Uint8Array(200_000), { timeoutMs: 30_000 }));
    await new Promise((resolve) => setTimeout(resolve, 100));
    const closed = closeOf(channel);
    await unplug();
    const failure = await writing;
    await closed;
    expect(failure.reason).toBe('closed');
    expect(failure.sentBytes).toBeGreaterThan(0);
    expect(failure.sentBytes).toBeLessThan(200_000);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(closings).toBe(1);
  });

  test('makes later writes fail at once instead of waiting for the next opening', async () => {
    const channel = await idleLine();
    const closed = closeOf(channel);
    await unplug();
    await closed;
    expect(await failureOf(channel.write(bytes('late'), { timeoutMs: 1000 }))).toMatchObject({
      reason: 'closed',
      sentBytes: 0,
    });
  });
});

describe('a far side that does not read', () => {
  test('ends the write in its time, with a true lower bound, and closes the line', async () => {
    const channel = await openLine();
    const failure = await failureOf(channel.write(new Uint8Array(200_000).fill(0x55), { timeoutMs: 500 }));
    expect(failure.reason).toBe('timeout');
    expect(failure.sentBytes).toBeGreaterThan(0);
    expect(failure.sentBytes % 512).toBe(0);
    expect(await closeOf(channel)).toBeUndefined();
  });

  test('does not get the rest after the line was given up', async () => {
    const channel = await openLine();
    await failureOf(channel.write(new Uint8Array(200_000).fill(0x55), { timeoutMs: 300 }));
    const again = await openLine();
    const device = await open(deviceEnd(), 'r+');
    let heard = 0;
    const reading = (async () => {
      const buffer = new Uint8Array(65_536);
      for (;;) {
        const { bytesRead } = await device.read(buffer);
        heard += bytesRead;
        if (buffer.subarray(0, bytesRead).includes(0x0a)) return;
      }
    })();
    await again.write(bytes('\n'), { timeoutMs: 2000 });
    await reading;
    expect(heard).toBeLessThan(100_000);
    await device.close();
  });

  test('does not hold up a close during the write', async () => {
    const channel = await openLine();
    const writing = failureOf(channel.write(new Uint8Array(200_000), { timeoutMs: 30_000 }));
    await new Promise((resolve) => setTimeout(resolve, 50));
    await channel.close();
    expect((await writing).reason).toBe('closed');
  });

  test('an abort ends the write between two pieces and leaves the line open', async () => {
    const channel = await openLine();
    const device = await open(deviceEnd(), 'r+');
    const life = new AbortController();
    const writing = failureOf(
      channel.write(new Uint8Array(4_000_000), { timeoutMs: 30_000, signal: life.signal }),
    );
    const drain = (async () => {
      const buffer = new Uint8Array(65_536);
      for (;;) {
        const { bytesRead } = await device.read(buffer);
        if (buffer.subarray(0, bytesRead).includes(0x0a)) return;
      }
    })();
    await new Promise((resolve) => setTimeout(resolve, 50));
    life.abort();
    expect((await writing).reason).toBe('aborted');
    await channel.write(bytes('\n'), { timeoutMs: 1000 });
    await drain;
    await device.close();
  });
});

test('a driver on the line is lost with it and back after its return', async () => {
  const answerProbes = async (): Promise<void> => {
    const device = await open(deviceEnd(), 'r+');
    const buffer = new Uint8Array(256);
    try {
      for (;;) {
        const { bytesRead } = await device.read(buffer);
        if (bytesRead === 0) return;
        if (bytesRead > 3) await device.write(bytes('TRGMOD0\x06.'));
      }
    } catch {
      // The line was pulled.
    } finally {
      await device.close();
    }
  };
  const statusIs = (state: string): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (scanner.status.state === state) resolve();
      };
      scanner.onStatus(look);
      look();
    });
  const address = { transport: 'serial', path: agentEnd(), baudRate: 115_200 } as const;
  const world = { clock: systemClock, openChannel, random: () => 0.5 };
  const scanner = createScanner({ address, profile: 'honeywell' }, world);
  let probes = answerProbes();
  scanner.start();
  await statusIs('online');

  await unplug();
  await statusIs('powerOff');
  await probes;

  // Long enough for the reopening to have backed off to several seconds.
  await new Promise((resolve) => setTimeout(resolve, 6000));
  await plug();
  probes = answerProbes();
  await statusIs('online');
  expect(scanner.status.problem).toBeUndefined();
  await scanner.stop();
  await unplug();
  await probes;
});
