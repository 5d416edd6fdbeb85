import { describe, expect, it } from 'vitest';

import { createManualClock } from '../../testing/manual-clock.ts';
import { createScriptedDevice } from '../../transport/testing/scripted-device.ts';
import type { LightConfig } from './config.ts';
import { createLight } from './light.ts';
import type { StaffCall } from './signal.ts';

const never = new AbortController().signal;
const call: StaffCall = { callId: 'call-1', ring: 1, reason: 'help', atIso: '2026-11-22T01:00:00.000Z' };
const config: LightConfig = {
  address: { transport: 'serial', path: '/dev/lamp', baudRate: 9600 },
  on: 'A0 01 01 A2',
  off: 'a00100a1',
  reply: null,
};
const onBytes = Uint8Array.of(0xa0, 0x01, 0x01, 0xa2);
const offBytes = Uint8Array.of(0xa0, 0x01, 0x00, 0xa1);

function lamp(changes: Partial<LightConfig> = {}) {
  const clock = createManualClock();
  const relay = createScriptedDevice();
  const light = createLight({ ...config, ...changes }, { clock, openChannel: relay.openChannel });
  const ring = async (signal = never) => {
    const ringing = light.ring(call, signal);
    await clock.advance(500);
    return ringing;
  };
  return { clock, relay, light, ring };
}

describe('a lamp', () => {
  it('is lit by its bytes, and its line is free again', async () => {
    const { relay, ring } = lamp();
    expect(await ring()).toEqual({ kind: 'done', value: null });
    expect(relay.written).toEqual([onBytes]);
    expect(relay.connected).toBe(false);
  });

  it('that is not there is refused', async () => {
    const { relay, ring } = lamp();
    relay.unplug();
    expect(await ring()).toMatchObject({ kind: 'refused', code: 'TRM_STAFF_CALL_FAILED' });
  });

  it('whose line breaks under the bytes is unknown', async () => {
    const { relay, ring } = lamp();
    relay.respond = () => relay.unplug();
    expect(await ring()).toMatchObject({ kind: 'unknown' });
  });

  it('with a reply is lit when the reply came, however it came', async () => {
    const { relay, ring } = lamp({ reply: '4F 4B' });
    relay.respond = () => {
      relay.emit(Uint8Array.of(0x00, 0x4f));
      relay.emit(Uint8Array.of(0x4b, 0x0d));
    };
    expect(await ring()).toMatchObject({ kind: 'done' });
  });

  it('with a reply is unknown without it, even on a line that babbles', async () => {
    const { relay, ring } = lamp({ reply: '4F 4B' });
    relay.respond = () => relay.emit(new Uint8Array(1_000_000).fill(0x4f));
    expect(await ring()).toMatchObject({ kind: 'unknown' });
  });

  it('goes out at the first try, or when it is back', async () => {
    const { clock, relay, light } = lamp();
    relay.unplug();
    let isOut = false;
    void light.rest?.(never).then(() => (isOut = true));
    await clock.advance(60_000);
    expect(isOut).toBe(false);
    relay.plugIn();
    await clock.advance(31_000);
    expect(isOut).toBe(true);
    expect(relay.written).toEqual([offBytes]);
    expect(clock.pending()).toBe(0);
  });

  it('is lit after it was put out when both are asked for at once', async () => {
    const { clock, relay, light } = lamp();
    const resting = new AbortController();
    const rest = light.rest?.(resting.signal);
    const ring = light.ring(call, never);
    await clock.advance(1_000);
    await rest;
    expect(await ring).toMatchObject({ kind: 'done' });
    expect(relay.written).toEqual([offBytes, onBytes]);
  });

  it('that is given up is not tried any more', async () => {
    const { clock, relay, light } = lamp();
    relay.unplug();
    const over = new AbortController();
    const rest = light.rest?.(over.signal);
    await clock.advance(10);
    over.abort();
    await rest;
    expect(clock.pending()).toBe(0);
  });
});
