import type { StaffCallView } from '@yibao-kiosk/shared/kiosk/staff-call.ts';
import { afterEach, describe, expect, it } from 'vitest';

import type { FaultKind } from '../lobby/gateway/fault.ts';
import type { Message, TestSocket } from '../security/support.ts';
import { allDevicesOnline, identifyByCard } from '../support/citizen.ts';
import { type AgentProcess, type Kiosk, type KioskOptions, setUpKiosk } from '../support/kiosk.ts';
import { has } from '../support/requirements.ts';

let kiosk: Kiosk;
let agent: AgentProcess;
let page: TestSocket;
afterEach(() => kiosk.close());

async function open(options: KioskOptions = {}): Promise<void> {
  kiosk = await setUpKiosk({ readDelayMs: 0, ...options });
  agent = await kiosk.startAgent();
  page = await agent.page();
}

const stateOf = ({ payload }: Message): string | undefined =>
  (payload?.['staffCall'] as StaffCallView | undefined)?.state;

/** Presses the button; the answer is how the call stands once it is no longer on its way. */
async function callAndSee(): Promise<string | undefined> {
  const from = page.received.length;
  await page.call('Terminal.CallStaff', { reason: 'help' });
  const view = await page.find(
    (message) =>
      page.received.indexOf(message) >= from && ['called', 'failed', 'answered'].includes(stateOf(message) ?? ''),
  );
  return stateOf(view);
}

/** Somebody else is served while the call is on its way or has failed. */
async function expectServed(): Promise<void> {
  await page.find(allDevicesOnline);
  expect((await identifyByCard(kiosk, page, 'retired')).payload).toHaveProperty('sessionId');
  await page.call('Session.End', { reason: 'left' });
}

const faults: readonly FaultKind[] = [
  { kind: 'down' },
  { kind: 'silent' },
  { kind: 'slow', delayMs: 3_000 },
  { kind: 'errorPage', status: 200 },
  { kind: 'nullOutput' },
  { kind: 'refuse' },
];

describe('a hall that cannot be reached', () => {
  it.each(faults)('(%j) is told as failed, and the terminal serves on', async (fault) => {
    await open({ staffSignals: ['message'] });
    kiosk.hall.setFault(fault);
    const seen = callAndSee();
    await expectServed();
    expect(await seen).toBe('failed');
    kiosk.hall.clearFaults();
    expect(await callAndSee()).toBe('called');
    expect(kiosk.hall.calls()).toHaveLength(1);
  });

  it('that heard the call but lost its answer shows one call, and its reply arrives', async () => {
    await open({ staffSignals: ['message'] });
    kiosk.hall.setFault({ kind: 'answerLost' });
    expect(await callAndSee()).toBe('failed');
    expect(kiosk.hall.calls()).toMatchObject([{ ring: 1, state: 'waiting' }]);
    kiosk.hall.clearFaults();
    kiosk.hall.answer();
    await page.find((message) => stateOf(message) === 'answered');
  });

  it('does not matter while the lamp burns', async () => {
    await open({ staffSignals: ['light', 'message'] });
    kiosk.hall.setFault({ kind: 'down' });
    expect(await callAndSee()).toBe('called');
    expect(kiosk.devices.lamp.device.isLit()).toBe(true);
  });
});

describe('a lamp', () => {
  it('that was pulled is told as failed, and lights when it is back', async () => {
    await open({ staffSignals: ['light'] });
    await kiosk.devices.lamp.wire.unplug();
    const seen = callAndSee();
    await expectServed();
    expect(await seen).toBe('failed');
    await kiosk.devices.lamp.wire.replug();
    expect(await callAndSee()).toBe('called');
    expect(kiosk.devices.lamp.device.isLit()).toBe(true);
  });

  it('that was pulled while it burned goes out when it is back', async () => {
    await open({ staffSignals: ['light'] });
    const { lamp } = kiosk.devices;
    expect(await callAndSee()).toBe('called');
    await lamp.wire.unplug();
    await page.call('Terminal.CancelStaffCall');
    expect(lamp.device.isLit()).toBe(true);
    await lamp.wire.replug();
    await new Promise<void>((resolve) => lamp.device.onChange(resolve));
    expect(lamp.device.isLit()).toBe(false);
  });

  it.skipIf(!has('socat'))('on a real serial line is lit and put out, and its port is free in between', async () => {
    await open({ staffSignals: ['light'], ptys: true });
    expect(await callAndSee()).toBe('called');
    const { device } = kiosk.devices.lamp;
    expect(device.isLit()).toBe(true);
    const dark = new Promise<void>((resolve) => device.onChange(resolve));
    await page.call('Terminal.CancelStaffCall');
    await dark;
    expect(device.isLit()).toBe(false);
    expect(device.unknownBytes()).toBe(0);
  });

  it('without a message and without a lamp there is nothing to call by', async () => {
    await open({ staffSignals: [] });
    expect((await page.call('Terminal.CallStaff')).payload).toEqual({ state: 'none' });
  });
});

it('a hand that plays with call and cancel rings three times', async () => {
  await open({ staffSignals: ['light'] });
  for (let i = 0; i < 15; i += 1) {
    await page.call('Terminal.CallStaff');
    await page.call('Terminal.CancelStaffCall');
  }
  expect((await page.call('Terminal.CallStaff')).payload).toEqual({ state: 'failed' });
  const on = kiosk.devices.frames.recent().filter(({ device, bytes }) => device === 'lamp' && bytes[2] === 1);
  expect(on.length).toBeLessThanOrEqual(3);
});
