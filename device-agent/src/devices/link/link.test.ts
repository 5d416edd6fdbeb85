import { describe, expect, test } from 'vitest';
import { createManualClock } from '../../testing/manual-clock.ts';
import type { Channel, ChannelAddress } from '../../transport/channel.ts';
import { createScriptedDevice, type ScriptedDevice } from '../../transport/testing/scripted-device.ts';
import { createLink, type Link } from './link.ts';
import { DeviceRefused, type LinkProtocol, type LinkStep } from './protocol.ts';
import { createReplies, type Replies } from './replies.ts';
import type { DeviceStatus } from './status.ts';

const ASK = 0x05;
const YES = 0x06;
const NO = 0x15;
const RESYNC = 0x16;
const RESET = 0x18;
const TCP: ChannelAddress = { transport: 'tcp', host: '127.0.0.1', port: 5851 };
const SERIAL: ChannelAddress = { transport: 'serial', path: '/dev/ttyS9', baudRate: 9600 };

type Wire = { channel: Channel; replies: Replies<number> };

const send = (wire: Wire, byte: number, signal: AbortSignal): Promise<void> =>
  wire.channel.write(Uint8Array.of(byte), { timeoutMs: 500, signal });

const isAnswer = (byte: number): byte is number => byte === YES || byte === NO;

const ask = async (wire: Wire, signal: AbortSignal): Promise<number> => {
  const answer = wire.replies.next(isAnswer, signal);
  answer.catch(() => {});
  await send(wire, ASK, signal);
  return answer;
};

const protocol: LinkProtocol<Wire> = {
  offlineCode: 'DEV_SCANNER_OFFLINE',
  heartbeatEveryMs: 2000,
  probeTimeoutMs: 400,
  attach(channel) {
    const replies = createReplies<number>();
    channel.onData((bytes) => bytes.forEach((byte) => replies.push(byte)));
    return { channel, replies };
  },
  probe: async (wire, { signal }) =>
    (await ask(wire, signal)) === YES
      ? { kind: 'answered' }
      : { kind: 'refused', problem: 'DEV_ID_READER_UNAUTHORISED' },
  resync: (wire, signal) => send(wire, RESYNC, signal),
  softReset: (wire, signal) => send(wire, RESET, signal),
};

const world = (address: ChannelAddress = TCP) => {
  const clock = createManualClock();
  const device = createScriptedDevice();
  device.respond = (bytes) => {
    if (bytes[0] === ASK) device.emit(Uint8Array.of(YES));
  };
  const steps: LinkStep[] = [];
  let back = Promise.withResolvers<void>();
  const link = createLink(address, protocol, {
    clock,
    openChannel: device.openChannel,
    random: () => 0.5,
    onStep: (step) => steps.push(step),
    awaitReturn: () => back.promise,
  });
  const states: DeviceStatus['state'][] = [];
  link.onStatus((status) => states.push(status.state));
  const reappear = (): void => {
    back.resolve();
    back = Promise.withResolvers<void>();
  };
  return { clock, device, link, steps, states, reappear, signal: new AbortController().signal };
};

const online = async (made = world()) => {
  made.link.start();
  await made.clock.advance(0);
  expect(made.link.status.state).toBe('online');
  return made;
};

const mute = (device: ScriptedDevice): void => {
  device.respond = () => {};
};

describe('opening', () => {
  test('is starting, then online when the device answers the probe', async () => {
    const { link, states, clock } = await online();
    expect(states).toEqual(['starting', 'online']);
    expect(link.status).toEqual({ state: 'online', sinceMs: clock.now() });
  });

  test('waits for a device that says nothing for 8 s after power-on', async () => {
    const { link, device, clock } = world();
    const answers = device.respond;
    mute(device);
    link.start();
    await clock.advance(8000);
    expect(link.status.state).toBe('starting');
    device.respond = answers;
    await clock.advance(1500);
    expect(link.status.state).toBe('online');
    expect(device.openings).toBe(1);
  });

  test('opens anew a device that stays mute, and serves it within 5 s of its first answer', async () => {
    const { link, device, clock } = world();
    const answers = device.respond;
    mute(device);
    link.start();
    await clock.advance(60_000);
    expect(link.status).toMatchObject({ state: 'powerOff', problem: 'DEV_SCANNER_OFFLINE' });
    expect(device.openings).toBeGreaterThan(3);
    device.respond = answers;
    await clock.advance(5000);
    expect(link.status.state).toBe('online');
  });

  test('does not hammer a far side that accepts and hangs up', async () => {
    const { link, device, clock } = world();
    device.respond = () => {
      device.unplug();
      device.plugIn();
    };
    link.start();
    await clock.advance(60_000);
    expect(device.openings).toBeLessThan(30);
  });
});

describe('losing the device', () => {
  test('a close event counts at once', async () => {
    const { link, device } = await online();
    device.unplug();
    expect(link.status).toMatchObject({ state: 'powerOff', problem: 'DEV_SCANNER_OFFLINE' });
  });

  test('an unplug without any event is noticed within 3 s', async () => {
    const { link, device, clock } = await online();
    device.unplug({ silently: true });
    await clock.advance(3000);
    expect(link.status.state).toBe('powerOff');
  });

  test('one lost answer is no outage', async () => {
    const { device, clock, states, steps } = await online();
    const answers = device.respond;
    device.respond = () => (device.respond = answers);
    await clock.advance(5000);
    expect(states).toEqual(['starting', 'online']);
    expect(steps).toEqual(['online', 'retry', 'online']);
  });

  test('climbs the rungs in order: retry, resync, soft reset, reopen', async () => {
    const { device, clock, steps } = await online();
    mute(device);
    device.written.length = 0;
    await clock.advance(4000);
    expect(steps.slice(0, 5)).toEqual(['online', 'retry', 'resync', 'softReset', 'reopen']);
    expect(device.written.map((bytes) => bytes[0]).slice(0, 6)).toEqual([ASK, ASK, RESYNC, ASK, RESET, ASK]);
  });

  test('after 24 h away, a network device serves within 5 s of its return', async () => {
    const { link, device, clock } = await online();
    device.unplug();
    await clock.advance(24 * 3_600_000);
    device.plugIn();
    await clock.advance(5000);
    expect(link.status.state).toBe('online');
  });

  test('a serial device is asked rarely while away, and at once when its node is back', async () => {
    const { link, device, clock, reappear } = await online(world(SERIAL));
    device.unplug();
    await clock.advance(3_600_000);
    expect(device.openings).toBeLessThan(130);
    device.plugIn();
    reappear();
    await clock.advance(10);
    expect(link.status.state).toBe('online');
  });

  test('a device that answers that it cannot serve is out of service until it can', async () => {
    const { link, device, clock } = await online();
    const answers = device.respond;
    device.respond = () => device.emit(Uint8Array.of(NO));
    await clock.advance(2500);
    expect(link.status).toMatchObject({ state: 'hardwareError', problem: 'DEV_ID_READER_UNAUTHORISED' });
    await clock.advance(10_000);
    device.respond = answers;
    await clock.advance(2500);
    expect(link.status.state).toBe('online');
  });

  test('a write that the device does not take ends in a reopening', async () => {
    const { link, device, clock } = await online();
    device.stall();
    await clock.advance(2500);
    expect(link.status.state).toBe('powerOff');
    device.resume();
    await clock.advance(3000);
    expect(link.status.state).toBe('online');
  });
});

describe('running commands', () => {
  test('fails with the problem of the device when it is not online', async () => {
    const { link, signal } = world();
    expect(await link.run(ask, { signal })).toEqual({ kind: 'failed', code: 'DEV_SCANNER_OFFLINE' });
  });

  test('gives the value', async () => {
    const { link, signal } = await online();
    expect(await link.run(ask, { signal })).toEqual({ kind: 'done', value: YES });
  });

  test('lets one command at a time reach the device, in order', async () => {
    const { link, signal, clock } = await online();
    const log: string[] = [];
    const job = (name: string) =>
      link.run(
        async () => {
          log.push(`${name} in`);
          await clock.sleep(100);
          log.push(`${name} out`);
        },
        { signal },
      );
    const all = Promise.all([job('a'), job('b'), job('c')]);
    await clock.advance(1000);
    await all;
    expect(log).toEqual(['a in', 'a out', 'b in', 'b out', 'c in', 'c out']);
  });

  test('sends no heartbeat while a command runs', async () => {
    const { link, signal, clock, device } = await online();
    device.written.length = 0;
    const long = link.run((_, either) => clock.sleep(20_000, either), { signal });
    await clock.advance(20_000);
    expect((await long).kind).toBe('done');
    expect(device.written).toEqual([]);
    await clock.advance(2500);
    expect(device.written).toHaveLength(1);
  });

  test('a cancelled command ends, also while it waits for its turn', async () => {
    const { link, signal, clock } = await online();
    const first = new AbortController();
    const second = new AbortController();
    const running = link.run((_, either) => clock.sleep(60_000, either), { signal: first.signal });
    const waiting = link.run(ask, { signal: second.signal });
    await clock.advance(10);
    second.abort();
    expect(await waiting).toEqual({ kind: 'cancelled' });
    first.abort();
    expect(await running).toEqual({ kind: 'cancelled' });
    expect(await link.run(ask, { signal })).toEqual({ kind: 'done', value: YES });
  });

  test('a bug in a command is thrown, also when the command is cancelled', async () => {
    const { link, clock } = await online();
    const cancel = new AbortController();
    const bug = new TypeError('a bug');
    const outcome = link.run(
      async () => {
        cancel.abort();
        await clock.sleep(0);
        throw bug;
      },
      { signal: cancel.signal },
    );
    const thrown = outcome.catch((error: unknown) => error);
    await clock.advance(10);
    expect(await thrown).toBe(bug);
  });

  test('a device that refuses again and again is one step of recovery', async () => {
    const { device, clock, steps } = await online();
    device.respond = (bytes) => {
      if (bytes[0] === ASK) device.emit(Uint8Array.of(NO));
    };
    await clock.advance(20_000);
    expect(steps).toEqual(['online', 'outOfService']);
  });

  test('an already cancelled command never reaches the device', async () => {
    const { link, device } = await online();
    device.written.length = 0;
    expect(await link.run(ask, { signal: AbortSignal.abort() })).toEqual({ kind: 'cancelled' });
    expect(device.written).toEqual([]);
  });

  test('a silent device fails the command in its time and is then recovered', async () => {
    const { link, device, clock, signal, steps } = await online();
    const answers = device.respond;
    mute(device);
    const outcome = link.run(ask, { signal, timeoutMs: 300 });
    await clock.advance(300);
    expect(await outcome).toEqual({ kind: 'failed', code: 'DEV_SCANNER_OFFLINE' });
    device.respond = answers;
    await clock.advance(500);
    expect(link.status.state).toBe('online');
    expect(steps).toContain('retry');
  });

  test('a command that comes while the device is in doubt waits for the retry', async () => {
    const { link, device, clock, signal } = await online();
    const answers = device.respond;
    mute(device);
    await clock.advance(2450);
    const outcome = link.run(ask, { signal });
    const givenUp = new AbortController();
    const impatient = link.run(ask, { signal: givenUp.signal });
    givenUp.abort();
    expect(await impatient).toEqual({ kind: 'cancelled' });
    device.respond = answers;
    device.emit(Uint8Array.of(YES));
    await clock.advance(100);
    expect(await outcome).toEqual({ kind: 'done', value: YES });
  });

  test('an unplug ends the running command and those that wait', async () => {
    const { link, device, clock, signal } = await online();
    const running = link.run((_, either) => clock.sleep(60_000, either), { signal });
    const waiting = link.run(ask, { signal });
    await clock.advance(10);
    device.unplug();
    const failed = { kind: 'failed', code: 'DEV_SCANNER_OFFLINE' };
    expect(await Promise.all([running, waiting])).toEqual([failed, failed]);
  });

  test('a command may find out that the device cannot serve', async () => {
    const { link, signal } = await online();
    const outcome = await link.run(() => Promise.reject(new DeviceRefused('DEV_ID_READER_FAULT')), {
      signal,
    });
    expect(outcome).toEqual({ kind: 'failed', code: 'DEV_ID_READER_FAULT' });
    expect(link.status).toMatchObject({ state: 'hardwareError', problem: 'DEV_ID_READER_FAULT' });
  });

  test('a bug in a command is thrown, not told as a failure', async () => {
    const { link, signal } = await online();
    const bug = link.run(() => Promise.reject(new TypeError('bug')), { signal });
    await expect(bug).rejects.toThrow('bug');
  });

  test('reset reaches the device in its turn, and fails when it is away', async () => {
    const { link, device, signal } = await online();
    expect(await link.reset(signal)).toEqual({ kind: 'done' });
    expect(device.written.at(-1)).toEqual(Uint8Array.of(RESET));
    device.unplug();
    expect(await link.reset(signal)).toEqual({ kind: 'failed', code: 'DEV_SCANNER_OFFLINE' });
  });
});

describe('stopping', () => {
  const closing = async (link: Link<Wire>): Promise<void> => {
    await link.stop();
    await link.stop();
  };

  test('closes the channel, stays closed, and can be started again', async () => {
    const { link, device, clock } = await online();
    await closing(link);
    await clock.advance(60_000);
    expect(link.status.state).toBe('offline');
    expect(device.connected).toBe(false);
    expect(device.openings).toBe(1);
    link.start();
    await clock.advance(0);
    expect(link.status.state).toBe('online');
  });

  test('a channel that opens after the stop is closed again', async () => {
    const { link, device, clock } = world();
    link.start();
    const stopped = link.stop();
    await clock.advance(10);
    await stopped;
    expect(device.connected).toBe(false);
  });
});
