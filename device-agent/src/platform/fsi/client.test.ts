import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { FsiCall } from './client.ts';
import { startScriptedFsi } from './testing/scripted-fsi.ts';
import type { ScriptedFsi } from './testing/scripted-fsi.ts';

/** The machine may be busy. */
const patiently = { timeout: 20_000 };

const DAY_MS = 24 * 60 * 60 * 1000;
const expired = { body: { infcode: -1, err_msg: '签到编号无效或已失效，请重新签到' } };
const cut = (_request: unknown, response: { socket: { destroy(): void } | null }): void => {
  response.socket?.destroy();
};

let fsi: ScriptedFsi;
beforeEach(async () => {
  fsi = await startScriptedFsi();
});
afterEach(() => fsi.server.close());

const { signal } = new AbortController();
const ask = (change: Partial<FsiCall> = {}) =>
  fsi.parts.client({ infno: '1101', data: { a: '1' }, question: 'person', signal, ...change });
const counts = () => ({ signIns: fsi.received('9001').length, asked: fsi.received('1101').length });

describe('sign-in', () => {
  it('happens once for calls at the same moment, and its number goes with them', async () => {
    fsi.on('1101', { output: { x: 'y' } });
    const answers = await Promise.all([ask(), ask(), ask()]);
    expect(answers[0]).toMatchObject({ kind: 'done', value: { output: { x: 'y' } } });
    expect(counts()).toEqual({ signIns: 1, asked: 3 });
    expect(fsi.received('9001')[0]).toMatchObject({
      sign_no: '',
      insuplc_admdvs: '350500',
      input: { signIn: { opter_no: 'KIOSK01', mac: '00-00-00-00-00-01', ip: '10.0.0.1' } },
    });
    expect(fsi.received('1101')[0]).toMatchObject({ sign_no: 'SIGN1', input: { data: { a: '1' } } });
  });

  it('gives every request its own message id and nonce', async () => {
    fsi.on('1101', { output: {} });
    await ask();
    await ask();
    const ids = fsi.server.requests.map((request) => (JSON.parse(request.body) as { msgid: string }).msgid);
    expect(new Set(ids).size).toBe(3);
  });

  it('is renewed on a new day', async () => {
    fsi.on('1101', { output: {} });
    await ask();
    await fsi.clock.advance(DAY_MS);
    await ask();
    expect(fsi.received('1101').map((body) => body['sign_no'])).toEqual(['SIGN1', 'SIGN2']);
  });

  it('is renewed once when the platform no longer takes it', async () => {
    fsi.on('1101', expired, { output: {} });
    expect((await ask()).kind).toBe('done');
    expect(counts()).toEqual({ signIns: 2, asked: 2 });
  });

  it('fails when the new one is not taken either', async () => {
    fsi.on('1101', expired);
    expect(await ask()).toEqual({ kind: 'refused', code: 'PLT_SIGN_IN_FAILED' });
    expect(counts()).toEqual({ signIns: 2, asked: 2 });
  });

  it('is asked for twice when the first answer is lost, then the call is refused: it was never sent', async () => {
    fsi.on('9001', cut);
    expect(await ask()).toEqual({ kind: 'refused', code: 'PLT_UNREACHABLE' });
    expect(counts()).toEqual({ signIns: 2, asked: 0 });
  });

  it('that is refused or without a number refuses the call, and is tried anew by the next', async () => {
    fsi.on('9001', { body: { infcode: -1, err_msg: '终端未登记' } });
    expect(await ask()).toEqual({ kind: 'refused', code: 'PLT_SIGN_IN_FAILED' });
    fsi.on('9001', { output: { signinoutb: {} } });
    expect(await ask()).toEqual({ kind: 'refused', code: 'PLT_BAD_ANSWER' });
    fsi.on('9001', { output: { sign_no: 'S9' } });
    fsi.on('1101', { output: {} });
    expect((await ask()).kind).toBe('done');
  });

  it('is left by a caller who gives up, and goes on for the others', async () => {
    const caller = new AbortController();
    const held: (() => void)[] = [];
    fsi.on('9001', (_request, response) => {
      held.push(() => response.end('{"infcode":0,"output":{"sign_no":"S1"}}'));
    });
    fsi.on('1101', { output: {} });
    const [left, stays] = [ask({ signal: caller.signal }), ask()];
    await expect.poll(() => held.length, patiently).toBe(1);
    caller.abort();
    expect(await left).toEqual({ kind: 'refused', code: 'PLT_TIMED_OUT' });
    held[0]?.();
    expect((await stays).kind).toBe('done');
    fsi.on('9001');
    await fsi.clock.advance(DAY_MS);
    expect(await ask({ signal: AbortSignal.abort() })).toEqual({ kind: 'refused', code: 'PLT_TIMED_OUT' });
  });
});

describe('queries', () => {
  it('are asked once more when nobody can tell what became of them', async () => {
    fsi.on('1101', cut, { output: {} });
    expect((await ask()).kind).toBe('done');
    fsi.on('1101', cut);
    expect(await ask()).toEqual({ kind: 'unknown', code: 'PLT_UNREACHABLE' });
    expect(counts().asked).toBe(4);
  });

  it('are not repeated after a refusal', async () => {
    fsi.on('1101', { body: { infcode: '-1', err_msg: '未查询到人员基本信息' } });
    expect(await ask()).toEqual({ kind: 'refused', code: 'IDN_NOT_FOUND' });
    expect(counts().asked).toBe(1);
  });

  it('carry the place of insurance as it was given', async () => {
    fsi.on('5206', { output: {} });
    await ask({ infno: '5206', question: 'record', insuredPlace: '350599' });
    expect(fsi.received('5206')[0]).toMatchObject({ insuplc_admdvs: '350599' });
  });
});

describe('a medical code', () => {
  const decode = () => ask({ infno: '1162', question: 'medicalCode' });
  it.each([
    ['lost', cut, { kind: 'unknown', code: 'PLT_UNREACHABLE' }],
    ['refused', { body: { infcode: -1, err_msg: '二维码已失效' } }, { kind: 'refused', code: 'QR_REFUSED' }],
    ['no such code', { body: { infcode: 500159 } }, { kind: 'refused', code: 'QR_NOT_MEDICAL_CODE' }],
    ['not signed in any more', expired, { kind: 'refused', code: 'QR_REFUSED' }],
  ] as const)('is sent once, also when it is %s', async (_what, script, outcome) => {
    fsi.on('1162', script);
    expect(await decode()).toEqual(outcome);
    expect(fsi.received('1162')).toHaveLength(1);
  });

  it('finds a new sign-in after its predecessor found an old one', async () => {
    fsi.on('1162', expired, { output: { ecToken: 't' } });
    await decode();
    expect((await decode()).kind).toBe('done');
    expect(fsi.received('1162').map((body) => body['sign_no'])).toEqual(['SIGN1', 'SIGN2']);
  });
});

describe('configuration', () => {
  it('that lacks a path refuses', async () => {
    const bare = await startScriptedFsi({ urlForm: 'path' });
    const outcome = await bare.parts.client({ infno: '5201', data: {}, question: 'record', signal });
    expect(outcome).toEqual({ kind: 'refused', code: 'PLT_NOT_CONFIGURED' });
    await bare.server.close();
  });

  it('that lacks its secret refuses', async () => {
    const bare = await startScriptedFsi({
      signing: { kind: 'xTif', paasId: 'a', token: { env: 'NO_SUCH_SECRET' } },
    });
    const outcome = await bare.parts.client({ infno: '1101', data: {}, question: 'person', signal });
    expect(outcome).toEqual({ kind: 'refused', code: 'PLT_NOT_CONFIGURED' });
    await bare.server.close();
  });
});

describe('the log', () => {
  it('has transaction, trace number and reason, and nothing that the platform said or was asked', async () => {
    fsi.on('1101', {
      body: { infcode: -1, inf_refmsgid: '3505001', err_msg: '人员[王小明]证件号码[350598199001010012]死亡' },
    });
    await ask({ data: { certno: '350598199001010012' } });
    fsi.on('1101', cut);
    await ask();
    expect(fsi.logged.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      { infno: '9001', result: 'accepted' },
      { infno: '1101', result: 'rejected', reason: 'deceased', reference: '3505001' },
      { infno: '1101', result: 'unknown', code: 'PLT_UNREACHABLE' },
      { infno: '1101', result: 'unknown' },
    ]);
    expect(fsi.logged.join()).not.toMatch(/王小明|350598199001010012|TESTTOKEN|SIGN1/);
  });
});
