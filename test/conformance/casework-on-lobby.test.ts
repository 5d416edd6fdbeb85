import { createHash, randomUUID } from 'node:crypto';

import type { Application, AttachedPage } from '@yibao-kiosk/device-agent/platform/port.ts';
import { refused, unknown } from '@yibao-kiosk/shared/outcome.ts';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { CASE_ITEMS } from '../lobby/provincial/casework/items.ts';
import { signal, startPlatformSubject, value } from './platform-subject.ts';
import type { PlatformSubject } from './platform-subject.ts';

let subject: PlatformSubject;
beforeAll(async () => {
  subject = await startPlatformSubject();
});
afterEach(() => subject.lobby.clearFaults());
afterAll(() => subject.close());

const people = ['wang-xiaoming', 'two-insurances', 'maternity', 'retired', 'in-hospital', 'minor', 'zero-balance', 'interrupted'];

const bytes = new TextEncoder().encode('a page of a paper');
const page: AttachedPage = { sha256: createHash('sha256').update(bytes).digest('hex'), mediaType: 'image/jpeg', bytes };

const application = (change: Partial<Application> = {}): Application => ({
  itemCode: '002036007003',
  alsoItemCodes: [],
  form: { region: 'quanzhou', version: '1' },
  answers: { 'account.bank': '演示银行' },
  agent: null,
  unit: null,
  attachments: [{ sha256: page.sha256, mediaType: page.mediaType, material: 'receipt', page: 1 }],
  assurance: 'medicalCodeFresh',
  receivedAtMs: subject.clock.now(),
  countedFrom: '2026-11-23',
  ...change,
});

async function submit(personId: string, options: { requestId?: string; deferred?: boolean; change?: Partial<Application> } = {}) {
  const { requestId = randomUUID(), deferred = false, change } = options;
  const { key } = await subject.identified(personId);
  const letter = subject.platform.writeApplication(key, application(change));
  return subject.platform.submit({ requestId, letter, deferred }, signal);
}

describe('cases', () => {
  it('of all fifteen items are found, wherever they were filed, each with its steps', async () => {
    const told = new Set<string>();
    for (const id of people) {
      const { key } = await subject.identified(id);
      for (const summary of value(await subject.platform.cases(key, signal))) {
        told.add(summary.itemCode);
        const detail = value(await subject.platform.case(key, summary, signal));
        expect(detail).toMatchObject(summary);
        const result = await subject.platform.result(key, summary, signal);
        expect(result.kind === 'done').toBe(summary.resultAvailable);
      }
    }
    expect(CASE_ITEMS.filter(({ code }) => !told.has(code))).toEqual([]);
  });

  it.each([
    [{ kind: 'down' }, refused('PLT_UNREACHABLE')],
    [{ kind: 'truncated' }, unknown('PLT_BAD_ANSWER')],
    [{ kind: 'arrayForObject' }, unknown('PLT_BAD_ANSWER')],
    [{ kind: 'nullOutput' }, unknown('PLT_BAD_ANSWER')],
    [{ kind: 'refuse' }, refused('PLT_REFUSED')],
    [{ kind: 'answerLost' }, unknown('PLT_UNREACHABLE')],
  ] as const)('end in a code while %o', async (fault, expected) => {
    const { key } = await subject.identified('marker');
    subject.lobby.setFault({ ...fault, server: 'provincial' });
    expect(await subject.platform.cases(key, signal)).toEqual(expected);
  });
});

describe('an application', () => {
  it('is taken once, whether its answer is lost or not', async () => {
    expect(await submit('negative-balance')).toEqual({ kind: 'done', value: { kind: 'pagesMissing' } });
    expect(await subject.platform.attach(page, signal)).toEqual({ kind: 'done', value: null });
    const requestId = randomUUID();
    const before = subject.lobby.cases().length;
    subject.lobby.setFault({ kind: 'answerLost', operation: 'cases.submit', times: 1 });
    expect(await submit('negative-balance', { requestId })).toEqual(unknown('PLT_UNREACHABLE'));
    const again = value(await submit('negative-balance', { requestId, deferred: true }));
    expect(again).toMatchObject({ kind: 'taken', receipt: { state: 'received', demonstration: true } });
    expect(subject.lobby.cases()).toHaveLength(before + 1);
    const other = { change: { answers: {} } };
    expect(await submit('negative-balance', { requestId, ...other })).toEqual(refused('PLT_REFUSED'));
  });

  it('is judged while the person waits, and becomes a case with its reason when they have gone', async () => {
    await subject.platform.attach(page, signal);
    const change = { itemCode: '002036007004' };
    expect(await submit('many-months', { change })).toEqual(refused('CSE_NOT_ELIGIBLE'));
    expect(value(await submit('many-months', { change, deferred: true }))).toMatchObject({ receipt: { state: 'notAccepted' } });
  });

  it('is told beforehand whether it would be taken', async () => {
    const ask = async (id: string, itemCode: string, creditCode: string | null = null) => {
      const { key } = await subject.identified(id);
      return subject.platform.eligibility(key, { itemCode, alsoItemCodes: [], creditCode }, signal);
    };
    expect(value(await ask('maternity', '002036007004'))).toMatchObject({ standing: 'open', known: { 'person.name': '陈静' } });
    expect(value(await ask('zero-balance', '002036007004'))).toMatchObject({ standing: 'registeredBefore', known: {} });
    const unit = subject.lobby.employers[3]?.creditCode ?? '';
    expect(await ask('maternity', '002036001001', unit)).toEqual(refused('UNT_EXISTS'));
    const { key } = await subject.identified('maternity');
    expect(value(await subject.platform.unit(key, unit, signal))).toEqual({ registered: true, agent: false, name: null });
  });
});

it('a rating is taken once', async () => {
  const { version } = value(await subject.platform.ratingOptions(signal));
  const rating = {
    ratingId: randomUUID(),
    itemCode: 'certificate',
    level: 1,
    optionCodes: ['101'],
    optionSetVersion: version,
    occurredAtMs: subject.clock.now(),
  } as const;
  subject.lobby.setFault({ kind: 'answerLost', operation: 'ratings.take', times: 1 });
  expect(await subject.platform.rate(rating, signal)).toEqual(unknown('PLT_UNREACHABLE'));
  expect(await subject.platform.rate(rating, signal)).toEqual({ kind: 'done', value: null });
  expect(subject.lobby.ratings()).toHaveLength(1);
});

it('the log of all this holds nothing of anybody', () => {
  const text = subject.logged.join('\n');
  const secrets = people.concat('negative-balance').flatMap((id) => {
    const { document, registeredName, psnNo } = subject.lobby.person(id);
    return [document.number, registeredName, psnNo];
  });
  expect(subject.logged.length).toBeGreaterThan(50);
  expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
});
