import { expect, test } from 'vitest';
import { createManualClock } from '../../testing/manual-clock.ts';
import { createAwaitReturn, nodeExists } from './presence.ts';

const SERIAL = { transport: 'serial', path: '/dev/ttyUSB0', baudRate: 9600 } as const;
const TCP = { transport: 'tcp', host: '127.0.0.1', port: 1 } as const;

test('tells when a node that was gone is there again, within a second', async () => {
  const clock = createManualClock();
  let there = false;
  const back = createAwaitReturn(clock, async () => there)(SERIAL, new AbortController().signal);
  await clock.advance(5000);
  there = true;
  await clock.advance(1000);
  await expect(back).resolves.toBeUndefined();
});

test('a node that was there all the time has not returned', async () => {
  const clock = createManualClock();
  const life = new AbortController();
  const back = createAwaitReturn(clock, async () => true)(SERIAL, life.signal);
  back.catch(() => {});
  await clock.advance(10_000);
  life.abort(new Error('over'));
  await expect(back).rejects.toThrow('over');
});

test('a network address has nothing to watch', async () => {
  const life = new AbortController();
  const back = createAwaitReturn(createManualClock())(TCP, life.signal);
  back.catch(() => {});
  life.abort(new Error('over'));
  await expect(back).rejects.toThrow('over');
  await expect(createAwaitReturn(createManualClock())(TCP, life.signal)).rejects.toThrow('over');
});

test('the file system knows which nodes exist', async () => {
  expect(await nodeExists('/dev/null')).toBe(true);
  expect(await nodeExists('/dev/not-there')).toBe(false);
});
