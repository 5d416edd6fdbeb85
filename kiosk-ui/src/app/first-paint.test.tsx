import { hydrate, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { createManualScreenClock } from '../clock.ts';
import { createScriptedSocket, type ScriptedSocket } from '../link/scripted-socket.ts';
import { terminalFixture } from '../gallery/terminal-fixture.ts';
import type { App } from './app.ts';
import { createApp } from './create-app.ts';
import { firstPaintHtml } from './first-paint.tsx';
import { Root } from './root.tsx';

let far: ScriptedSocket;
let app: App;
let root: HTMLElement;
let drawn: string;

beforeEach(async () => {
  drawn = firstPaintHtml(document.createElement('div'));
  root = document.body.appendChild(document.createElement('div'));
  root.innerHTML = drawn;
  far = createScriptedSocket();
  app = createApp({ openSocket: far.open, clock: createManualScreenClock(), newId: () => '' });
});
afterEach(() => {
  app.link.close();
  render(null, root);
  root.remove();
});

const live = (): Promise<void> =>
  act(() => {
    hydrate(<Root app={app} />, root);
    app.link.open();
  });

test('the first paint names the product and states nothing that is not known yet', () => {
  expect(root.querySelector('h1')?.textContent).toContain('自助查询终端');
  expect(root.querySelector('.header__place')?.textContent).toBe('医疗保障自助查询终端');
  expect(root.querySelectorAll('.mark, .start')).toHaveLength(0);
  expect(root.querySelector('time')?.textContent).toBe('');
});

test('the live page takes its nodes over, and nothing changes until the agent has answered', async () => {
  const [header, heading] = [root.querySelector('header'), root.querySelector('h1')];
  await live();
  far.accept();
  await act(() => undefined);
  expect(root.innerHTML).toBe(drawn);
  expect(root.querySelector('header')).toBe(header);
  expect(root.querySelector('h1')).toBe(heading);
});

test('the start screen follows with the same upper half', async () => {
  const upperHalf = root.querySelector('.screen__hero')?.outerHTML;
  await live();
  far.accept();
  far.acknowledge('Terminal.Attach');
  far.complete('Terminal.Attach', { terminal: terminalFixture(), job: null, interruptedJob: null });
  await act(async () => void (await new Promise((resolve) => setTimeout(resolve, 0))));
  expect(root.querySelector('.start')).not.toBeNull();
  expect(root.querySelector('.screen__hero')?.outerHTML).toBe(upperHalf);
});

test('an agent that is gone leaves no trace of the first paint', async () => {
  await live();
  await act(() => far.closeWith(1006));
  expect(root.querySelector('h1')?.textContent).toContain('暂停服务');
  expect(root.textContent).not.toContain('查参保');
});
