import type { StaffCallView } from '@yibao-kiosk/shared/kiosk/staff-call.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Message, TestSocket } from '../security/support.ts';
import { identifyByCard } from '../support/citizen.ts';
import { type AgentProcess, type Kiosk, setUpKiosk } from '../support/kiosk.ts';

let kiosk: Kiosk;
let agent: AgentProcess;
let page: TestSocket;
beforeEach(async () => {
  kiosk = await setUpKiosk({ readDelayMs: 0 });
  agent = await kiosk.startAgent();
  page = await agent.page();
});
afterEach(() => kiosk.close());

const callOf = ({ payload }: Message): StaffCallView | undefined =>
  (payload?.['staffCall'] ?? (payload?.['terminal'] as { staffCall?: unknown } | undefined)?.staffCall) as
    | StaffCallView
    | undefined;

/** The view pushed from now on in which the call stands so. */
function shows(state: StaffCallView['state']): Promise<Message> {
  const from = page.received.length;
  return page.find((message) => callOf(message)?.state === state && page.received.indexOf(message) >= from);
}

/** Resolves when the lamp is as wanted. */
function lampIs(lit: boolean): Promise<void> {
  const { device } = kiosk.devices.lamp;
  return new Promise((resolve) => {
    const look = (): void => {
      if (device.isLit() !== lit) return;
      stop();
      resolve();
    };
    const stop = device.onChange(look);
    look();
  });
}

/** Resolves when the newest call of the hall is so. */
function hallCallIs(state: string): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (kiosk.hall.calls().at(-1)?.state !== state) return;
      stop();
      resolve();
    };
    const stop = kiosk.hall.onChange(look);
    look();
  });
}

const press = (payload?: object): Promise<Message> => page.call('Terminal.CallStaff', payload);

describe('a call for staff, on the whole agent', () => {
  it('lights the lamp, tells the hall, and says that somebody comes', async () => {
    const attached = await page.find(({ header, payload }) => header.name === 'Terminal.Attach' && payload !== undefined);
    expect(callOf(attached)).toEqual({ fitted: ['light', 'sound', 'message'], state: 'none' });
    const called = shows('called');
    expect((await press({ reason: 'card' })).payload).toEqual({ state: 'calling' });
    await called;
    await Promise.all([lampIs(true), hallCallIs('waiting')]);
    expect(kiosk.hall.calls()).toMatchObject([
      { ring: 1, reason: 'card', terminalId: 'KIOSK01', hall: '演示大厅', state: 'waiting' },
    ]);
    const answered = shows('answered');
    kiosk.hall.answer();
    await answered;
    await lampIs(false);
    expect(kiosk.hall.refusals()).toBe(0);
    expect(kiosk.devices.lamp.device.unknownBytes()).toBe(0);
  });

  it('rings once, however often the button is pressed', async () => {
    const called = shows('called');
    await press();
    await called;
    await Promise.all([lampIs(true), hallCallIs('waiting')]);
    for (let i = 0; i < 20; i += 1) expect((await press()).payload).toEqual({ state: 'called' });
    expect(kiosk.hall.calls()).toMatchObject([{ ring: 1 }]);
    const on = kiosk.devices.frames.recent().filter(({ device, bytes }) => device === 'lamp' && bytes[2] === 1);
    expect(on).toHaveLength(1);
  });

  it('outlives the session of who called, and carries nothing of them', async () => {
    await identifyByCard(kiosk, page, 'marker');
    const called = shows('called');
    await press();
    await called;
    await Promise.all([lampIs(true), hallCallIs('waiting')]);
    await page.call('Session.End', { reason: 'left' });
    expect(kiosk.devices.lamp.device.isLit()).toBe(true);
    const [call] = kiosk.hall.calls();
    expect(Object.keys(call ?? {}).toSorted()).toEqual(
      ['atIso', 'callId', 'hall', 'reason', 'ring', 'state', 'terminalId', 'why'],
    );
  });

  it.each([
    ['cancelled', () => page.call('Terminal.CancelStaffCall')],
    ['staffArrived', () => page.call('Maintenance.Enter', { pin: '135790' })],
  ] as const)('is over when %s', async (why, end) => {
    const called = shows('called');
    await press();
    await called;
    await Promise.all([lampIs(true), hallCallIs('waiting')]);
    const none = shows('none');
    await end();
    await none;
    await Promise.all([lampIs(false), hallCallIs('over')]);
    expect(kiosk.hall.calls()).toMatchObject([{ why }]);
  });

  it('ends with the agent, and a lamp that burned when it was killed goes out at the next start', async () => {
    await press();
    await Promise.all([lampIs(true), hallCallIs('waiting')]);
    agent.child.kill('SIGTERM');
    await agent.exited;
    expect(kiosk.devices.lamp.device.isLit()).toBe(false);
    expect(kiosk.hall.calls()).toMatchObject([{ state: 'over', why: 'agentStopping' }]);

    agent = await kiosk.startAgent();
    page = await agent.page();
    await press();
    await lampIs(true);
    agent.child.kill('SIGKILL');
    await agent.exited;
    expect(kiosk.devices.lamp.device.isLit()).toBe(true);
    await kiosk.startAgent();
    await lampIs(false);
  });
});
