import { createHmac } from 'node:crypto';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { systemClock, type Clock } from '../../clock.ts';
import { answerJson, answerText, startScriptedServer, type ScriptedServer } from '../../platform/testing/scripted-server.ts';
import type { MessageConfig } from './config.ts';
import { createMessage } from './message.ts';
import type { StaffCall } from './signal.ts';

/** Real sockets, but pauses of seconds pass at once; the time-out of a request stays as it is. */
const hasty: Clock = { ...systemClock, sleep: (ms, signal) => systemClock.sleep(ms === 300 ? ms : 0, signal) };
const never = new AbortController().signal;
const call: StaffCall = { callId: 'call-1', ring: 2, reason: 'paper', atIso: '2026-11-22T01:00:00.000Z' };

let hall: ScriptedServer;
beforeEach(async () => {
  hall = await startScriptedServer();
});
afterEach(() => hall.close());

function pager(changes: Partial<MessageConfig> = {}) {
  const config: MessageConfig = {
    url: `${hall.url}/calls`,
    secret: { value: 'shared' },
    answerUrl: `${hall.url}/answers`,
    timeoutMs: 300,
    pollMs: 1_000,
    ...changes,
  };
  return createMessage(config, { clock: hasty, caller: { terminalId: 'KIOSK01', hall: '演示大厅' } });
}

describe('a message to the hall', () => {
  it('says who calls, where and why, and nothing of a person', async () => {
    hall.play((_request, response) => answerJson(response, { callId: 'call-1' }));
    expect(await pager().ring(call, never)).toEqual({ kind: 'done', value: null });
    const [request] = hall.requests;
    expect(request?.path).toBe('/calls');
    expect(JSON.parse(request?.body ?? '')).toEqual({
      version: 1,
      event: 'call',
      callId: 'call-1',
      ring: 2,
      reason: 'paper',
      atIso: '2026-11-22T01:00:00.000Z',
      terminalId: 'KIOSK01',
      hall: '演示大厅',
    });
  });

  it('is signed over time and body', async () => {
    hall.play((_request, response) => answerJson(response, { callId: 'call-1' }));
    await pager().ring(call, never);
    const [request] = hall.requests;
    const seconds = String(request?.headers['x-kiosk-timestamp']);
    expect(Math.abs(Number(seconds) - Date.now() / 1000)).toBeLessThan(10);
    const expected = createHmac('sha256', 'shared').update(`${seconds}\n${request?.body}`).digest('hex');
    expect(request?.headers['x-kiosk-signature']).toBe(`sha256=${expected}`);
  });

  it('that was lost is repeated under the same id and ring', async () => {
    let asked = 0;
    hall.play((_request, response) => {
      asked += 1;
      if (asked < 3) response.destroy();
      else answerJson(response, { callId: 'call-1' });
    });
    expect(await pager().ring(call, never)).toMatchObject({ kind: 'done' });
    expect(new Set(hall.requests.map(({ body }) => body)).size).toBe(1);
    expect(hall.requests).toHaveLength(3);
  });

  it.each<[string, Parameters<ScriptedServer['play']>[0], string]>([
    ['a refusal', (_request, response) => answerJson(response, { callId: 'call-1' }, 403), 'refused'],
    ['a redirect', (_request, response) => void response.writeHead(302, { location: '/' }).end(), 'refused'],
    ['a page of a captive portal', (_request, response) => answerText(response, '<h1>200</h1>'), 'unknown'],
    ['another call’s receipt', (_request, response) => answerJson(response, { callId: 'call-9' }), 'unknown'],
    ['a list', (_request, response) => answerJson(response, [{ callId: 'call-1' }]), 'unknown'],
    ['__proto__', (_request, response) => answerText(response, '{"__proto__":{"callId":"call-1"}}'), 'unknown'],
    ['no end', (_request, response) => answerText(response, `{"callId":"call-1","x":"${'x'.repeat(100_000)}"}`), 'unknown'],
    ['nothing', () => undefined, 'unknown'],
  ])('that meets %s is not delivered', async (_name, script, kind) => {
    hall.play(script);
    expect(await pager().ring(call, never)).toEqual({ kind, code: 'TRM_STAFF_CALL_FAILED' });
  });

  it('without its secret or its server is refused', async () => {
    expect(await pager({ secret: { file: '/nowhere/secret' } }).ring(call, never)).toMatchObject({ kind: 'refused' });
    expect(hall.requests).toEqual([]);
    expect(await pager({ url: 'http://127.0.0.1:1/' }).ring(call, never)).toMatchObject({ kind: 'refused' });
  });

  it('learns that somebody comes, through every other answer', async () => {
    const answers = [
      '{"callId":"call-9","state":"coming"}',
      '{"callId":"call-1","state":"waiting"}',
      '{"callId":"call-1","state":"<script>"}',
      'null',
      '{"callId":"call-1","state":"coming"}',
      'too many',
    ];
    hall.play((_request, response) => answerText(response, answers.shift() ?? '', { contentType: 'application/json' }));
    await pager().answer?.(call, never);
    expect(answers).toEqual(['too many']);
  });

  it('asks no more when the call is over', async () => {
    const over = new AbortController();
    hall.play((_request, response) => {
      over.abort();
      answerJson(response, { callId: 'call-1', state: 'waiting' });
    });
    await expect(pager().answer?.(call, over.signal)).rejects.toBeDefined();
    expect(hall.requests).toHaveLength(1);
  });

  it('has no ear without an address for answers', () => {
    expect(pager({ answerUrl: null }).answer).toBeUndefined();
  });

  it('tells the end of the call', async () => {
    hall.play((_request, response) => answerJson(response, { callId: 'call-1' }));
    await pager().end?.(call, 'cancelled', never);
    expect(JSON.parse(hall.requests[0]?.body ?? '')).toMatchObject({ event: 'end', callId: 'call-1', why: 'cancelled' });
  });
});
