import { expect, test } from 'vitest';
import { createManualClock } from '../testing/manual-clock.ts';
import { ChannelError } from './channel.ts';
import { writeInSlices } from './write-slices.ts';

/** A line that takes `takes` slices and then none. */
function createLine(takes: number) {
  const clock = createManualClock();
  const taken: number[] = [];
  const seen = { closed: 0 };
  const write = (bytes: Uint8Array, signal?: AbortSignal): Promise<void> =>
    writeInSlices(bytes, {
      clock,
      sliceBytes: 4,
      timeoutMs: 1000,
      ...(signal && { signal }),
      writeSlice: async (slice) => {
        if (taken.length === takes) await new Promise<never>(() => {});
        taken.push(slice.length);
      },
      close: async () => {
        seen.closed += 1;
      },
    });
  return { clock, taken, seen, write };
}

test('a write leaves slice by slice and ends its own timer', async () => {
  const { clock, taken, seen, write } = createLine(3);
  await write(new Uint8Array(10));
  expect(taken).toEqual([4, 4, 2]);
  expect(clock.pending()).toBe(0);
  expect(seen.closed).toBe(0);
});

test('a line that takes no more is closed in time, with the count of what it took', async () => {
  const { clock, seen, write } = createLine(2);
  const failure = write(new Uint8Array(10)).catch((error: unknown) => error);
  await clock.advance(999);
  expect(seen.closed).toBe(0);
  await clock.advance(1);
  expect(await failure).toMatchObject({ reason: 'timeout', sentBytes: 8 });
  expect(seen.closed).toBe(1);
});

test('a slow line has its time for each slice, for a picture at 9600 baud takes long', async () => {
  const clock = createManualClock();
  const done = writeInSlices(new Uint8Array(16), {
    clock,
    sliceBytes: 4,
    timeoutMs: 1000,
    writeSlice: () => clock.sleep(900),
    close: async () => {},
  });
  await clock.advance(3600);
  await expect(done).resolves.toBeUndefined();
  expect(clock.pending()).toBe(0);
});

test('an abort ends the write between two slices', async () => {
  const life = new AbortController();
  const taken: Uint8Array[] = [];
  const failure = writeInSlices(new Uint8Array(10), {
    clock: createManualClock(),
    sliceBytes: 4,
    timeoutMs: 1000,
    signal: life.signal,
    writeSlice: async (slice) => {
      taken.push(slice);
      life.abort();
    },
    close: async () => {},
  });
  await expect(failure).rejects.toMatchObject({ reason: 'aborted', sentBytes: 4 });
  await expect(failure).rejects.toBeInstanceOf(ChannelError);
  expect(taken).toHaveLength(1);
});
