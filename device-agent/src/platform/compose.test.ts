import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as v from 'valibot';

import { createManualClock } from '../testing/manual-clock.ts';
import type { ManualClock } from '../testing/manual-clock.ts';
import { createPlatform } from './compose.ts';
import type { ComposedPlatform } from './compose.ts';
import { platformConfigSchema } from './config.ts';
import type { PlatformConfigInput } from './config.ts';
import { baseInfo, insuInfo, setlInfo, terminal } from './fsi/fsi-examples.ts';
import { placeOf } from './places.ts';
import type { CertificateRequest, PersonKey } from './port.ts';
import { content, entry, issued, settled } from './provincial/provincial-examples.ts';
import { answerJson, answerText, startScriptedServer } from './testing/scripted-server.ts';
import type { Script, ScriptedServer } from './testing/scripted-server.ts';

/** The machine may be busy. */
const patiently = { timeout: 20_000 };

const { signal } = new AbortController();
const person: PersonKey = {
  personNumber: baseInfo.psn_no,
  idNumber: content.person.idNumber,
  name: '王小明',
  insuredPlace: placeOf('350599'),
};
const request: CertificateRequest = {
  insurance: 'employeeBasic',
  insuranceCode: '310',
  place: placeOf('350599'),
};
const requestId = '7b0f6a4e-5c1d-4a57-9a43-0d7f0c5f2e11';
const cut: Script = (_request, response) => response.socket?.destroy();

let server: ScriptedServer;
let clock: ManualClock;
const opened: ComposedPlatform[] = [];

beforeEach(async () => {
  server = await startScriptedServer();
  clock = createManualClock();
});
afterEach(async () => {
  for (const platform of opened.splice(0)) platform.close();
  await server.close();
});

function open(change: Partial<PlatformConfigInput> = {}): ComposedPlatform {
  const signing = { kind: 'xTif', paasId: 'test', token: { value: 'TESTTOKEN' } } as const;
  const config = v.parse(platformConfigSchema, {
    fsi: {
      baseUrl: `${server.url}/fsi`,
      signing,
      areaCode: '350500',
      institution: { code: 'H35050000001', name: '测试机构' },
      receiverSystem: 'YBXT',
    },
    provincial: { baseUrl: `${server.url}/province/`, signing },
    terminal,
    regions: ['3505'],
    ...change,
  });
  const log = { info: () => undefined, warn: () => undefined };
  const platform = createPlatform({ config, clock, random: Math.random, log });
  opened.push(platform);
  return platform;
}

/** Answers in turn, the last for ever; sign-in and probe are answered beside. */
function play(...scripts: (Script | object)[]): void {
  server.play((incoming, response) => {
    if (incoming.method === 'HEAD') return answerText(response, '');
    if (incoming.body.includes('"9001"'))
      return answerJson(response, { infcode: 0, output: { sign_no: 'S1' } });
    const script = scripts.length > 1 ? scripts.shift() : scripts[0];
    return typeof script === 'function' ? script(incoming, response) : answerJson(response, script);
  });
}

const refusal =
  (code: string, status: number): Script =>
  (_request, response) =>
    answerJson(response, { error: { code, message: '王小明' } }, status);

describe('queries of the provincial service', () => {
  it('are signed, and hold the person in the body only', async () => {
    play({ entries: [entry] });
    expect(await open().contributions(person, signal)).toMatchObject({
      kind: 'done',
      value: [{ month: '2026-09' }],
    });
    const [sent] = server.requests;
    expect(sent).toMatchObject({ method: 'POST', path: '/province/v1/contributions/query' });
    const header = (name: string): string => String(sent?.headers[name]);
    const seconds = header('x-tif-timestamp');
    const signed = createHash('sha256')
      .update(`${seconds}TESTTOKEN${header('x-tif-nonce')}${seconds}`)
      .digest('hex');
    expect(header('x-tif-signature')).toBe(signed);
    expect(header('x-tif-nonce')).toMatch(/^[0-9a-f]{20,64}$/);
    expect(JSON.parse(sent?.body ?? '')).toEqual({
      psnNo: person.personNumber,
      areaCode: '350599',
      from: null,
      to: null,
      insuranceType: null,
    });
  });

  it('cover every place of the person, whole or not at all', async () => {
    const mover = { ...person, otherPlaces: [placeOf('350299')] };
    const script: Script = ({ body }, response) =>
      answerJson(response, {
        entries: [body.includes('350299') ? { ...entry, from: '2026-10', to: '2026-10' } : entry],
      });
    play(script);
    const platform = open();
    expect(await platform.contributions(mover, signal)).toMatchObject({
      value: [{ month: '2026-10' }, { month: '2026-09' }],
    });
    play((incoming, response) =>
      incoming.body.includes('350299')
        ? refusal('AREA_MISMATCH', 422)(incoming, response)
        : script(incoming, response),
    );
    expect(await platform.contributions(mover, signal)).toEqual({ kind: 'refused', code: 'PLT_REFUSED' });
  });

  it('list visits of the months asked for', async () => {
    play({ settlements: [settled] });
    expect(await open().visits(person, 36, signal)).toMatchObject({
      kind: 'done',
      value: [{ settlementId: 'S1' }],
    });
    expect(JSON.parse(server.requests[0]?.body ?? '')).toMatchObject({
      from: '2023-11-22',
      to: '2026-11-22',
    });
  });

  it('are asked once more when the answer is lost or unreadable', async () => {
    play(cut, { entries: [] });
    const platform = open();
    expect(await platform.contributions(person, signal)).toEqual({ kind: 'done', value: [] });
    play([{ entries: [] }]);
    expect(await platform.contributions(person, signal)).toEqual({ kind: 'unknown', code: 'PLT_BAD_ANSWER' });
    expect(server.requests).toHaveLength(4);
  });

  it('are sent again with a new nonce when the old one was seen before', async () => {
    play(refusal('NONCE_REUSED', 401), { entries: [] });
    expect((await open().contributions(person, signal)).kind).toBe('done');
    const nonces = server.requests.map((one) => one.headers['x-tif-nonce']);
    expect(new Set(nonces).size).toBe(2);
  });

  it('preview a certificate', async () => {
    play({ ...content, forms: [] });
    expect(await open().certificateDraft(person, request, signal)).toMatchObject({
      kind: 'done',
      value: { forms: [] },
    });
    expect(server.requests[0]).toMatchObject({ path: '/province/v1/certificates/preview' });
  });

  it('are refused where no service is configured', async () => {
    const platform = open({ provincial: null });
    expect(await platform.contributions(person, signal)).toEqual({
      kind: 'refused',
      code: 'PLT_NOT_CONFIGURED',
    });
  });
});

describe('issueCertificate', () => {
  const issue = (platform = open(), caller = signal) =>
    platform.issueCertificate(person, { ...request, requestId }, caller);
  /** Resolves in the pause after so many requests. */
  const resting = async (count: number): Promise<void> => {
    await expect.poll(() => server.requests.length, patiently).toBe(count);
    await expect.poll(() => clock.pending(), patiently).toBe(3);
  };
  /** The pauses after the first and the second answer that was lost. */
  const waitedOutTwice = async (): Promise<void> => {
    await resting(1);
    await clock.advance(500);
    await resting(2);
    await clock.advance(1_000);
  };

  it('puts the same body under the same id until an answer arrives', async () => {
    play(cut, [{ nothing: 1 }], issued(requestId));
    const outcome = issue();
    await waitedOutTwice();
    expect(await outcome).toMatchObject({ kind: 'done', value: { certificateNumber: '350500202600000001' } });
    expect(new Set(server.requests.map((one) => `${one.method} ${one.path} ${one.body}`)).size).toBe(1);
    expect(server.requests[0]).toMatchObject({
      method: 'PUT',
      path: `/province/v1/certificates/${requestId}`,
    });
    expect(JSON.parse(server.requests[0]?.body ?? '')).toEqual({
      psnNo: person.personNumber,
      areaCode: '350599',
      insuranceType: '310',
      terminalNo: 'KIOSK01',
    });
  });

  it('stays unknown after three lost answers', async () => {
    play(cut);
    const outcome = issue();
    await waitedOutTwice();
    expect(await outcome).toEqual({ kind: 'unknown', code: 'CRT_ISSUE_UNKNOWN' });
    expect(server.requests).toHaveLength(3);
  });

  it('stays unknown when a later refusal cannot tell what became of the first', async () => {
    play(cut, refusal('NOT_AUTHORISED', 403));
    const outcome = issue();
    await waitedOutTwice();
    expect(await outcome).toEqual({ kind: 'unknown', code: 'CRT_ISSUE_UNKNOWN' });
  });

  it('stays unknown when the caller gives up between', async () => {
    play(cut);
    const caller = new AbortController();
    const outcome = issue(open(), caller.signal);
    await resting(1);
    caller.abort();
    expect(await outcome).toEqual({ kind: 'unknown', code: 'CRT_ISSUE_UNKNOWN' });
    expect(server.requests).toHaveLength(1);
  });

  it('is refused at once by a definite no', async () => {
    play(refusal('NO_CERTIFICATE', 422));
    expect(await issue()).toEqual({ kind: 'refused', code: 'CRT_NOT_AUTHORISED' });
    play({ ...issued(requestId), number: null, verifyUrl: null, forms: [] });
    expect(await issue()).toEqual({ kind: 'refused', code: 'CRT_NOT_AUTHORISED' });
    expect(server.requests).toHaveLength(2);
  });
});

describe('operations of FSI', () => {
  it('are reached through the port', async () => {
    play(({ body }, response) => {
      const { infno } = JSON.parse(body) as { infno: string };
      const outputs: Record<string, unknown> = {
        '1101': { baseinfo: baseInfo, insuinfo: [insuInfo] },
        '5201': { mdtrtinfo: [{ mdtrt_id: 'M1' }] },
        '5203': { setlinfo: setlInfo },
        '5204': [],
        '5206': {},
      };
      answerJson(response, { infcode: 0, output: outputs[infno] });
    });
    const platform = open({ visitList: 'fsi' });
    const card = {
      method: 'idCard',
      certificateType: 'residentIdCard',
      number: baseInfo.certno,
      name: '王小明',
    } as const;
    expect((await platform.identify(card, signal)).kind).toBe('done');
    expect((await platform.account(person, signal)).kind).toBe('done');
    const visits = await platform.visits(person, 12, signal);
    const [visit] = visits.kind === 'done' ? visits.value : [];
    expect(visit && (await platform.settlement(person, visit, signal)).kind).toBe('done');
  });
});

describe('bounds', () => {
  it('end every operation, with its repeats, in time', async () => {
    play(() => undefined);
    const outcome = open({ limits: { requestTimeoutMs: 10_000, operationTimeoutMs: 12_000 } }).contributions(
      person,
      signal,
    );
    await expect.poll(() => server.requests.length, patiently).toBe(1);
    await clock.advance(10_000);
    await expect.poll(() => server.requests.length, patiently).toBe(2);
    await clock.advance(2_000);
    expect(await outcome).toEqual({ kind: 'unknown', code: 'PLT_TIMED_OUT' });
  });

  it('end what is under way when the platform is closed, and start nothing afterwards', async () => {
    play(() => undefined);
    const platform = open();
    const outcome = platform.contributions(person, signal);
    await expect.poll(() => server.requests.length, patiently).toBe(1);
    platform.close();
    expect(await outcome).toEqual({ kind: 'unknown', code: 'PLT_TIMED_OUT' });
    expect(await platform.contributions(person, signal)).toEqual({ kind: 'refused', code: 'PLT_TIMED_OUT' });
    await expect.poll(() => clock.pending(), patiently).toBe(0);
  });

  it('send no more at once than configured', async () => {
    const held: (() => void)[] = [];
    play((_request, response) => held.push(() => answerJson(response, { entries: [] })));
    const platform = open({ limits: { maxConcurrent: 1 } });
    const leaving = new AbortController();
    const first = platform.contributions(person, signal);
    await expect.poll(() => held.length, patiently).toBe(1);
    const left = platform.contributions(person, leaving.signal);
    const second = platform.contributions(person, signal);
    leaving.abort();
    expect(await left).toEqual({ kind: 'refused', code: 'PLT_TIMED_OUT' });
    expect(held).toHaveLength(1);
    held[0]?.();
    expect((await first).kind).toBe('done');
    await expect.poll(() => held.length, patiently).toBe(2);
    held[1]?.();
    expect((await second).kind).toBe('done');
  });
});

describe('reachability', () => {
  it('is probed at start and when idle, and follows the way to FSI', async () => {
    play({});
    const platform = open();
    const changed = vi.fn<() => void>();
    platform.onReachability(changed);
    expect(platform.reachability()).toBe('unknown');
    await expect.poll(() => platform.reachability(), patiently).toBe('reachable');
    expect(changed).toHaveBeenCalledTimes(1);
    server.play(cut);
    await expect.poll(() => clock.pending(), patiently).toBe(1);
    await clock.advance(30_000);
    await expect.poll(() => platform.reachability(), patiently).toBe('unreachable');
  });
});
