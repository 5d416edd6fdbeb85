import { expect, it } from 'vitest';

import { createManualClock } from '../testing/manual-clock.ts';
import { watchLiveness } from './liveness.ts';

function setUp() {
  const clock = createManualClock();
  const told: string[] = [];
  const at = (what: string) => () => void told.push(`${what} ${clock.monotonicMs()}`);
  const liveness = watchLiveness(
    { ping: at('ping'), dead: at('dead') },
    { clock, pingAfterMs: 5_000, deadAfterMs: 12_000 },
  );
  return { clock, told, liveness };
}

it('pings every 5 s and gives up after 12 s of silence', async () => {
  const { clock, told } = setUp();
  await clock.advance(60_000);
  expect(told).toEqual(['ping 5000', 'ping 10000', 'dead 12000']);
});

it('keeps a peer that answers', async () => {
  const { clock, told, liveness } = setUp();
  for (let second = 1; second <= 60; second += 1) {
    await clock.advance(1000);
    if (second % 6 === 0) liveness.heard();
  }
  expect(told.filter((line) => line.startsWith('dead'))).toEqual([]);
  await clock.advance(12_000);
  expect(told.at(-1)).toBe('dead 72000');
});

it('is silent after stop', async () => {
  const { clock, told, liveness } = setUp();
  liveness.stop();
  await clock.advance(60_000);
  expect(told).toEqual([]);
  expect(clock.pending()).toBe(0);
});
