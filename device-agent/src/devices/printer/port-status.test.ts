import { describe, expect, test } from 'vitest';
import {
  createScriptedPrinter,
  isQuestion,
  LOW,
  OUT,
  startScriptedPrinter,
} from './testing/scripted-printer.ts';

describe('asking for the status', () => {
  test('gives it', async () => {
    const { port, life, state } = await startScriptedPrinter();
    state.answers = LOW;
    expect(await port.queryStatus(life.signal)).toMatchObject({ kind: 'status', status: { paper: 'low' } });
  });

  test('is tried three times', async () => {
    const { port, life, state, clock, device } = await startScriptedPrinter();
    state.silent = true;
    const outcome = port.queryStatus(life.signal);
    await clock.advance(1000);
    expect(await outcome).toEqual({ kind: 'failed', code: 'PRN_NO_ANSWER' });
    expect(device.written.filter(isQuestion)).toHaveLength(3);
  });

  test('is not misled by answers that come late', async () => {
    const { port, life, state, clock, device } = await startScriptedPrinter();
    state.silent = true;
    const silent = port.queryStatus(life.signal);
    await clock.advance(1000);
    await silent;
    state.silent = false;
    state.answers = OUT;
    const outcome = port.queryStatus(life.signal);
    device.emit(Uint8Array.of(0x12));
    await clock.advance(500);
    expect(await outcome).toMatchObject({ status: { online: false, paper: 'out', error: 'none' } });
  });

  test('is not misled by an answer nobody asked for', async () => {
    const { port, life, device, clock } = await startScriptedPrinter();
    const answers = device.respond;
    device.respond = (bytes) => {
      device.respond = answers;
      device.emit(Uint8Array.of(0x1e));
      answers(bytes);
    };
    const outcome = port.queryStatus(life.signal);
    await clock.advance(500);
    expect(await outcome).toMatchObject({ status: { online: true, paper: 'full' } });
  });

  test('ends when cancelled or unplugged between two answers', async () => {
    for (const end of ['cancel', 'unplug'] as const) {
      const { port, life, device, clock } = await startScriptedPrinter();
      const answers = device.respond;
      device.respond = (bytes) => {
        if (bytes[2] !== 3) return answers(bytes);
        return end === 'cancel' ? life.abort() : device.unplug();
      };
      const outcome = port.queryStatus(life.signal);
      await clock.advance(400);
      const failed = { kind: 'failed', code: 'DEV_PRINTER_OFFLINE' };
      expect(await outcome).toEqual(end === 'cancel' ? { kind: 'cancelled' } : failed);
    }
  });

  test('ends when cancelled while a late answer is waited out', async () => {
    const { port, life, state, clock } = await startScriptedPrinter();
    state.silent = true;
    const silent = port.queryStatus(life.signal);
    await clock.advance(1000);
    await silent;
    state.silent = false;
    const outcome = port.queryStatus(life.signal);
    await clock.advance(10);
    life.abort();
    await clock.advance(200);
    expect(await outcome).toEqual({ kind: 'cancelled' });
  });

  test('fails at once when the printer is away, and ends when cancelled', async () => {
    const away = createScriptedPrinter();
    expect(await away.port.queryStatus(away.life.signal)).toEqual({
      kind: 'failed',
      code: 'DEV_PRINTER_OFFLINE',
    });
    const { port } = await startScriptedPrinter();
    expect(await port.queryStatus(AbortSignal.abort())).toEqual({ kind: 'cancelled' });
  });
});
