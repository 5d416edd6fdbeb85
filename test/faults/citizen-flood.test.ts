import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';

import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { WebSocket } from 'ws';

import { openStand, printed, type Stand } from './visit.ts';

let stand: Stand;
beforeAll(async () => {
  stand = await openStand({ printer: { speedMmPerSecond: 200 } });
});
afterEach(async () => {
  await stand.nextIsServed();
  stand.expectDiscreetLog();
});
afterAll(() => stand.close());

/** A socket of a page that was let in and never says who it is. */
async function stranger(): Promise<WebSocket> {
  const { origin } = stand.agent;
  const answer = await fetch(`${origin}/handshake`, { method: 'POST', headers: { origin } });
  const cookie = answer.headers.getSetCookie()[0]?.split(';', 1)[0] ?? '';
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/kiosk/v1`, { headers: { origin, cookie } });
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  socket.on('error', () => undefined);
  return socket;
}

const command = (name: string, requestId: number, payload: unknown = {}): string =>
  JSON.stringify({ header: { type: 'command', name, version: '1.0', requestId }, payload });

const garbage: [string, (n: number) => string | Uint8Array][] = [
  ['random bytes', () => randomBytes(200)],
  ['broken JSON', (n) => `{"header":${'['.repeat(n % 1_000)}`],
  ['deep JSON', () => `{"header":{"a":${'['.repeat(10_000)}${']'.repeat(10_000)}}}`],
  ['60 KB of text', () => 'x'.repeat(60_000)],
  ['unknown commands', (n) => command(`No.Such${n}`, n + 1)],
  ['commands of a citizen', (n) => command(n % 2 === 0 ? 'Session.End' : 'Records.GetEnrolments', n + 1, { reason: 'left' })],
  ['prints', (n) => command('Certificate.Print', n + 1, { choiceId: '310-350599', jobId: '00000000-0000-4000-8000-000000000000' })],
  ['wrong PINs', (n) => command('Maintenance.Enter', n + 1, { pin: '0000' })],
  ['one message of 1 MB', () => 'y'.repeat(1_000_000)],
];

it.each(garbage)('%s from a second socket touch nobody’s visit', async (_name, make) => {
  const socket = await stranger();
  expect((await stand.identify('wang-xiaoming', 'medicalCode')).payload).toHaveProperty('sessionId');
  const flood = setInterval(() => {
    for (let n = 0; n < 50 && socket.readyState === WebSocket.OPEN; n += 1) socket.send(make(n));
  }, 5);
  const { jobId, answer } = stand.print('certificate');
  expect((await stand.page.call('Session.KeepAlive')).header.completionCode).toBeUndefined();
  expect(printed(await answer).state).toBe('printed');
  expect(stand.papersOf(jobId)).toHaveLength(1);
  clearInterval(flood);
  socket.terminate();
});

it('noise on the bare port touches nobody’s visit', async () => {
  expect((await stand.identify('wang-xiaoming', 'medicalCode')).payload).toHaveProperty('sessionId');
  const { port } = new URL(stand.agent.origin);
  const sockets = Array.from({ length: 40 }, () => connect(Number(port), '127.0.0.1').on('error', () => undefined));
  for (const socket of sockets) socket.write(randomBytes(5_000));
  expect(printed(await stand.print('slip').answer).state).toBe('printed');
  for (const socket of sockets) socket.destroy();
});
