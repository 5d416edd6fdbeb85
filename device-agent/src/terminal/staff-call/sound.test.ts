import { describe, expect, it } from 'vitest';

import { createManualClock } from '../../testing/manual-clock.ts';
import { createSound } from './sound.ts';

const call = { callId: 'call-1', ring: 1, reason: 'help', atIso: '2026-11-22T01:00:00.000Z' } as const;

function ring() {
  const clock = createManualClock();
  const sound = createSound(clock);
  const stop = new AbortController();
  return { clock, sound, stop, outcome: sound.ring(call, stop.signal) };
}

describe('the chime of the page', () => {
  it.each([
    [true, { kind: 'done' }],
    [false, { kind: 'refused', code: 'TRM_STAFF_CALL_FAILED' }],
  ])('that sounded: %s', async (sounded, outcome) => {
    const r = ring();
    r.sound.chimed?.(call.atIso, sounded);
    expect(await r.outcome).toMatchObject(outcome);
    expect(r.clock.pending()).toBe(0);
  });

  it('of which no page tells is unknown, and so is one of another ring', async () => {
    const r = ring();
    r.sound.chimed?.('2026-11-22T00:00:00.000Z', true);
    await r.clock.advance(3_000);
    expect(await r.outcome).toMatchObject({ kind: 'unknown', code: 'TRM_STAFF_CALL_FAILED' });
    r.sound.chimed?.(call.atIso, true);
  });

  it('is not waited for once the call is over', async () => {
    const r = ring();
    r.stop.abort();
    expect(await r.outcome).toMatchObject({ kind: 'unknown' });
    expect(r.clock.pending()).toBe(0);
  });
});
