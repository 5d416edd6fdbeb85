import { usualKeypad } from '@yibao-kiosk/shared/kiosk/access-modes.ts';
import { describe, expect, it } from 'vitest';

import { createManualClock } from '../testing/manual-clock.ts';
import { fakeReader } from '../session/testing/fake-device.ts';
import { fakeCall, fakePage } from '../session/testing/fake-page.ts';
import { terminalHandlers } from './handlers.ts';
import { createPinDoor, hashPin } from './pin-door.ts';
import { createSound } from './staff-call/sound.ts';
import { StaffCalls } from './staff-call/staff-calls.ts';
import { Terminal, type TerminalIdentity } from './terminal.ts';

const identity: TerminalIdentity = {
  terminalId: 'KIOSK01',
  placeName: '演示大厅',
  regionName: '泉州市',
  servicePhone: '12393',
  staffContact: '导办台',
  processorName: '医保局',
  places: { idCard: 'unknown', scanner: 'unknown', printer: 'unknown' },
  idleSeconds: 60,
  idleWarningSeconds: 30,
  paperColumns: 48,
  languages: [],
  access: {
    defaults: { elder: false, largeText: false, highContrast: false, lowReach: false, voice: false },
    screenFootMm: 900,
    hearing: 'public',
    hallLight: 'ordinary',
    keypad: usualKeypad,
  },
  demonstration: true,
};
/** Sunday 2026-11-22, 09:00 at the hall. */
const sundayMorning = Date.parse('2026-11-22T09:00:00+08:00');

async function hall(hours: { days: number[]; from: string; to: string }[] = []) {
  const clock = createManualClock(sundayMorning);
  const reader = fakeReader();
  const pushed: string[] = [];
  const ends: string[] = [];
  const listeners = new Set<() => void>();
  let busy = false;
  const content = { off: {} as { certificate?: string }, problem: null as 'GDE_CONTENT_REFUSED' | null };
  let contentChanged = (): void => undefined;
  let reachability: 'reachable' | 'unreachable' = 'reachable';
  let platformChanged = (): void => undefined;
  const staffCalls = new StaffCalls({ clock, newId: () => 'call-1', signals: [createSound(clock)], note: () => undefined });
  const terminal = new Terminal({
    clock,
    identity,
    hours,
    devices: { idCard: reader.device },
    platform: {
      reachability: () => reachability,
      onReachability: (changed) => {
        platformChanged = changed;
        return () => undefined;
      },
    },
    stays: {
      get busy() {
        return busy;
      },
      onChange: (changed) => {
        listeners.add(changed);
        return () => listeners.delete(changed);
      },
      end: (reason) => {
        ends.push(reason);
        setBusy(false);
      },
    },
    staffCalls,
    content: {
      get off() {
        return content.off;
      },
      get problem() {
        return content.problem;
      },
      onChange: (changed) => {
        contentChanged = changed;
        return () => undefined;
      },
    },
    onState: () => undefined,
    onView: (view) => void pushed.push(JSON.stringify(view)),
  });
  const setBusy = (next: boolean): void => {
    busy = next;
    for (const changed of listeners) changed();
  };
  terminal.start();
  const door = createPinDoor(await hashPin('135790'), clock);
  const audited: unknown[] = [];
  const handlers = terminalHandlers({
    terminal,
    door,
    printing: { job: () => null },
    interruptedJob: () => null,
    audit: (event, detail) => void audited.push([event, detail]),
  });
  const page = fakePage();
  const command = (name: string, payload: object, call = fakeCall(page).call) =>
    handlers.find(({ definition }) => definition.name === name)?.run(payload, call);
  const losePlatform = (): void => {
    reachability = 'unreachable';
    platformChanged();
  };
  const changeContent = (now: Partial<typeof content>): void => {
    Object.assign(content, now);
    contentChanged();
  };
  const last = (): unknown => JSON.parse(pushed.at(-1) ?? 'null');
  return { terminal, staffCalls, clock, reader, pushed, ends, setBusy, command, page, losePlatform, changeContent, last, audited };
}

describe('terminal', () => {
  it('tells the page of every change in devices and platform, and of nothing else', async () => {
    const t = await hall();
    const before = t.pushed.length;
    t.reader.setState('powerOff');
    expect(t.last()).toMatchObject({ devices: [{ kind: 'idCard', state: 'offline', problem: 'DEV_ID_READER_OFFLINE' }] });
    t.reader.setState('noDevice');
    t.losePlatform();
    expect(t.last()).toMatchObject({ platform: 'unreachable' });
    expect(t.pushed.length - before).toBe(2);
  });

  it('tells which services the region has off, and what is wrong with the content', async () => {
    const t = await hall();
    expect(t.terminal.view()).toMatchObject({ servicesOff: {}, contentProblem: null });
    t.changeContent({ off: { certificate: '请到窗口办理。' } });
    expect(t.last()).toMatchObject({ servicesOff: { certificate: '请到窗口办理。' } });
    t.changeContent({ problem: 'GDE_CONTENT_REFUSED' });
    expect(t.last()).toMatchObject({ contentProblem: 'GDE_CONTENT_REFUSED' });
  });

  it('serves while somebody is at the machine', async () => {
    const t = await hall();
    t.setBusy(true);
    expect(t.terminal.state).toBe('serving');
    t.setBusy(false);
    expect(t.terminal.state).toBe('open');
  });

  it('closes and opens by its hours, but not under a citizen', async () => {
    const t = await hall([{ days: [7], from: '09:00', to: '09:10' }]);
    t.setBusy(true);
    await t.clock.advance(15 * 60_000);
    expect(t.terminal.state).toBe('serving');
    t.setBusy(false);
    expect([t.terminal.state, t.terminal.refusal()]).toEqual(['closed', 'TRM_CLOSED']);
  });

  it('is given to the technician with the PIN, which ends the citizen’s session', async () => {
    const t = await hall();
    t.setBusy(true);
    expect(await t.command('Maintenance.Enter', { pin: '0000' })).toMatchObject({ code: 'SVC_WRONG_PIN' });
    expect(t.page.role()).toBe('citizen');
    expect(await t.command('Maintenance.Enter', { pin: '135790' })).toMatchObject({ kind: 'done' });
    expect([t.terminal.state, t.page.role(), t.terminal.refusal()]).toEqual(['service', 'service', 'TRM_IN_SERVICE']);
    expect(t.ends).toEqual(['terminalClosed']);
    await t.command('Maintenance.Leave', {});
    expect([t.terminal.state, t.page.role()]).toEqual(['open', 'citizen']);
    expect(t.audited).toEqual([['service.refused', { errorCode: 'SVC_WRONG_PIN' }]]);
  });

  it('is not taken from the next citizen by a PIN whose page was replaced while it was checked', async () => {
    const t = await hall();
    const { call, cancel } = fakeCall(t.page);
    const entering = t.command('Maintenance.Enter', { pin: '135790' }, call);
    cancel();
    t.setBusy(true);
    expect(await entering).toEqual({ completionCode: 'canceled' });
    expect([t.terminal.state, t.ends, t.page.role()]).toEqual(['serving', [], 'citizen']);
  });

  it('opens again when the technician’s page goes away', async () => {
    const t = await hall();
    await t.command('Maintenance.Enter', { pin: '135790' });
    t.page.closeSocket();
    expect(t.terminal.state).toBe('open');
  });

  it('tells the page how a call for staff stands, which the service door ends and the citizen’s end does not', async () => {
    const t = await hall();
    t.setBusy(true);
    t.staffCalls.press('help');
    expect(t.last()).toMatchObject({ staffCall: { fitted: ['sound'], state: 'calling' } });
    t.staffCalls.chimed(t.staffCalls.view().sinceIso ?? '', true);
    await t.clock.advance(0);
    t.setBusy(false);
    expect(t.last()).toMatchObject({ state: 'open', staffCall: { fitted: ['sound'], state: 'called' } });
    await t.command('Maintenance.Enter', { pin: '135790' });
    expect(t.last()).toMatchObject({ staffCall: { fitted: ['sound'], state: 'none' } });
  });

  it('takes nobody when the store failed', async () => {
    const t = await hall();
    t.terminal.fail();
    expect([t.terminal.state, t.terminal.refusal()]).toEqual(['fault', 'TRM_STORE_FAILED']);
  });
});
