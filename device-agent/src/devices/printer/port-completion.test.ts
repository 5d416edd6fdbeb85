import { describe, expect, test } from 'vitest';
import { COVER, isQuestion, LOW, OUT, startScriptedPrinter } from './testing/scripted-printer.ts';

describe('knowing that it printed', () => {
  test('by the echo of the process id', async () => {
    const { port, life, state, echoId, clock, printed } = await startScriptedPrinter();
    state.answersJobEnd = false;
    const outcome = port.awaitCompletion({ printMs: 2000, signal: life.signal });
    await clock.advance(1700);
    echoId();
    await clock.advance(10);
    expect(await outcome).toEqual({ kind: 'printed', proof: 'fn48' });
    expect([...(printed()[0] ?? [])].slice(0, 7)).toEqual([0x1d, 0x28, 0x48, 0x06, 0x00, 0x30, 0x30]);
  });

  test('not by the echo of another job', async () => {
    const { port, life, state, device, clock } = await startScriptedPrinter();
    state.answersJobEnd = false;
    const outcome = port.awaitCompletion({ printMs: 1000, signal: life.signal });
    device.emit(Uint8Array.of(0x37, 0x22, 0x4f, 0x4f, 0x4f, 0x4f, 0x00));
    await clock.advance(8000);
    expect(await outcome).toEqual({ kind: 'submitted' });
  });

  test('each job has an id of its own', async () => {
    const { port, life, printed } = await startScriptedPrinter();
    await port.awaitCompletion({ printMs: 0, signal: life.signal });
    await port.awaitCompletion({ printMs: 0, signal: life.signal });
    const [first, second] = printed();
    expect(first).not.toEqual(second);
  });

  test('by the answer to GS r with a clean status after it', async () => {
    const { port, life, clock } = await startScriptedPrinter({ completion: 'gsr' });
    const outcome = port.awaitCompletion({ printMs: 1000, signal: life.signal });
    await clock.advance(100);
    expect(await outcome).toEqual({ kind: 'printed', proof: 'gsr' });
  });

  test('not by GS r when a fault followed', async () => {
    const { port, life, clock, state } = await startScriptedPrinter({ completion: 'gsr' });
    state.answers = COVER;
    const outcome = port.awaitCompletion({ printMs: 1000, signal: life.signal });
    await clock.advance(600);
    expect(await outcome).toEqual({ kind: 'failed', code: 'PRN_COVER_OPEN' });
  });

  test('without any proof it is submitted after its time, if the printer is well', async () => {
    const { port, life, clock, state } = await startScriptedPrinter({ completion: 'none' });
    state.answers = LOW;
    const outcome = port.awaitCompletion({ printMs: 3000, signal: life.signal });
    let ended = false;
    void outcome.then(() => (ended = true));
    await clock.advance(2900);
    expect(ended).toBe(false);
    await clock.advance(200);
    expect(await outcome).toEqual({ kind: 'submitted' });
  });

  test('a fault on the way fails it at once', async () => {
    const { port, life, clock, state } = await startScriptedPrinter();
    state.answersJobEnd = false;
    const outcome = port.awaitCompletion({ printMs: 20_000, signal: life.signal });
    await clock.advance(600);
    state.answers = OUT;
    await clock.advance(600);
    expect(await outcome).toEqual({ kind: 'failed', code: 'PRN_PAPER_OUT' });
  });

  test('silence is unknown', async () => {
    const { port, life, clock, state } = await startScriptedPrinter();
    state.silent = true;
    const outcome = port.awaitCompletion({ printMs: 1000, signal: life.signal });
    await clock.advance(10_000);
    expect(await outcome).toEqual({ kind: 'unknown', code: 'PRN_NO_ANSWER' });
  });

  test('an echo that comes while the status is asked counts', async () => {
    const { port, life, clock, state, device, echoId } = await startScriptedPrinter();
    state.answersJobEnd = false;
    const answers = device.respond;
    const outcome = port.awaitCompletion({ printMs: 5000, signal: life.signal });
    await clock.advance(10);
    device.respond = (bytes) => {
      if (isQuestion(bytes)) echoId();
      answers(bytes);
    };
    await clock.advance(600);
    expect(await outcome).toEqual({ kind: 'printed', proof: 'fn48' });
  });

  test('a cancel or an unplug is unknown, never a claim', async () => {
    const cancelled = await startScriptedPrinter();
    cancelled.state.answersJobEnd = false;
    const first = cancelled.port.awaitCompletion({ printMs: 5000, signal: cancelled.life.signal });
    await cancelled.clock.advance(100);
    cancelled.life.abort();
    await cancelled.clock.advance(100);
    expect(await first).toEqual({ kind: 'unknown', code: 'PRN_NO_ANSWER' });
    const unplugged = await startScriptedPrinter();
    unplugged.state.answersJobEnd = false;
    const second = unplugged.port.awaitCompletion({ printMs: 5000, signal: unplugged.life.signal });
    await unplugged.clock.advance(100);
    unplugged.device.unplug();
    expect(await second).toEqual({ kind: 'unknown', code: 'DEV_PRINTER_OFFLINE' });
  });

  test('the echo proves it, whatever goes wrong right after', async () => {
    const { port, life, clock, state, echoId } = await startScriptedPrinter();
    state.answersJobEnd = false;
    const outcome = port.awaitCompletion({ printMs: 5000, signal: life.signal });
    await clock.advance(490);
    state.answers = OUT;
    await clock.advance(20);
    echoId();
    await clock.advance(200);
    expect(await outcome).toEqual({ kind: 'printed', proof: 'fn48' });
  });

  test('not by an answer to GS r that an earlier job was owed', async () => {
    const { port, life, clock, state, device } = await startScriptedPrinter({ completion: 'gsr' });
    state.answersJobEnd = false;
    const first = port.awaitCompletion({ printMs: 0, signal: life.signal });
    await clock.advance(6000);
    expect(await first).toEqual({ kind: 'submitted' });
    const second = port.awaitCompletion({ printMs: 1000, signal: life.signal });
    await clock.advance(100);
    device.emit(Uint8Array.of(0x00));
    await clock.advance(100);
    let ended = false;
    void second.then(() => (ended = true));
    await clock.advance(100);
    expect(ended).toBe(false);
    device.emit(Uint8Array.of(0x00));
    await clock.advance(100);
    expect(await second).toEqual({ kind: 'printed', proof: 'gsr' });
  });

  test('the first id of a run is drawn, so that an echo of the run before is not taken for it', async () => {
    const ids = await Promise.all(
      [0, 0.3].map(async (drawn) => {
        const { port, life, printed } = await startScriptedPrinter({}, { random: () => drawn });
        await port.awaitCompletion({ printMs: 0, signal: life.signal });
        return Buffer.from(printed()[0] ?? []).toString('latin1').slice(7);
      }),
    );
    expect(ids[0]).not.toBe(ids[1]);
  });
});

describe('a broken job', () => {
  const clear = Uint8Array.of(0x10, 0x14, 0x08, 0x01, 0x03, 0x14, 0x01, 0x06, 0x02, 0x08);

  test('is cleared where the model can, and the printer says so', async () => {
    const { port, life, printed } = await startScriptedPrinter();
    expect(await port.discardBuffered(life.signal)).toBe('emptied');
    expect(printed()).toEqual([clear]);
  });

  test('is not said to be cleared without its answer', async () => {
    const { port, life, clock, state } = await startScriptedPrinter();
    state.answersClear = false;
    const outcome = port.discardBuffered(life.signal);
    await clock.advance(1500);
    expect(await outcome).toBe('unproven');
  });

  test('where the model cannot, only a jammed knife lets go of it', async () => {
    const { port, life, printed } = await startScriptedPrinter({ clearsBufferInRealTime: false });
    expect(await port.discardBuffered(life.signal)).toBe('unproven');
    expect(printed()).toEqual([Uint8Array.of(0x10, 0x05, 0x02)]);
  });

  test('of a printer that is gone is not said to be cleared', async () => {
    const { port, life, device } = await startScriptedPrinter();
    device.unplug();
    expect(await port.discardBuffered(life.signal)).toBe('unproven');
  });
});
