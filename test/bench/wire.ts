import { randomUUID } from 'node:crypto';
import { once } from 'node:events';

import { WebSocket } from 'ws';

import { startProgram } from '../../scripts/lib/child.ts';
import type { TestSocket } from '../security/support.ts';
import { identifyByCard } from '../support/citizen.ts';
import { type Kiosk, setUpKiosk } from '../support/kiosk.ts';
import { eachMs, percentile } from './sampling.ts';
import type { BenchRow } from './table.ts';

const bareEcho = 'test/bench/peers/echo-server.ts';

async function echoMs(rounds: number): Promise<number[]> {
  const program = startProgram(bareEcho, {});
  const { port } = await program.line('port');
  const socket = new WebSocket(`ws://127.0.0.1:${String(port)}`, { perMessageDeflate: false });
  await once(socket, 'open');
  const text = JSON.stringify({ header: { type: 'command', name: 'Session.KeepAlive', version: '1.0', requestId: 1 } });
  const samples = await eachMs(rounds, async () => {
    const answered = once(socket, 'message');
    socket.send(text);
    await answered;
  });
  socket.close();
  program.child.kill();
  return samples;
}

async function firstByteMs(kiosk: Kiosk, page: TestSocket): Promise<number[]> {
  const rounds = 40;
  const samples: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    let firstMs = Number.NaN;
    const stop = kiosk.devices.frames.subscribe((frame) => {
      // ESC @ opens every job; status requests before it are not its first byte.
      const isJob = frame.device === 'printer' && frame.direction === 'toDevice' && frame.bytes[0] === 0x1b && frame.bytes[1] === 0x40;
      if (isJob && Number.isNaN(firstMs)) firstMs = performance.now();
    });
    const startMs = performance.now();
    await page.call('Records.PrintSlip', { slip: { kind: 'enrolments' }, locale: 'zh-CN', jobId: randomUUID() });
    stop();
    samples.push(firstMs - startMs);
  }
  return samples;
}

/** Round trip of a message against a bare echo, and intent to first byte at the printer with the journal's fsync. */
export async function benchWire(): Promise<BenchRow[]> {
  const kiosk = await setUpKiosk({ readDelayMs: 0, printer: { speedMmPerSecond: Number.POSITIVE_INFINITY } });
  try {
    const agent = await kiosk.startAgent();
    const page = await agent.page();
    await identifyByCard(kiosk, page, 'wang-xiaoming');
    const limit = await echoMs(600);
    // The agent takes a bounded number of messages a second from one page; stay below it.
    const ours = await eachMs(60, async () => void (await page.call('Session.KeepAlive')));
    const bytes = await firstByteMs(kiosk, page);
    return [
      { what: 'message round trip, median', unit: 'ms', ours: percentile(ours, 0.5), peer: { name: 'bare ws echo', value: percentile(limit, 0.5) } },
      { what: 'message round trip, p95', unit: 'ms', ours: percentile(ours, 0.95), peer: { name: 'bare ws echo', value: percentile(limit, 0.95) } },
      {
        what: 'print intent → first byte at the printer, p95',
        unit: 'ms',
        ours: percentile(bytes, 0.95),
        peer: { name: 'the goal', value: 15 },
        goal: { kind: 'atMost', value: 15 },
      },
    ];
  } finally {
    await kiosk.close();
  }
}
