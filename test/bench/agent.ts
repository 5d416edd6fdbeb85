import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

import { compileCache } from '../../scripts/lib/paths.ts';
import { setUpKiosk } from '../support/kiosk.ts';
import { startProgram } from '../../scripts/lib/child.ts';
import { percentile } from './sampling.ts';
import type { BenchRow } from './table.ts';

const clockTicksPerSecond = 100;

function residentMb(pid: number): number {
  const match = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(match?.[1] ?? Number.NaN) / 1024;
}

function cpuSeconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / clockTicksPerSecond;
}

async function bareNode(): Promise<{ readyMs: number; rssMb: number }> {
  const startMs = performance.now();
  const program = startProgram('test/bench/peers/bare-server.ts', { NODE_COMPILE_CACHE: compileCache });
  await program.line('port');
  const readyMs = performance.now() - startMs;
  await wait(2000);
  const rssMb = residentMb(program.child.pid ?? 0);
  program.child.kill();
  return { readyMs, rssMb };
}

/** Start, memory and idle processor time of the agent against a bare Node with an HTTP server and SQLite. */
export async function benchAgent(): Promise<BenchRow[]> {
  process.env['NODE_COMPILE_CACHE'] = compileCache;
  const kiosk = await setUpKiosk();
  const starts: number[] = [];
  // The first start fills the compile cache and is not counted.
  for (let round = 0; round < 5; round += 1) {
    const startMs = performance.now();
    const agent = await kiosk.startAgent();
    if (round > 0) starts.push(performance.now() - startMs);
    agent.child.kill('SIGTERM');
    await agent.exited;
  }
  const agent = await kiosk.startAgent();
  const pid = agent.child.pid ?? 0;
  await wait(5000);
  const beforeSeconds = cpuSeconds(pid);
  const idleMs = 20_000;
  await wait(idleMs);
  const idlePercent = ((cpuSeconds(pid) - beforeSeconds) / (idleMs / 1000)) * 100;
  const rssMb = residentMb(pid);
  await kiosk.close();
  const bare = await bareNode();
  return [
    {
      what: 'agent start to ready, median of 4',
      unit: 'ms',
      ours: percentile(starts, 0.5),
      peer: { name: 'bare Node, http and sqlite', value: bare.readyMs },
      goal: { kind: 'atMost', value: 800 },
    },
    {
      what: 'agent memory (RSS), idle with all devices',
      unit: 'MB',
      ours: rssMb,
      peer: { name: 'bare Node, http and sqlite', value: bare.rssMb },
      goal: { kind: 'atMost', value: 90 },
    },
    {
      what: 'agent processor time, idle with all devices',
      unit: '%',
      ours: idlePercent,
      peer: { name: 'the goal', value: 1 },
      goal: { kind: 'atMost', value: 1 },
    },
  ];
}
