import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { blank, modes, setModes } from '../access/modes.ts';
import { createManualScreenClock, type ManualScreenClock } from '../clock.ts';
import { terminalFixture } from '../gallery/terminal-fixture.ts';
import { createScriptedSocket, type ScriptedSocket } from '../link/scripted-socket.ts';
import type { App } from './app.ts';
import { locale, setLocale } from '../i18n/i18n.ts';
import { createApp } from './create-app.ts';
import { prefetchScreens } from './lazy-screens.ts';
import { Root } from './root.tsx';

const marker = '标记*人';
let clock: ManualScreenClock;
let far: ScriptedSocket;
let app: App;
let root: HTMLElement;

const settle = (): Promise<void> =>
  act(async () => void (await new Promise((resolve) => setTimeout(resolve, 0))));
const screenName = (): string => app.state.screen.value.name;
const press = async (label: string): Promise<void> => {
  const button = [...root.querySelectorAll('button')].find((each) => each.textContent?.includes(label));
  if (!button) throw new Error(`no button ${label} on ${screenName()}`);
  button.click();
  await settle();
};

async function attach(terminal = terminalFixture()): Promise<void> {
  far.accept();
  far.acknowledge('Terminal.Attach');
  far.complete('Terminal.Attach', { terminal, job: null, interruptedJob: null });
  await settle();
  far.complete('Guide.GetNotices', { notices: [] });
}

async function identify(): Promise<void> {
  await press('点击开始');
  far.acknowledge('Session.Identify');
  far.event('Session.Identify', 'Session.ArmedEvent', { methods: ['idCard'] });
  far.complete('Session.Identify', {
    sessionId: '6f1b0f0e-6e62-4b0e-9a53-0d5d5a0c7f10',
    person: { name: marker, idNumber: '350***1234', masked: true },
    method: 'idCard',
    assurance: 'idCardPresent',
    place: { code: '359900', name: '海州区' },
  });
  await settle();
}

beforeEach(async () => {
  await prefetchScreens();
  clock = createManualScreenClock();
  far = createScriptedSocket();
  let ids = 0;
  app = createApp({
    openSocket: far.open,
    clock,
    newId: () => `00000000-0000-4000-8000-00000000000${(ids += 1)}`,
  });
  root = document.body.appendChild(document.createElement('div'));
  await act(() => render(<Root app={app} />, root));
  app.link.open();
  await attach();
});

afterEach(() => {
  app.link.close();
  render(null, root);
  root.remove();
  setModes(terminalFixture().access.defaults);
});

test('the colours are those of the hall', async () => {
  expect(document.documentElement.dataset['hall']).toBe('ordinary');
  const usual = terminalFixture();
  far.closeWith(1006);
  clock.advance(500);
  await attach(terminalFixture({ access: { ...usual.access, hallLight: 'dim' } }));
  expect(document.documentElement.dataset['hall']).toBe('dim');
});

describe('a citizen', () => {
  test('is invited, identified and greeted', async () => {
    expect(screenName()).toBe('attract');
    await identify();
    expect(screenName()).toBe('home');
    expect(root.textContent).toContain(marker);
  });

  test('who is refused gets the sentence with its facts', async () => {
    await press('点击开始');
    far.complete(
      'Session.Identify',
      { errorCode: 'IDN_INSURED_ELSEWHERE', facts: { place: '江北省', phone: '0999' } },
      'commandErrorCode',
    );
    await settle();
    expect(root.textContent).toContain('您在江北省参保');
    expect(root.textContent).toContain('0999');
  });

  test('who leaves is forgotten before the agent has answered', async () => {
    await identify();
    await press('结束');
    expect(screenName()).toBe('ended');
    expect(document.documentElement.outerHTML).not.toContain(marker);
    expect(app.state.personal.session.value).toBeNull();
    expect(far.sent().at(-1)).toMatchObject({ header: { name: 'Session.End' }, payload: { reason: 'left' } });
    clock.advance(10_000);
    expect(screenName()).toBe('attract');
  });

  test('who goes away is asked, then forgotten', async () => {
    await identify();
    clock.advance(60_000);
    await settle();
    expect(root.textContent).toContain('您还在吗');
    clock.advance(30_000);
    await settle();
    expect(far.sent().at(-1)).toMatchObject({ payload: { reason: 'idle' } });
    expect(document.documentElement.outerHTML).not.toContain(marker);
  });

  test('has twice the time in 长辈版', async () => {
    await identify();
    modes.elder.value = true;
    clock.advance(119_000);
    expect(app.idle.remainingMs.value).toBeNull();
    clock.advance(1000);
    expect(app.idle.remainingMs.value).toBe(30_000);
  });

  test('reads for 110 s in 长辈版 without a touch and is neither asked nor ended', async () => {
    await identify();
    modes.elder.value = true;
    clock.advance(110_000);
    await settle();
    expect(screenName()).toBe('home');
    expect(root.textContent).not.toContain('您还在吗');
    app.idle.touch();
    expect(far.sent().at(-1)).toMatchObject({ header: { name: 'Session.KeepAlive' } });
  });

  test('in 长辈版 is ended by the page before the agent would, even after a touch that it was not told of', async () => {
    // The agent's own ceiling: twice the idle time, the question, and 30 s (device-agent/src/assembly/rooms.ts).
    const { idleSeconds, idleWarningSeconds } = terminalFixture();
    const agentCeilingMs = (2 * idleSeconds + idleWarningSeconds + 30) * 1000;
    await identify();
    modes.elder.value = true;
    app.idle.touch();
    far.complete('Session.KeepAlive');
    const toldMs = clock.now();
    clock.advance(9999);
    app.idle.touch();
    expect(far.sent().at(-1)).toMatchObject({ header: { name: 'Session.KeepAlive' } });
    while (screenName() === 'home') clock.advance(1000);
    expect(far.sent().at(-1)).toMatchObject({ header: { name: 'Session.End' }, payload: { reason: 'idle' } });
    expect(clock.now() - toldMs).toBeLessThan(agentCeilingMs);
  });

  test('is not timed while the agent works', async () => {
    await identify();
    await press('参保信息');
    far.acknowledge('Records.GetEnrolments');
    clock.advance(15_000);
    expect(app.state.working.value).toBe(1);
    far.complete('Records.GetEnrolments', { enrolments: [] });
    await settle();
    expect(app.state.working.value).toBe(0);
    expect(root.textContent).toContain('没有查到参保记录');
  });

  test('keeps the session alive by touches, at most once in ten seconds', async () => {
    await identify();
    const alive = (): number =>
      far.sent().filter((command) => command.header.name === 'Session.KeepAlive').length;
    app.idle.touch();
    app.idle.touch();
    expect(alive()).toBe(1);
    far.complete('Session.KeepAlive');
    clock.advance(10_000);
    app.idle.touch();
    expect(alive()).toBe(2);
  });
});

describe('what somebody set for themselves', () => {
  const isAsForEverybody = (): void => {
    expect([screenName(), app.state.dialog.value, locale.value]).toEqual(['attract', null, 'zh-CN']);
    expect([modes.highContrast.value, modes.voice.value, blank.value]).toEqual([false, false, false]);
  };
  const set = async (): Promise<void> => {
    await act(() => setLocale('en'));
    modes.highContrast.value = true;
    modes.voice.value = true;
    blank.value = true;
  };

  test('falls back when they walk away from the start screen', async () => {
    await set();
    app.state.dialog.value = 'access';
    clock.advance(120_000);
    expect(app.idle.remainingMs.value).toBe(30_000);
    clock.advance(30_000);
    await settle();
    isAsForEverybody();
    clock.advance(600_000);
    expect(app.idle.remainingMs.value).toBeNull();
  });

  test('falls back after an outage, and the goodbye before it disturbs nobody', async () => {
    await identify();
    await set();
    await press('Finish');
    far.closeWith(1006);
    clock.advance(500);
    await attach();
    isAsForEverybody();
    await press('点击开始');
    far.acknowledge('Session.Identify');
    clock.advance(10_000);
    expect(screenName()).toBe('identify');
  });

  test('a dark screen is lit when speech goes off', async () => {
    await set();
    modes.voice.value = false;
    expect(blank.value).toBe(false);
  });
});

describe('a lost agent', () => {
  test('is told once, however often the page tries', async () => {
    await identify();
    far.closeWith(1006);
    const wiped = app.state.epoch.value;
    clock.advance(500);
    far.closeWith(1006);
    clock.advance(1000);
    far.closeWith(1006);
    expect(app.state.epoch.value).toBe(wiped);
    clock.advance(2000);
    await attach();
    await identify();
    far.closeWith(1006);
    expect(app.state.epoch.value).toBe(wiped + 1);
  });

  test('wipes the page at once and says what still works', async () => {
    await identify();
    far.closeWith(1006);
    await settle();
    expect(document.documentElement.outerHTML).not.toContain(marker);
    expect(root.textContent).toContain('暂停服务');
    clock.advance(500);
    await attach();
    expect(screenName()).toBe('attract');
  });

  test('drops an answer that belonged to the session before', async () => {
    await identify();
    await press('参保信息');
    far.closeWith(1006);
    await settle();
    expect(app.state.personal.answers.size).toBe(0);
    expect(app.state.working.value).toBe(0);
  });

  test('is asked after its return about the paper it was printing', async () => {
    await identify();
    app.open({ name: 'printing', order: { kind: 'slip', jobId: app.newId(), slip: { kind: 'account' } } });
    await settle();
    far.acknowledge('Records.PrintSlip');
    far.closeWith(1006);
    clock.advance(500);
    far.accept();
    expect(far.sent().at(-1)).toMatchObject({
      payload: { pendingJobId: '00000000-0000-4000-8000-000000000001' },
    });
    far.complete('Terminal.Attach', {
      terminal: terminalFixture(),
      job: { jobId: '00000000-0000-4000-8000-000000000001', state: 'unknown', at: '2026-11-22T01:00:00Z' },
      interruptedJob: null,
    });
    await settle();
    expect(root.textContent).toContain('上一张纸可能没有打印完整');
  });
});

test('an end told by the agent wipes the page', async () => {
  await identify();
  far.push('Session.EndedEvent', { reason: 'terminalClosed' });
  await settle();
  expect(screenName()).toBe('ended');
  expect(document.documentElement.outerHTML).not.toContain(marker);
});

test('a second page takes over and this one says so', async () => {
  await identify();
  far.closeWith(4001);
  await settle();
  expect(root.textContent).toContain('已在另一窗口打开');
  expect(document.documentElement.outerHTML).not.toContain(marker);
});

test('printing sends one order and tells the truth about it', async () => {
  await identify();
  const order = { kind: 'certificate', jobId: app.newId(), choiceId: 'c' } as const;
  app.open({ name: 'printing', order });
  await settle();
  far.acknowledge('Certificate.Print');
  far.event('Certificate.Print', 'Print.ProgressEvent', { state: 'sending', sentBytes: 1, totalBytes: 2 });
  await settle();
  expect(root.textContent).toContain('正在打印');
  far.complete('Certificate.Print', {
    jobId: order.jobId,
    state: 'unknown',
    errorCode: 'JOB_OUTCOME_UNKNOWN',
    certificateNumber: null,
  });
  await settle();
  expect(root.textContent).toContain('不能确定');
  expect(far.sent().filter((command) => command.header.name === 'Certificate.Print')).toHaveLength(1);
});

describe('what may be left behind', () => {
  const things = (): (string | null)[] => [...root.querySelectorAll('.ended__things li')].map(({ textContent }) => textContent);

  test('is the card that was read', async () => {
    await identify();
    await press('结束');
    expect(things()).toEqual(['取走您的证件在屏幕右下方']);
  });

  test('is the paper too, once its first byte was sent', async () => {
    await identify();
    app.open({ name: 'printing', order: { kind: 'certificate', jobId: app.newId(), choiceId: 'c' } });
    await settle();
    far.acknowledge('Certificate.Print');
    far.event('Certificate.Print', 'Print.ProgressEvent', { state: 'sending', sentBytes: 1, totalBytes: 2 });
    far.push('Session.EndedEvent', { reason: 'terminalClosed' });
    await settle();
    expect(things()).toEqual(['取走您的证件在屏幕右下方', '取走打印的纸在屏幕左下方']);
    clock.advance(10_000);
    await settle();
    await identify();
    await press('结束');
    expect(things()).toHaveLength(1);
  });

  test('is not the paper of a reader of guides whom the terminal sent away while it came out', async () => {
    app.open({ name: 'guides' });
    app.open({ name: 'printing', order: { kind: 'guide', jobId: app.newId(), id: 'city/1' } });
    await settle();
    far.acknowledge('Guide.PrintSlip');
    far.event('Guide.PrintSlip', 'Print.ProgressEvent', { state: 'sending', sentBytes: 1, totalBytes: 2 });
    far.push('Session.EndedEvent', { reason: 'terminalClosed' });
    await settle();
    expect(screenName()).toBe('attract');
    // The next citizen is timed, whatever the printer still does.
    expect(app.state.working.value).toBe(0);
    await identify();
    far.event('Guide.PrintSlip', 'Print.ProgressEvent', { state: 'sent', sentBytes: 2, totalBytes: 2 });
    await press('结束');
    expect(things()).toEqual(['取走您的证件在屏幕右下方']);
  });
});

test('another attempt after a failed certificate is a new job for the same choice', async () => {
  await identify();
  app.open({ name: 'printing', order: { kind: 'certificate', jobId: app.newId(), choiceId: 'c' } });
  await settle();
  far.complete('Certificate.Print', { errorCode: 'PRN_OFFLINE' }, 'commandErrorCode');
  await settle();
  await press('再');
  const [first, second] = far.sent().filter((command) => command.header.name === 'Certificate.Print');
  expect(second?.payload).toMatchObject({ choiceId: 'c' });
  expect(second?.payload?.['jobId']).not.toBe(first?.payload?.['jobId']);
});

test('an agent that refuses the page is an outage, and is asked again', async () => {
  app.link.close();
  await act(() => render(null, root));
  far = createScriptedSocket();
  app = createApp({ openSocket: far.open, clock, newId: () => '' });
  await act(() => render(<Root app={app} />, root));
  app.link.open();
  far.accept();
  far.complete('Terminal.Attach', {}, 'internalError');
  await settle();
  expect(root.textContent).toContain('暂停服务');
  clock.advance(5000);
  await attach();
  expect(screenName()).toBe('attract');
  expect(root.textContent).toContain('点击开始');
});
