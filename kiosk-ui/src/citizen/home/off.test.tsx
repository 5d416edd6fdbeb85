import type { TerminalView } from '@yibao-kiosk/shared/kiosk/terminal.ts';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { modes } from '../../access/modes.ts';
import type { App } from '../../app/app.ts';
import { createApp } from '../../app/create-app.ts';
import { createManualScreenClock } from '../../clock.ts';
import { terminalFixture } from '../../gallery/terminal-fixture.ts';
import { createScriptedSocket } from '../../link/scripted-socket.ts';
import { HomeRoute } from './route.tsx';

let app: App;
let root: HTMLElement;
const notice = '厦门市该事项由税务部门办理，以税务部门办理要求为准。';

beforeEach(() => {
  app = createApp({ openSocket: createScriptedSocket().open, clock: createManualScreenClock(), newId: () => 'job' });
  root = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  modes.elder.value = false;
  render(null, root);
  root.remove();
});

/** The names of the tasks that the home of a terminal offers. */
async function tasksOf(servicesOff: TerminalView['servicesOff']): Promise<string[]> {
  app.state.terminal.value = terminalFixture({ servicesOff });
  app.state.personal.session.value = {
    sessionId: '6f1b0f0e-6e62-4b0e-9a53-0d5d5a0c7f10',
    person: { name: '王*明', idNumber: '350***1234', masked: true },
    method: 'idCard',
    assurance: 'idCardPresent',
    place: null,
  };
  await act(() => render(<HomeRoute app={app} />, root));
  return [...root.querySelectorAll('.task strong')].map(({ textContent }) => textContent ?? '');
}

describe('the home of a person', () => {
  test('offers everything where the region has nothing off', async () => {
    expect(await tasksOf({})).toHaveLength(5);
  });

  test('does not offer the certificate where the region has it off', async () => {
    const before = await tasksOf({});
    const [certificate] = before;
    expect(await tasksOf({ certificate: notice })).toEqual(before.filter((task) => task !== certificate));
  });

  test('does not offer the queries that the region has off', async () => {
    const [certificate, enrolments, contributions, ...others] = await tasksOf({});
    expect([enrolments, contributions]).toHaveLength(2);
    expect(await tasksOf({ enrolments: notice, contributions: notice })).toEqual([certificate, ...others]);
    modes.elder.value = true;
    expect(await tasksOf({ enrolments: notice, contributions: notice, certificate: notice })).toEqual(others);
  });
});
