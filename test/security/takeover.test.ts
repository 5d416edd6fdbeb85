import { afterEach, beforeEach, expect, it } from 'vitest';

import { allDevicesOnline, identifyByCard } from '../support/citizen.ts';
import { setUpKiosk, type Kiosk } from '../support/kiosk.ts';

let kiosk: Kiosk;
beforeEach(async () => {
  kiosk = await setUpKiosk({ printer: { characterSet: 'gbk' } });
});
afterEach(() => kiosk.close());

it('a second page takes the terminal over: the first is closed and its citizen is gone', async () => {
  const agent = await kiosk.startAgent();
  const first = await agent.page();
  await first.find(allDevicesOnline);
  const person = kiosk.platform.people.find(({ standing }) => standing === 'registered');
  expect((await identifyByCard(kiosk, first, person?.id ?? '')).payload).toHaveProperty('sessionId');
  expect((await first.call('Session.Reveal')).payload).toMatchObject({ idNumber: person?.document.number });

  const second = await agent.page();
  expect(await first.closed).toMatchObject({ code: 4001 });
  for (const name of ['Session.Reveal', 'Session.KeepAlive', 'Records.GetEnrolments', 'Certificate.GetChoices']) {
    expect(await second.call(name)).toMatchObject({
      header: { completionCode: 'commandErrorCode' },
      payload: { errorCode: 'SES_NONE' },
    });
  }
  expect(JSON.stringify(second.received)).not.toContain(person?.document.number);
  expect(agent.log()).toMatch(/"event":"session\.ended".*"reason":"pageGone"/);

  // The terminal is free again, and whoever comes next is somebody else.
  const [, next] = kiosk.platform.people.filter(({ standing }) => standing === 'registered');
  expect((await identifyByCard(kiosk, second, next?.id ?? '')).payload).toHaveProperty('sessionId');
  expect((await second.call('Session.Reveal')).payload).toMatchObject({ idNumber: next?.document.number });
});

it('a second page ends the identification that the first had begun', async () => {
  const agent = await kiosk.startAgent();
  const first = await agent.page();
  await first.find(allDevicesOnline);
  const waiting = first.call('Session.Identify', { locale: 'zh-CN' });
  waiting.catch(() => undefined);
  await first.find(({ header }) => header.name === 'Session.ArmedEvent');

  const second = await agent.page();
  await expect(waiting).rejects.toThrow('closed with 4001');
  const person = kiosk.platform.people.find(({ standing }) => standing === 'registered');
  expect((await identifyByCard(kiosk, second, person?.id ?? '')).payload).toHaveProperty('sessionId');
});
