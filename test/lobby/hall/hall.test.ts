import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startHall } from './hall.ts';
import type { Hall } from './hall.ts';

let hall: Hall;
beforeEach(async () => {
  hall = await startHall({ port: 0 });
});
afterEach(() => hall.close());

const call = {
  version: 1,
  event: 'call',
  callId: 'c-1',
  ring: 1,
  reason: 'help',
  atIso: '2026-11-22T01:00:00.000Z',
  terminalId: 'KIOSK01',
  hall: '演示大厅',
};

function send(url: string, content: object, { secret = hall.secret, ageS = 0 } = {}): Promise<Response> {
  const body = JSON.stringify(content);
  const seconds = Math.floor(Date.now() / 1000) - ageS;
  const hmac = createHmac('sha256', secret).update(`${seconds}\n${body}`).digest('hex');
  const headers = { 'x-kiosk-timestamp': String(seconds), 'x-kiosk-signature': `sha256=${hmac}` };
  return fetch(url, { method: 'POST', headers, body });
}

it('shows a call once, however often it is told, and again when it rings again', async () => {
  await send(hall.callsUrl, call);
  expect(await (await send(hall.callsUrl, call)).json()).toEqual({ callId: 'c-1' });
  expect(hall.calls()).toMatchObject([{ callId: 'c-1', ring: 1, state: 'waiting' }]);
  await send(hall.callsUrl, { ...call, ring: 2 });
  expect(hall.calls()).toMatchObject([{ callId: 'c-1', ring: 2, state: 'waiting' }]);
});

it('tells that somebody comes once somebody said so', async () => {
  await send(hall.callsUrl, call);
  const ask = async (): Promise<unknown> =>
    (await send(hall.answersUrl, { version: 1, event: 'ask', callId: 'c-1' })).json();
  expect(await ask()).toEqual({ callId: 'c-1', state: 'waiting' });
  hall.answer();
  expect(await ask()).toEqual({ callId: 'c-1', state: 'coming' });
  await send(hall.callsUrl, { version: 1, event: 'end', callId: 'c-1', why: 'cancelled', terminalId: 'KIOSK01', hall: '演示大厅' });
  expect(hall.calls()).toMatchObject([{ state: 'over', why: 'cancelled' }]);
});

it('refuses a wrong secret, an old message and anything that is not of the contract', async () => {
  const wrong = [
    await send(hall.callsUrl, call, { secret: 'guessed' }),
    await send(hall.callsUrl, call, { ageS: 600 }),
    await send(hall.callsUrl, { ...call, name: '王小明' }),
  ];
  expect(wrong.map(({ status }) => status)).toEqual([401, 401, 401]);
  expect(hall.calls()).toEqual([]);
  expect(hall.refusals()).toBe(3);
});
