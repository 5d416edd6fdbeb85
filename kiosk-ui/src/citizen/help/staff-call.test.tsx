import type { StaffCallView } from '@yibao-kiosk/shared/kiosk/staff-call.ts';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import type { App } from '../../app/app.ts';
import { createApp } from '../../app/create-app.ts';
import { prefetchScreens } from '../../app/lazy-screens.ts';
import { Root } from '../../app/root.tsx';
import { askForHelp } from '../../app/ways-out.ts';
import { createManualScreenClock } from '../../clock.ts';
import { terminalFixture } from '../../gallery/terminal-fixture.ts';
import { createScriptedSocket, type ScriptedSocket, type SentCommand } from '../../link/scripted-socket.ts';

let far: ScriptedSocket;
let app: App;
let root: HTMLElement;

const settle = (): Promise<void> =>
  act(async () => void (await new Promise((resolve) => setTimeout(resolve, 0))));
const buttonOf = (label: string): HTMLButtonElement | undefined =>
  [...root.querySelectorAll('button')].find((each) => each.textContent?.includes(label));
const press = async (label: string): Promise<void> => {
  const button = buttonOf(label);
  if (!button) throw new Error(`no button ${label}`);
  button.click();
  await settle();
};
const shows = async (staffCall: StaffCallView): Promise<void> => {
  far.push('Terminal.ChangedEvent', terminalFixture({ staffCall }));
  await settle();
};
const sent = (name: string): SentCommand[] => far.sent().filter(({ header }) => header.name === name);
const fitted: StaffCallView['fitted'] = ['light'];
const sinceIso = '2026-11-22T01:00:00.000Z';

beforeEach(async () => {
  await prefetchScreens();
  far = createScriptedSocket();
  app = createApp({ openSocket: far.open, clock: createManualScreenClock(), newId: () => 'job-1' });
  root = document.body.appendChild(document.createElement('div'));
  await act(() => render(<Root app={app} />, root));
  app.link.open();
  far.accept();
  far.acknowledge('Terminal.Attach');
  const terminal = terminalFixture({ staffCall: { fitted, state: 'none' } });
  far.complete('Terminal.Attach', { terminal, job: null, interruptedJob: null });
  await settle();
});

afterEach(() => {
  app.link.close();
  render(null, root);
  root.remove();
});

describe('the help screen', () => {
  test('calls, tells how the call stands, and takes it back', async () => {
    await press('求助');
    await press('呼叫工作人员');
    expect(sent('Terminal.CallStaff')).toMatchObject([{ payload: { reason: 'help' } }]);
    await shows({ fitted, state: 'called', sinceIso });
    expect(root.querySelector('h1')?.textContent).toContain('请在这里稍等');
    expect(root.querySelector('[role=status]')?.textContent).toContain('请在这里稍等');
    expect(buttonOf('呼叫工作人员')).toBeUndefined();
    await press('不用来了');
    expect(sent('Terminal.CancelStaffCall')).toHaveLength(1);
    await shows({ fitted, state: 'none' });
    expect(buttonOf('呼叫工作人员')).toBeDefined();
  });

  test('names phone and desk when the call failed, and calls again', async () => {
    await press('求助');
    await shows({ fitted, state: 'failed', sinceIso });
    expect(root.querySelector('.screen__lead')?.textContent).toBe('请拨打 12393，或到1号咨询台。');
    await press('再叫一次');
    expect(sent('Terminal.CallStaff')).toHaveLength(1);
  });

  test('offers no call where nothing is fitted', async () => {
    await shows({ fitted: [], state: 'none' });
    await press('求助');
    expect(buttonOf('呼叫工作人员')).toBeUndefined();
    expect(root.textContent).toContain('12393');
  });
});

describe('the footer', () => {
  test.each([
    ['calling', '正在叫'],
    ['called', '已呼叫'],
    ['answered', '人来了'],
    ['failed', '没叫到'],
  ] as const)('of every screen tells that a call is %s, and leads to it', async (state, word) => {
    await shows({ fitted, state, sinceIso });
    await press(word);
    expect(app.state.screen.value.name).toBe('help');
  });

  test('calls beside a running printer without covering it; so does the help key', async () => {
    app.open({ name: 'printing', order: { kind: 'slip', jobId: 'job-1', slip: { kind: 'enrolments' } } });
    await settle();
    await press('呼叫工作人员');
    askForHelp(app);
    expect(sent('Terminal.CallStaff').map(({ payload }) => payload)).toEqual([{ reason: 'paper' }, { reason: 'paper' }]);
    expect(app.state.screen.value.name).toBe('printing');
    await shows({ fitted, state: 'failed', sinceIso });
    expect(buttonOf('12393')?.textContent).toContain('没叫到');
  });

  test('beside a running printer is empty where nothing is fitted', async () => {
    await shows({ fitted: [], state: 'none' });
    app.open({ name: 'printing', order: { kind: 'slip', jobId: 'job-1', slip: { kind: 'enrolments' } } });
    await settle();
    askForHelp(app);
    expect(buttonOf('呼叫工作人员')).toBeUndefined();
    expect(sent('Terminal.CallStaff')).toEqual([]);
  });
});
