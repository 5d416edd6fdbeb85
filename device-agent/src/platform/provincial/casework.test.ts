import { refused } from '@yibao-kiosk/shared/outcome.ts';
import { afterEach, beforeEach, expect, it } from 'vitest';
import * as v from 'valibot';

import { createManualClock } from '../../testing/manual-clock.ts';
import { createPlatform } from '../compose.ts';
import type { ComposedPlatform } from '../compose.ts';
import { platformConfigSchema } from '../config.ts';
import { terminal } from '../fsi/fsi-examples.ts';
import { placeOf } from '../places.ts';
import type { Application, PersonKey } from '../port.ts';
import { answerJson, startScriptedServer } from '../testing/scripted-server.ts';
import type { Script, ScriptedServer } from '../testing/scripted-server.ts';
import { detail, eligible, options, paper, row, taken } from './casework-examples.ts';

const { signal } = new AbortController();
const person: PersonKey = {
  personNumber: '3505980000000000000001',
  idNumber: '350598199001010012',
  name: '王小明',
  insuredPlace: placeOf('350599'),
  otherPlaces: [placeOf('350502'), placeOf('350299')],
};
const application: Application = {
  itemCode: '002036007004',
  alsoItemCodes: ['002036007002'],
  form: { region: 'quanzhou', version: '2026-11-01' },
  answers: { 'account.bank': '演示银行', agreed: true },
  agent: null,
  unit: null,
  attachments: [],
  assurance: 'medicalCodeFresh',
  receivedAtMs: Date.UTC(2026, 10, 20, 8, 58, 40),
  countedFrom: '2026-11-20',
};

let server: ScriptedServer;
let platform: ComposedPlatform;
beforeEach(async () => {
  server = await startScriptedServer();
  const signing = { kind: 'xTif', paasId: 'test', token: { value: 'TESTTOKEN' } } as const;
  const config = v.parse(platformConfigSchema, {
    fsi: {
      baseUrl: `${server.url}/fsi`,
      signing,
      areaCode: '350500',
      institution: { code: 'H35050000001', name: '测试机构' },
      receiverSystem: 'YBXT',
    },
    provincial: { baseUrl: `${server.url}/province`, signing },
    terminal,
    regions: ['35'],
  });
  const log = { info: () => undefined, warn: () => undefined };
  platform = createPlatform({ config, clock: createManualClock(), random: Math.random, log });
});
afterEach(async () => {
  platform.close();
  await server.close();
});

const play = (script: Script): void =>
  server.play((request, response) => (request.method === 'HEAD' ? response.end() : script(request, response)));
const answer = (body: unknown, status = 200): void => play((_request, response) => answerJson(response, body, status));
const sent = (): unknown[] => server.requests.map(({ method, path, body }) => [method, path, body === '' ? null : JSON.parse(body)]);

it('asks once for each city of the person, and tells each case once', async () => {
  play(({ body }, response) => {
    const here = body.includes('350599') ? [row, { ...row, caseId: 'B', filedAt: '2026-11-20T09:00:00+08:00' }] : [row];
    answerJson(response, { cases: here });
  });
  const outcome = await platform.cases(person, signal);
  expect(outcome.kind === 'done' && outcome.value.map(({ caseId }) => caseId)).toEqual(['B', row.caseId]);
  expect(sent()).toEqual(
    expect.arrayContaining([
      ['POST', '/province/v1/cases/query', { psnNo: person.personNumber, areaCode: '350299' }],
      ['POST', '/province/v1/cases/query', { psnNo: person.personNumber, areaCode: '350599' }],
    ]),
  );
  expect(server.requests).toHaveLength(2);
  answer({ error: { code: 'AREA_MISMATCH', message: '' } }, 422);
  expect(await platform.cases(person, signal)).toEqual(refused('PLT_REFUSED'));
});

it('asks for a case and its result where the person is known in that city', async () => {
  const key = { caseId: row.caseId, place: placeOf('350205') };
  answer({ case: { ...detail, areaCode: '350205' } });
  expect(await platform.case(person, key, signal)).toMatchObject({ kind: 'done', value: { steps: [{}, {}, {}] } });
  answer(paper);
  expect(await platform.result(person, { ...key, place: placeOf('350800') }, signal)).toMatchObject({ kind: 'done' });
  const fields = (areaCode: string) => ({ psnNo: person.personNumber, areaCode, caseId: row.caseId });
  expect(sent()).toEqual([
    ['POST', '/province/v1/cases/detail', fields('350299')],
    ['POST', '/province/v1/cases/result', fields('350599')],
  ]);
});

it('asks whether an application would be taken, and whether a unit is registered', async () => {
  const wish = { itemCode: '002036007004', alsoItemCodes: [], creditCode: null };
  answer(eligible);
  expect(await platform.eligibility(person, wish, signal)).toMatchObject({ value: { standing: 'open' } });
  answer({ creditCode: 'C', registered: true, agent: false, name: null });
  expect(await platform.unit(person, 'C', signal)).toEqual({ kind: 'done', value: { registered: true, agent: false, name: null } });
  answer({ error: { code: 'TOO_MANY_REQUESTS', message: '' } }, 429);
  expect(await platform.unit(person, 'C', signal)).toEqual(refused('PLT_TIMED_OUT'));
  expect(sent()[0]).toEqual([
    'POST',
    '/province/v1/cases/eligibility',
    { psnNo: person.personNumber, areaCode: '350599', ...wish },
  ]);
});

it('hands an application in as it was written, and says when nobody waits any more', async () => {
  const letter = platform.writeApplication(person, application);
  const requestId = '2f1d0a52-7d61-4d8e-8d0b-1f5c6d8f0b77';
  answer(taken(requestId), 201);
  const outcome = await platform.submit({ requestId, letter, deferred: false }, signal);
  await platform.submit({ requestId, letter, deferred: true }, signal);
  expect(outcome).toMatchObject({ kind: 'done', value: { kind: 'taken', receipt: { caseNumber: '3505202611200042' } } });
  const { receivedAtMs: _receivedAtMs, ...rest } = application;
  const body = {
    psnNo: person.personNumber,
    areaCode: '350599',
    ...rest,
    receivedAt: '2026-11-20T16:58:40+08:00',
    terminalNo: terminal.number,
  };
  expect(sent()).toEqual([
    ['PUT', `/province/v1/cases/${requestId}`, body],
    ['PUT', `/province/v1/cases/${requestId}?deferred=true`, body],
  ]);
});

it.each([
  ['ATTACHMENT_MISSING', 422, { kind: 'done', value: { kind: 'pagesMissing' } }],
  ['NOT_ELIGIBLE', 422, refused('CSE_NOT_ELIGIBLE')],
  ['UNAVAILABLE', 503, { kind: 'unknown', code: 'PLT_BAD_ANSWER' }],
])('never repeats an application: %s', async (code, status, expected) => {
  answer({ error: { code, message: '' } }, status);
  const letter = platform.writeApplication(person, application);
  expect(await platform.submit({ requestId: 'R'.repeat(16), letter, deferred: false }, signal)).toEqual(expected);
  expect(server.requests).toHaveLength(1);
});

it('hands a page in as bytes of its kind', async () => {
  const page = { sha256: 'ab'.repeat(32), mediaType: 'image/jpeg', bytes: new Uint8Array([0xff, 0xd8, 0]) } as const;
  answer({ sha256: page.sha256, bytes: 3 }, 201);
  expect(await platform.attach(page, signal)).toEqual({ kind: 'done', value: null });
  const [request] = server.requests;
  expect(request).toMatchObject({ method: 'PUT', path: `/province/v1/attachments/${page.sha256}` });
  expect(request?.headers).toMatchObject({ 'content-type': 'image/jpeg', 'content-length': '3' });
  answer({ sha256: page.sha256, bytes: 2 });
  expect(await platform.attach(page, signal)).toEqual({ kind: 'unknown', code: 'PLT_BAD_ANSWER' });
});

it('hands a rating in, and asks for its reasons', async () => {
  const rating = { ratingId: 'rating-1', itemCode: 'certificate', level: 5, optionCodes: [], optionSetVersion: null, occurredAtMs: 0 } as const;
  answer({ ratingId: 'rating-1' }, 201);
  expect(await platform.rate(rating, signal)).toEqual({ kind: 'done', value: null });
  answer(options);
  expect(await platform.ratingOptions(signal)).toEqual({ kind: 'done', value: options });
  const { occurredAtMs: _occurredAtMs, ...rest } = rating;
  const fields = { channel: 'terminal', areaCode: '350500', occurredAt: '1970-01-01T08:00:00+08:00', terminalNo: terminal.number };
  expect(sent()).toEqual([
    ['POST', '/province/v1/ratings', { ...rest, ...fields }],
    ['GET', '/province/v1/ratings/options', null],
  ]);
});
