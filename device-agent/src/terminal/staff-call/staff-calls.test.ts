import { done, refused, unknown, type Outcome } from '@yibao-kiosk/shared/outcome.ts';
import { describe, expect, it } from 'vitest';

import { createManualClock } from '../../testing/manual-clock.ts';
import type { StaffSignal } from './signal.ts';
import { StaffCalls } from './staff-calls.ts';

const minute = 60_000;

/** A signal whose end the test decides: what was asked of it is in `asked`. */
function scriptedSignal(kind: StaffSignal['kind']) {
  const asked: string[] = [];
  let ringing = Promise.withResolvers<Outcome<null>>();
  let coming = Promise.withResolvers<void>();
  const signal: StaffSignal = {
    kind,
    ring: ({ callId, ring }) => {
      asked.push(`ring ${callId} ${ring}`);
      ringing = Promise.withResolvers<Outcome<null>>();
      return ringing.promise;
    },
    rest: async () => void asked.push('rest'),
    end: async (_call, why) => void asked.push(`end ${why}`),
    answer: () => {
      coming = Promise.withResolvers<void>();
      return coming.promise;
    },
  };
  return { signal, asked, gives: (outcome: Outcome<null>) => ringing.resolve(outcome), comes: () => coming.resolve() };
}

function hall(kinds: readonly StaffSignal['kind'][] = ['light', 'message']) {
  const clock = createManualClock();
  const signals = kinds.map(scriptedSignal);
  const states: string[] = [];
  const noted: unknown[] = [];
  let ids = 0;
  const calls = new StaffCalls({
    clock,
    newId: () => `call-${(ids += 1)}`,
    signals: signals.map(({ signal }) => signal),
    note: (event, detail) => void noted.push({ event, ...detail }),
  });
  calls.onChange(() => void states.push(calls.view().state));
  const [light = scriptedSignal('light'), message = light] = signals;
  return { clock, calls, states, noted, light, message };
}

describe('a call for staff', () => {
  it('stands as soon as one signal was given, and falls silent when somebody comes', async () => {
    const { clock, calls, states, light, message } = hall();
    expect(calls.press('help')).toBe('calling');
    light.gives(done(null));
    await clock.advance(0);
    message.gives(done(null));
    await clock.advance(0);
    message.comes();
    await clock.advance(0);
    expect(states).toEqual(['calling', 'called', 'answered']);
    expect(light.asked).toEqual(['ring call-1 1', 'rest']);
  });

  it('has failed when no signal was given, and may be tried again at once', async () => {
    const { clock, calls, light, message } = hall();
    calls.press('help');
    light.gives(refused('TRM_STAFF_CALL_FAILED'));
    message.gives(unknown('TRM_STAFF_CALL_FAILED'));
    await clock.advance(0);
    expect(calls.view().state).toBe('failed');
    expect(calls.press('help')).toBe('calling');
    light.gives(done(null));
    await clock.advance(0);
    expect(calls.view().state).toBe('called');
    expect(light.asked).toEqual(['ring call-1 1', 'ring call-1 2']);
  });

  it('that nobody seemed to hear is answered all the same when the hall says so', async () => {
    const { clock, calls, message } = hall(['message']);
    calls.press('help');
    message.gives(unknown('TRM_STAFF_CALL_FAILED'));
    await clock.advance(0);
    message.comes();
    await clock.advance(0);
    expect(calls.view().state).toBe('answered');
  });

  it('rings again at the earliest after a minute, under the same id', async () => {
    const { clock, calls, light } = hall(['light']);
    calls.press('help');
    light.gives(done(null));
    await clock.advance(minute - 1);
    expect(calls.press('help')).toBe('called');
    expect(light.asked).toEqual(['ring call-1 1']);
    const first = calls.view().sinceIso;
    await clock.advance(1);
    expect(calls.press('paper')).toBe('calling');
    expect(light.asked).toEqual(['ring call-1 1', 'ring call-1 2']);
    expect(calls.view().sinceIso).not.toBe(first);
  });

  it('goes with its reason and nothing else into the notes', async () => {
    const { clock, calls, noted, light } = hall(['light']);
    calls.press('paper');
    light.gives(done(null));
    await clock.advance(0);
    calls.cancel();
    expect(noted).toEqual([
      { event: 'staff.called', callId: 'call-1', ring: 1, signal: 'light', reason: 'paper', result: 'done' },
      { event: 'staff.ended', callId: 'call-1', reason: 'cancelled' },
    ]);
  });

  it.each([
    ['cancelled', (calls: StaffCalls): void => calls.cancel()],
    ['staffArrived', (calls: StaffCalls): void => calls.staffArrived()],
    ['agentStopping', (calls: StaffCalls): void => void calls.stop()],
  ] as const)('is over when %s: the light goes out, the hall is told', async (why, end) => {
    const { clock, calls, light } = hall(['light']);
    calls.press('help');
    light.gives(done(null));
    await clock.advance(0);
    end(calls);
    expect(calls.view()).toEqual({ fitted: ['light'], state: 'none' });
    expect(light.asked.slice(1)).toEqual(['rest', `end ${why}`]);
  });

  it.each([
    ['called', 10, done(null)],
    ['failed', 1, refused('TRM_STAFF_CALL_FAILED')],
  ] as const)('that is %s is forgotten after %i minutes', async (state, lasts, outcome) => {
    const { clock, calls, light } = hall(['light']);
    calls.press('help');
    light.gives(outcome);
    await clock.advance(lasts * minute - 1);
    expect(calls.view().state).toBe(state);
    await clock.advance(1);
    expect(calls.view().state).toBe('none');
    expect(light.asked.at(-1)).toBe('end expired');
  });

  it('is not moved by a signal that ends after it', async () => {
    const { clock, calls, light } = hall(['light']);
    calls.press('help');
    calls.cancel();
    light.gives(done(null));
    light.comes();
    await clock.advance(0);
    expect(calls.view().state).toBe('none');
  });

  it('does not ring for a hand that plays with call and cancel', async () => {
    const { clock, calls, light } = hall(['light']);
    for (let i = 0; i < 10; i += 1) {
      calls.press('help');
      calls.cancel();
    }
    expect(light.asked.filter((one) => one.startsWith('ring'))).toHaveLength(3);
    expect(calls.press('help')).toBe('failed');
    calls.cancel();
    await clock.advance(5 * minute);
    expect(calls.press('help')).toBe('calling');
  });

  it('does not exist where nothing is fitted', () => {
    const { calls } = hall([]);
    expect(calls.press('help')).toBe('none');
    expect(calls.view()).toEqual({ fitted: [], state: 'none' });
  });
});

describe('the agent', () => {
  it('puts out what the last one left burning', () => {
    const { calls, light } = hall(['light']);
    calls.start();
    expect(light.asked).toEqual(['rest']);
  });

  it('stops in time though a lamp does not obey', async () => {
    const { clock, calls, light } = hall(['light']);
    calls.press('help');
    light.signal.rest = () => new Promise(() => undefined);
    let stopped = false;
    void calls.stop().then(() => (stopped = true));
    await clock.advance(1_999);
    expect(stopped).toBe(false);
    await clock.advance(1);
    expect(stopped).toBe(true);
    expect(clock.pending()).toBe(0);
  });

  it('stops at once when nobody called, whatever the lamp does', async () => {
    const { clock, calls, light } = hall(['light']);
    let given: AbortSignal | undefined;
    light.signal.rest = (signal) => {
      given = signal;
      return new Promise(() => undefined);
    };
    calls.start();
    await calls.stop();
    expect(given?.aborted).toBe(true);
    expect(clock.pending()).toBe(0);
  });
});
