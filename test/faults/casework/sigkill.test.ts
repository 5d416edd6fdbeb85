import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { afterAll, beforeAll, expect, it } from 'vitest';

import { configFor } from './bureau.ts';
import { filesHolding } from './disk.ts';
import type { Orders } from './mortal.ts';
import { pageMark } from './parcels.ts';
import { openScene } from './scene.ts';

const program = fileURLToPath(new URL('mortal.ts', import.meta.url));

let scene: Awaited<ReturnType<typeof openScene>>;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.close());

function live(orders: Omit<Orders, 'config'>): Promise<string> {
  const env = { ...process.env, MORTAL: JSON.stringify({ ...orders, config: configFor(scene.lobby) } satisfies Orders) };
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [program], { env }, (error, told, complaint) => {
      // Every one of them dies by the signal; anything else is a defect of the program.
      if (error?.signal === 'SIGKILL') resolve(told);
      else reject(new Error(`${error?.code}: ${complaint}`));
    });
  });
}

/** One application, killed at a tick, and the program of the next day. */
async function killedAt(killAt: number | null): Promise<{ told: string; left: string[]; cases: number; later: string }> {
  const folder = join(scene.folder, `killed-at-${killAt ?? 'none'}`);
  mkdirSync(folder);
  const file = join(folder, 'kiosk.db');
  const requestId = randomUUID();
  const person = scene.applicants[killAt ?? 0] ?? null;
  const told = await live({ file, requestId, person, killAt });
  const readable = filesHolding(folder, [pageMark, '62170000']);
  const later = await live({ file, requestId, person: null, killAt: null });
  const left = [...readable, ...filesHolding(folder, [pageMark, '62170000'])];
  const cases = scene.lobby.cases().filter((one) => one.requestId === requestId).length;
  return { told, left, cases, later };
}

it('killed with SIGKILL at each effect, an application that was told of is a case, once, and none is readable', async () => {
  const whole = await killedAt(null);
  const ticks = Number(/^delivered ticks (\d+)$/.exec(whole.told)?.[1]);
  expect([whole.cases, whole.left]).toEqual([1, []]);
  // Start, acceptance, pages, beginning, handing in, end, sweep: each before and after.
  expect(ticks).toBeGreaterThanOrEqual(12);
  const all = Array.from({ length: ticks }, (_, index) => index + 1);
  const halves = [all.filter((tick) => tick % 2 === 0), all.filter((tick) => tick % 2 === 1)];
  const results = await Promise.all(
    halves.map(async (half) => {
      const ended = [];
      for (const tick of half) ended.push({ tick, ...(await killedAt(tick)) });
      return ended;
    }),
  );
  for (const { tick, told, left, cases } of results.flat()) {
    expect([tick, told, left]).toEqual([tick, '', []]);
    expect(cases, `killed at ${tick}`).toBeLessThanOrEqual(1);
  }
  // Before it lay on the disk there is none; from then on there is one, whatever the program was doing.
  const cases = results.flat().toSorted((a, b) => a.tick - b.tick).map((one) => one.cases);
  expect(cases.join('')).toMatch(/^0{1,5}1{9,}$/);
});
