import { systemClock } from '@yibao-kiosk/device-agent/clock.ts';
import { createManualClock } from '@yibao-kiosk/device-agent/testing/manual-clock.ts';
import * as fc from 'fast-check';
import { once } from 'node:events';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createFrameLog, hexView } from '../frame-log.ts';
import { toHex } from './hex.ts';
import { createOutbound } from './outbound.ts';
import { createSeededRandom, garbleBytes, soundWire } from './wire-faults.ts';
import type { WireFaults } from './wire-faults.ts';
import { openWire } from './wire.ts';
import type { Wire } from './wire.ts';

const opened: Wire[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((wire) => wire.close()));
});

async function echoWire(): Promise<{ wire: Wire; log: ReturnType<typeof createFrameLog> }> {
  const log = createFrameLog();
  const wire = await openWire({ name: 'echo', clock: systemClock, log });
  wire.connect((bytes) => wire.send(bytes));
  opened.push(wire);
  return { wire, log };
}

async function host(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  return socket;
}

describe('a wire over TCP', () => {
  it('carries bytes both ways and records them', async () => {
    const { wire, log } = await echoWire();
    const socket = await host(wire.tcpPort);
    socket.write(Uint8Array.of(1, 2, 3));
    const [answer] = (await once(socket, 'data')) as [Buffer];
    expect(toHex(answer)).toBe('010203');
    expect(log.recent().map((frame) => [frame.direction, hexView(frame.bytes)])).toEqual([
      ['toDevice', '01 02 03'],
      ['toHost', '01 02 03'],
    ]);
    socket.destroy();
  });

  it('breaks when unplugged, refuses then, and is back under the same port', async () => {
    const { wire } = await echoWire();
    const socket = await host(wire.tcpPort);
    const closed = once(socket, 'close');
    await wire.unplug();
    await closed;
    await expect(host(wire.tcpPort)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    await wire.replug();
    const again = await host(wire.tcpPort);
    expect(wire.plugged).toBe(true);
    again.destroy();
  });

  it('gives the line to the newest host', async () => {
    const { wire } = await echoWire();
    const first = await host(wire.tcpPort);
    const closed = once(first, 'close');
    const second = await host(wire.tcpPort);
    await closed;
    second.write(Uint8Array.of(9));
    expect(toHex(((await once(second, 'data')) as [Buffer])[0])).toBe('09');
    second.destroy();
  });
});

describe('wire faults', () => {
  function outbound(faults: Partial<WireFaults>) {
    const clock = createManualClock();
    const sent: string[] = [];
    const send = createOutbound({
      clock,
      faults: () => ({ ...soundWire, ...faults }),
      random: createSeededRandom(7),
      transmit: (bytes) => sent.push(toHex(bytes)),
    });
    return { clock, sent, send };
  }

  it('silent: nothing comes', () => {
    const { sent, send } = outbound({ silent: true });
    send(Uint8Array.of(1));
    expect(sent).toEqual([]);
  });

  it('slow: every answer waits, in order', async () => {
    const { clock, sent, send } = outbound({ delayMs: 100 });
    send(Uint8Array.of(1));
    send(Uint8Array.of(2));
    await clock.advance(100);
    expect(sent).toEqual(['01']);
    await clock.advance(100);
    expect(sent).toEqual(['01', '02']);
  });

  it('split: every byte comes alone', async () => {
    const { clock, sent, send } = outbound({ splitBytes: true });
    send(Uint8Array.of(1, 2, 3));
    for (let turn = 0; turn < 5; turn += 1) await clock.advance(0);
    expect(sent).toEqual(['01', '02', '03']);
  });

  it('noise keeps the answer whole inside it, a flipped bit changes exactly one', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1 }), fc.nat(), (bytes, seed) => {
        expect(toHex(garbleBytes(bytes, 'noise', createSeededRandom(seed)))).toContain(toHex(bytes));
        const flipped = garbleBytes(bytes, 'bitFlip', createSeededRandom(seed));
        const changedBits = bytes.reduce((sum, byte, i) => sum + bitCount(byte ^ (flipped[i] ?? 0)), 0);
        expect(changedBits).toBe(1);
      }),
    );
  });
});

function bitCount(byte: number): number {
  return [...byte.toString(2)].filter((bit) => bit === '1').length;
}
