import type { Paper } from '@yibao-kiosk/shared/document/paper.ts';
import type { Slip } from '@yibao-kiosk/shared/kiosk/records.ts';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { SlipRoute } from '../citizen/slip/route.tsx';
import { createManualScreenClock, type ManualScreenClock } from '../clock.ts';
import { terminalFixture } from '../gallery/terminal-fixture.ts';
import { createScriptedSocket, type ScriptedSocket, type SentCommand } from '../link/scripted-socket.ts';
import type { App } from './app.ts';
import { createApp } from './create-app.ts';

let clock: ManualScreenClock;
let far: ScriptedSocket;
let app: App;
let root: HTMLElement;

const settle = (): Promise<void> =>
  act(async () => void (await new Promise((resolve) => setTimeout(resolve, 0))));
const enrolments: Slip = { kind: 'enrolments' };
const account: Slip = { kind: 'account' };
const open = async (slip: Slip | null): Promise<void> => {
  await act(() => render(slip && <SlipRoute app={app} slip={slip} />, root));
  await settle();
};
const reveal = async (): Promise<void> => {
  [...root.querySelectorAll('button')].find((each) => each.textContent?.includes('完整显示'))?.click();
  await settle();
};
const asked = (slip: Slip, revealed: boolean): SentCommand[] =>
  far.sent().filter(({ payload }) => JSON.stringify(payload?.['slip']) === JSON.stringify(slip) && payload?.['revealed'] === revealed);

/** A paper that says one thing. */
function paperOf(text: string, masked: boolean): Paper {
  const runs = [{ column: 0, text, widthScale: 1 as const, bold: false, masked }];
  return { columns: 48, masked, lengthMm: 10, pages: [{ lines: [{ kind: 'text', runs, heightScale: 1 }], lengthMm: 10 }] };
}

/** The agent's answer to one question, however late. */
async function answer(question: SentCommand | undefined, text: string): Promise<void> {
  const { name = '', requestId = 0 } = question?.header ?? {};
  const header = { type: 'completion', name, version: '1.0', requestId };
  far.say(JSON.stringify({ header, payload: { paper: paperOf(text, question?.payload?.['revealed'] === false) } }));
  await settle();
}

beforeEach(async () => {
  clock = createManualScreenClock();
  far = createScriptedSocket();
  app = createApp({ openSocket: far.open, clock, newId: () => 'job-1' });
  root = document.body.appendChild(document.createElement('div'));
  app.link.open();
  far.accept();
  far.complete('Terminal.Attach', { terminal: terminalFixture(), job: null, interruptedJob: null });
  await settle();
  far.complete('Guide.GetNotices', { notices: [] });
  await open(enrolments);
  await answer(asked(enrolments, false)[0], '参保 ＊＊');
});

afterEach(() => {
  app.link.close();
  render(null, root);
  root.remove();
});

describe('a paper with nothing hidden', () => {
  test('is shown for five seconds', async () => {
    await reveal();
    await answer(asked(enrolments, true)[0], '参保 全部');
    expect(root.textContent).toContain('参保 全部');
    await act(() => clock.advance(5000));
    expect(root.textContent).toContain('参保 ＊＊');
  });

  test('that comes late is not shown on the preview of another paper', async () => {
    await reveal();
    await open(account);
    await answer(asked(account, false)[0], '账户 ＊＊');
    await answer(asked(enrolments, true)[0], '参保 全部');
    expect(root.textContent).toContain('账户 ＊＊');
    expect(root.textContent).not.toContain('参保 全部');
  });

  test('that comes when its preview was left is not kept for the next time', async () => {
    await reveal();
    await open(null);
    await answer(asked(enrolments, true)[0], '参保 全部');
    await open(enrolments);
    expect(root.textContent).toContain('参保 ＊＊');
    expect(app.state.personal.revealedPaper.value).toBeNull();
  });

  test('stands its own five seconds, whatever was shown before', async () => {
    await reveal();
    await answer(asked(enrolments, true)[0], '参保 全部');
    await open(account);
    await answer(asked(account, false)[0], '账户 ＊＊');
    await act(() => clock.advance(3000));
    await reveal();
    await answer(asked(account, true)[0], '账户 全部');
    await act(() => clock.advance(3000));
    expect(root.textContent).toContain('账户 全部');
  });
});
