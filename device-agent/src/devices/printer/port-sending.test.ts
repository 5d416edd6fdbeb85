import { describe, expect, test } from 'vitest';
import { ChannelError } from '../../transport/channel.ts';
import {
  COVER,
  createScriptedPrinter,
  isQuestion,
  LOW,
  OUT,
  startScriptedPrinter,
  WELL,
} from './testing/scripted-printer.ts';

const CHUNKS = [Uint8Array.of(1, 2, 3), Uint8Array.of(4, 5), Uint8Array.of(6)];

/** Chunks with something done before one of them is handed over. */
function* chunksWith(before: Record<number, () => void>): Generator<Uint8Array> {
  for (const [index, chunk] of CHUNKS.entries()) {
    before[index]?.();
    yield chunk;
  }
}

describe('sending', () => {
  test('sends every chunk in order and tells the progress', async () => {
    const { port, life, printed } = await startScriptedPrinter();
    const progress: number[] = [];
    const outcome = await port.send(CHUNKS, {
      signal: life.signal,
      onProgress: (bytes) => progress.push(bytes),
    });
    expect(outcome).toEqual({ kind: 'sent', sentBytes: 6 });
    expect(printed()).toEqual(CHUNKS);
    expect(progress).toEqual([3, 5, 6]);
  });

  test('a short job is sent without a single question', async () => {
    const { port, life, device, state } = await startScriptedPrinter();
    state.silent = true;
    expect(await port.send(CHUNKS, { signal: life.signal })).toEqual({ kind: 'sent', sentBytes: 6 });
    expect(device.written.filter(isQuestion)).toEqual([]);
  });

  test('stops at a chunk border when cancelled', async () => {
    const { port, life, printed } = await startScriptedPrinter();
    const outcome = await port.send(chunksWith({ 2: () => life.abort() }), { signal: life.signal });
    expect(outcome).toEqual({ kind: 'cancelled', sentBytes: 5 });
    expect(printed()).toEqual(CHUNKS.slice(0, 2));
  });

  test('sends nothing when cancelled before', async () => {
    const { port, printed } = await startScriptedPrinter();
    expect(await port.send(CHUNKS, { signal: AbortSignal.abort() })).toEqual({
      kind: 'cancelled',
      sentBytes: 0,
    });
    expect(printed()).toEqual([]);
  });

  test('stops at a chunk border when the printer reports a fault by itself', async () => {
    const { port, life, state, device, clock, printed } = await startScriptedPrinter();
    const open = (): void => {
      state.answers = COVER;
      device.emit(Uint8Array.of(0x38, 0x00, 0x00, 0x00));
    };
    const outcome = port.send(chunksWith({ 1: open }), { signal: life.signal });
    await clock.advance(100);
    expect(await outcome).toEqual({ kind: 'stopped', sentBytes: 3, code: 'PRN_COVER_OPEN', begun: true });
    expect(printed()).toEqual(CHUNKS.slice(0, 1));
  });

  test('a fault that is over when asked does not stop the job', async () => {
    const { port, life, device } = await startScriptedPrinter();
    const flicker = (): void => device.emit(Uint8Array.of(0x38, 0x00, 0x00, 0x00));
    expect((await port.send(chunksWith({ 1: flicker }), { signal: life.signal })).kind).toBe('sent');
  });

  test('a fault after which nothing answers stops the job', async () => {
    const { port, life, device, state, clock } = await startScriptedPrinter();
    const fall = (): void => {
      state.silent = true;
      device.emit(Uint8Array.of(0x38, 0x00, 0x00, 0x00));
    };
    const outcome = port.send(chunksWith({ 1: fall }), { signal: life.signal });
    await clock.advance(500);
    expect(await outcome).toEqual({ kind: 'stopped', sentBytes: 3, code: 'PRN_NO_ANSWER', begun: true });
  });

  test('nothing is sent to a printer whose fault is known', async () => {
    const { port, life, state, printed, clock } = await startScriptedPrinter();
    state.answers = OUT;
    await clock.advance(2500);
    const outcome = port.send(CHUNKS, { signal: life.signal });
    await clock.advance(100);
    expect(await outcome).toEqual({ kind: 'stopped', sentBytes: 0, code: 'PRN_PAPER_OUT', begun: false });
    expect(printed()).toEqual([]);
  });

  test('a printer that is away is not begun', async () => {
    const { port, life } = createScriptedPrinter();
    const outcome = await port.send(CHUNKS, { signal: life.signal });
    expect(outcome).toEqual({ kind: 'stopped', sentBytes: 0, code: 'DEV_PRINTER_OFFLINE', begun: false });
  });

  test('an unplug in the middle tells what had left', async () => {
    const { port, life, device } = await startScriptedPrinter();
    const outcome = await port.send(chunksWith({ 2: () => device.unplug() }), { signal: life.signal });
    expect(outcome).toEqual({ kind: 'stopped', sentBytes: 5, code: 'DEV_PRINTER_OFFLINE', begun: true });
  });

  test('XOFF holds the data back until XON', async () => {
    const { port, life, device, clock, printed } = await startScriptedPrinter();
    const outcome = port.send(chunksWith({ 1: () => device.emit(Uint8Array.of(0x13)) }), {
      signal: life.signal,
    });
    await clock.advance(3000);
    expect(printed()).toHaveLength(1);
    device.emit(Uint8Array.of(0x11));
    await clock.advance(10);
    expect((await outcome).kind).toBe('sent');
  });

  test('an XOFF without end stops the job', async () => {
    const { port, life, device, clock } = await startScriptedPrinter();
    const outcome = port.send(chunksWith({ 1: () => device.emit(Uint8Array.of(0x13)) }), {
      signal: life.signal,
    });
    await clock.advance(9000);
    expect(await outcome).toEqual({ kind: 'stopped', sentBytes: 3, code: 'PRN_NO_ANSWER', begun: true });
  });

  test('an XOFF that was noise delays the next job and does not stop it', async () => {
    const { port, life, device, clock } = await startScriptedPrinter();
    device.emit(Uint8Array.of(0x13));
    await clock.advance(10);
    const outcome = port.send(CHUNKS, { signal: life.signal });
    await clock.advance(9000);
    expect((await outcome).kind).toBe('sent');
  });

  test('an XOFF after which the printer says it is well stops the job all the same', async () => {
    const { port, life, device, clock, state } = await startScriptedPrinter();
    state.answers = LOW;
    const outcome = port.send(chunksWith({ 1: () => device.emit(Uint8Array.of(0x13)) }), {
      signal: life.signal,
    });
    await clock.advance(9000);
    expect(await outcome).toMatchObject({ kind: 'stopped', code: 'PRN_NO_ANSWER' });
  });

  test('an unplug during an XOFF, or while the fault is asked for, ends the job', async () => {
    for (const word of [[0x13], [0x38, 0x00, 0x00, 0x00]]) {
      const { port, life, device, clock, state } = await startScriptedPrinter();
      const hold = (): void => {
        state.silent = true;
        device.emit(Uint8Array.from(word));
      };
      const outcome = port.send(chunksWith({ 1: hold }), { signal: life.signal });
      await clock.advance(100);
      device.unplug();
      expect(await outcome).toEqual({
        kind: 'stopped',
        sentBytes: 3,
        code: 'DEV_PRINTER_OFFLINE',
        begun: true,
      });
    }
  });

  test('stopping the agent ends the job', async () => {
    const { port, life, device, clock, printer } = await startScriptedPrinter();
    device.stall();
    const outcome = port.send(CHUNKS, { signal: life.signal });
    await clock.advance(10);
    await printer.stop();
    expect(await outcome).toMatchObject({ kind: 'stopped', sentBytes: 0, begun: true });
  });

  test('the bytes of a broken chunk are counted, with the printer’s own word as the cause', async () => {
    for (const [word, code] of [
      [OUT, 'PRN_PAPER_OUT'],
      [WELL, 'PRN_NO_ANSWER'],
    ] as const) {
      const { port, life, device } = await startScriptedPrinter();
      const plain = device.respond;
      device.respond = (bytes) => {
        if (bytes[0] !== 4) return plain(bytes);
        if (word === OUT) device.emit(Uint8Array.of(0x18, 0x00, 0x0c, 0x00));
        throw new ChannelError('timeout', 'stalled', { sentBytes: 1 });
      };
      const outcome = await port.send(CHUNKS, { signal: life.signal });
      expect(outcome).toEqual({ kind: 'stopped', sentBytes: 4, code, begun: true });
    }
  });

  test('a bug in the chunks is thrown', async () => {
    const { port, life } = await startScriptedPrinter();
    const fail = (): void => {
      throw new TypeError('bug');
    };
    const broken = port.send(chunksWith({ 1: fail }), { signal: life.signal });
    await expect(broken).rejects.toThrow('bug');
  });
});

describe('a long job', () => {
  /** A job of six chunks, each of which the printer takes 600 ms for. */
  const slowJob = async () => {
    const made = await startScriptedPrinter();
    const answers = made.device.respond;
    made.device.respond = (bytes) => {
      answers(bytes);
      if (bytes[0] === 0x40) made.device.stall();
    };
    const chunks = Array.from({ length: 6 }, (_, index) => Uint8Array.of(0x40, index));
    const outcome = made.port.send(chunks, { signal: made.life.signal });
    const step = async (): Promise<void> => {
      await made.clock.advance(600);
      made.device.resume();
      await made.clock.advance(0);
    };
    return { ...made, outcome, step };
  };

  test('asks between chunks and goes on without the answer, one open question at a time', async () => {
    const { outcome, step, device, state } = await slowJob();
    state.silent = true;
    for (let chunk = 0; chunk < 6; chunk += 1) await step();
    expect(await outcome).toEqual({ kind: 'sent', sentBytes: 12 });
    expect(device.written.filter(isQuestion)).toHaveLength(1);
  });

  test('asks again when it was answered, twice a second at most', async () => {
    const { outcome, step, device } = await slowJob();
    for (let chunk = 0; chunk < 6; chunk += 1) await step();
    expect((await outcome).kind).toBe('sent');
    expect(device.written.filter(isQuestion)).toHaveLength(5);
  });

  test('stops when the answer is "offline" and the whole status says why', async () => {
    const { outcome, step, state } = await slowJob();
    await step();
    state.answers = OUT;
    await step();
    await step();
    expect(await outcome).toMatchObject({ kind: 'stopped', code: 'PRN_PAPER_OUT', begun: true });
  });
});
