import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createManualClock } from '@yibao-kiosk/device-agent/testing/manual-clock.ts';
import type { ManualClock } from '@yibao-kiosk/device-agent/testing/manual-clock.ts';
import { startPlatform } from '../../platform.ts';
import type { Platform } from '../../platform.ts';
import { createPlatformClient } from '../../platform-client.ts';
import type { ClientAnswer, PlatformClient } from '../../platform-client.ts';
import { digestOf } from './attachment-shelf.ts';
import { CASE_ITEMS } from './items.ts';

let clock: ManualClock;
let platform: Platform;
let client: PlatformClient;
let serial = 0;

beforeAll(async () => {
  clock = createManualClock();
  platform = await startPlatform({ fsiPort: 0, provincialPort: 0, clock });
  client = createPlatformClient(platform, () => clock.now());
});
afterEach(() => platform.clearFaults());
afterAll(() => platform.close());

type Row = Record<string, unknown> & { caseId: string; itemCode: string; itemName: string; state: string };
type Error = { code: string };

const codeOf = ({ status, json }: ClientAnswer): unknown => [status, (json?.['error'] as Error | undefined)?.code];
const newId = (): string => `request-of-a-test-${String((serial += 1))}`;

function whois(personId: string): { psnNo: string; areaCode: string } {
  const { psnNo, insurances } = platform.person(personId);
  return { psnNo, areaCode: insurances.at(-1)?.areaCode ?? '350599' };
}

async function casesOf(personId: string): Promise<Row[]> {
  const { json } = await client.provincial('POST /v1/cases/query', whois(personId));
  return json?.['cases'] as Row[];
}

async function put(bytes: Uint8Array, type = 'image/jpeg', digest = digestOf(bytes)): Promise<ClientAnswer> {
  const asType = (headers: Record<string, string>) => ({ ...headers, 'content-type': type });
  return client.provincial(`PUT /v1/attachments/${digest}`, bytes, asType);
}

const page = new TextEncoder().encode('a page of a paper');

function application(personId: string, change: object = {}): object {
  return {
    ...whois(personId),
    itemCode: '002036007003',
    alsoItemCodes: [],
    form: { region: 'quanzhou', version: '1' },
    answers: { 'account.number': '6217000000000000000', agreed: true, children: ['1', '2'] },
    agent: null,
    unit: null,
    attachments: [],
    assurance: 'medicalCodeFresh',
    receivedAt: '2026-11-22T09:00:00+08:00',
    countedFrom: '2026-11-23',
    terminalNo: 'KIOSK01',
    ...change,
  };
}

const submit = (body: object, requestId = newId(), search = ''): Promise<ClientAnswer> =>
  client.provincial(`PUT /v1/cases/${requestId}${search}`, body);

describe('cases', () => {
  it('tell of all fifteen items that promise it, in every state, filed in every way', async () => {
    const featured = platform.people.filter((one) => one.featured && one.standing === 'registered');
    const people = featured.filter(({ insurances }) => insurances.length > 0);
    const rows = (await Promise.all(people.map(({ id }) => casesOf(id)))).flat();
    const told = new Set(rows.map(({ itemCode }) => itemCode));
    expect(CASE_ITEMS.map(({ no }) => no)).toEqual('1 2 3 4 5 6 8 9 10 19 20 21 22 23 30'.split(' '));
    expect(CASE_ITEMS.filter(({ code }) => !told.has(code))).toEqual([]);
    expect([...new Set(rows.map(({ state }) => state))].toSorted()).toEqual(
      'accepted done notAccepted paying received rejected supplement underReview withdrawn'.split(' '),
    );
    expect([...new Set(rows.map((row) => String(row['channel'])))].toSorted()).toEqual(
      'automatic community counter online other post terminal'.split(' '),
    );
  });

  it('are the person’s own, those filed by them, and those of the unit whose agent they are', async () => {
    const own = await casesOf('wang-xiaoming');
    expect(own.filter(({ role }) => role === 'unitAgent').map((row) => row['unitName'])).toEqual([
      '泉州演示机械有限公司',
      '泉州演示机械有限公司',
    ]);
    const ofAgent = (await casesOf('maternity')).find(({ role }) => role === 'unitAgent');
    expect(ofAgent).toMatchObject({ itemCode: '002036001004', channel: 'terminal', state: 'done' });
    expect(await casesOf('no-records')).toEqual([]);
  });

  it('have steps, a reason or all that is missing, and a day by which they are due', async () => {
    const read = async (personId: string, state: string): Promise<Record<string, unknown>> => {
      const row = (await casesOf(personId)).find((one) => one.state === state);
      const { json } = await client.provincial('POST /v1/cases/detail', { ...whois(personId), caseId: row?.caseId });
      return json?.['case'] as Record<string, unknown>;
    };
    const supplement = await read('wang-xiaoming', 'supplement');
    expect(supplement['missing']).toHaveLength(2);
    expect(supplement).toMatchObject({ dueOn: null, reason: null, supplementBy: '2026-12-09' });
    const paying = await read('maternity', 'paying');
    expect(paying['steps']).toMatchObject([{}, {}, { name: '审核' }, { name: '拨付', doneAt: null }, { doneAt: null }]);
    // Filed on a Tuesday; twenty working days on.
    expect(paying).toMatchObject({ countedFrom: '2026-11-10', dueOn: '2026-12-08' });
    expect(await read('retired', 'rejected')).toMatchObject({ reason: expect.stringContaining('不符合') as string });
    const foreign = { ...whois('minor'), caseId: supplement['caseId'] };
    expect(codeOf(await client.provincial('POST /v1/cases/detail', foreign))).toEqual([404, 'CASE_NOT_FOUND']);
  });

  it('have a result to print once approved, and none before', async () => {
    const rows = await casesOf('many-months');
    const ask = (caseId: string | undefined) =>
      client.provincial('POST /v1/cases/result', { ...whois('many-months'), caseId });
    const approved = rows.find(({ itemCode }) => itemCode === '002036001005');
    expect((await ask(approved?.caseId)).json).toMatchObject({
      title: '职工参保信息变更登记信息',
      rows: [{ label: '姓名', value: '吴建国', mask: 'name' }, { mask: 'idNumber' }, {}, { value: '审核通过' }],
    });
    const [open] = await casesOf('wang-xiaoming');
    const early = { ...whois('wang-xiaoming'), caseId: open?.caseId };
    expect(codeOf(await client.provincial('POST /v1/cases/result', early))).toEqual([422, 'NO_RESULT']);
  });
});

describe('eligibility', () => {
  const ask = (personId: string, itemCode: string, creditCode: string | null = null): Promise<ClientAnswer> =>
    client.provincial('POST /v1/cases/eligibility', { ...whois(personId), itemCode, alsoItemCodes: [], creditCode });

  it.each([
    ['maternity', '002036007004', 'open'],
    ['retired', '002036007004', 'notEligible'],
    ['two-insurances', '002036007002', 'alreadyOpen'],
    ['zero-balance', '002036007002', 'registeredBefore'],
    ['xiamen', '002036001005', 'elsewhere'],
    ['xiamen', '002036007004', 'automatic'],
    ['xiamen', '002036007001', 'open'],
    ['many-months', '002036001004', 'notEligible'],
    ['minor', '002036001005', 'notEligible'],
  ])('%s and %s: %s', async (personId, itemCode, standing) => {
    const { json } = await ask(personId, itemCode);
    expect(json).toMatchObject({ standing });
    expect(json?.['notice'] === null).toBe(standing === 'open');
    expect(Object.keys(json?.['known'] ?? {}).length > 0).toBe(standing === 'open');
  });

  it('gives what is known to the person themselves, and a unit’s record to its agent', async () => {
    expect((await ask('maternity', '002036007002')).json).toMatchObject({
      known: { 'person.name': '陈静', 'account.holder': '陈静', 'employer.name': expect.any(String) as string },
      heldMaterials: ['birth-registration'],
    });
    const [first, second] = platform.employers;
    expect((await ask('maternity', '002036001004')).json).toMatchObject({ known: { 'unit.name': platform.employers[12]?.name } });
    expect(codeOf(await ask('retired', '002036001001', first?.creditCode))).toEqual([422, 'UNIT_EXISTS']);
    expect(codeOf(await ask('maternity', '002036001004', second?.creditCode))).toEqual([422, 'NOT_UNIT_AGENT']);
    expect(codeOf(await ask('retired', '002036005000'))).toEqual([422, 'ITEM_NOT_OFFERED']);
  });
});

describe('an application', () => {
  it('opens one case, also when it is asked again or the answer was lost', async () => {
    const before = platform.cases().length;
    const requestId = newId();
    platform.setFault({ kind: 'answerLost', operation: 'cases.submit', times: 1 });
    await expect(submit(application('yan-rare'), requestId)).rejects.toThrow('fetch failed');
    const again = await submit(application('yan-rare'), requestId);
    const third = await submit(application('yan-rare'), requestId, '?deferred=true');
    expect([again.status, third.status]).toEqual([200, 200]);
    expect(third.json).toEqual(again.json);
    expect(again.json).toMatchObject({ requestId, state: 'received', dueOn: '2026-12-21', demonstration: true });
    expect(platform.cases()).toHaveLength(before + 1);
    expect((await casesOf('yan-rare'))[0]).toMatchObject({ channel: 'terminal', itemCode: '002036007003' });
    expect(codeOf(await submit(application('yan-rare', { terminalNo: 'KIOSK02' }), requestId))).toEqual([409, 'CONFLICT']);
  });

  it('wants its pages before, and each page to be what its digest says', async () => {
    const sha256 = digestOf(page);
    const attachments = [{ sha256, mediaType: 'image/jpeg', material: 'receipt', page: 1 }];
    const body = application('negative-balance', { attachments });
    expect(codeOf(await submit(body))).toEqual([422, 'ATTACHMENT_MISSING']);
    expect((await put(page)).status).toBe(201);
    expect((await put(page)).json).toEqual({ sha256, bytes: page.length });
    expect((await submit(body)).status).toBe(201);
    expect(codeOf(await put(page, 'text/html'))).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
    expect(codeOf(await put(page, 'image/png', '0'.repeat(64)))).toEqual([422, 'DIGEST_MISMATCH']);
    expect(codeOf(await put(new Uint8Array(600_000)))).toEqual([413, 'PAYLOAD_TOO_LARGE']);
  });

  it.each([
    ['approved', { state: 'done', dueOn: null }],
    ['rejected', { state: 'rejected' }],
    ['papersMissing', { state: 'supplement' }],
  ] as const)('can be %s on the spot', async (as, expected) => {
    platform.setFault({ kind: 'decides', as, operation: 'cases.submit' });
    const itemCode = as === 'approved' ? '002036001005' : '002036007003';
    expect((await submit(application('expired-card', { itemCode }))).json).toMatchObject(expected);
  });

  it('is refused while the person waits, and becomes a case with its reason when they have gone', async () => {
    const weak = application('many-months', { assurance: 'idCardPresent' });
    expect(codeOf(await submit(weak))).toEqual([422, 'ASSURANCE_TOO_LOW']);
    const later = await submit(weak, newId(), '?deferred=true');
    expect(later.json).toMatchObject({ state: 'notAccepted' });
    const caseId = later.json?.['caseId'];
    const { json } = await client.provincial('POST /v1/cases/detail', { ...whois('many-months'), caseId });
    expect(json?.['case']).toMatchObject({ reason: expect.stringContaining('医保码') as string, steps: [{ name: '申请' }] });
    platform.setFault({ kind: 'refuseWith', code: 'FORM_OUTDATED', times: 1 });
    expect(codeOf(await submit(application('many-months')))).toEqual([422, 'FORM_OUTDATED']);
  });
});

describe('a unit', () => {
  it('is told barely, and not too often', async () => {
    const ask = (creditCode = platform.employers[0]?.creditCode) =>
      client.provincial('POST /v1/units/query', { ...whois('wang-xiaoming'), creditCode });
    expect((await ask()).json).toMatchObject({ registered: true, agent: true, name: '泉州演示机械有限公司' });
    expect((await ask(platform.employers[1]?.creditCode)).json).toMatchObject({ registered: true, agent: false, name: null });
    expect(codeOf(await ask('913505980000000000'))).toEqual([400, 'BAD_REQUEST']);
    const answers = await Promise.all(Array.from({ length: 9 }, () => ask()));
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(1);
    await clock.advance(60_000);
    expect((await ask()).status).toBe(200);
  });
});

describe('a rating', () => {
  const rating = (change: object = {}): object => ({
    ratingId: 'rating-of-a-test-1',
    itemCode: 'certificate',
    level: 2,
    optionCodes: ['201'],
    optionSetVersion: 'lobby-2026',
    channel: 'terminal',
    areaCode: '350500',
    occurredAt: '2026-11-22T09:00:00+08:00',
    terminalNo: 'KIOSK01',
    ...change,
  });
  const rate = (change: object = {}): Promise<ClientAnswer> => client.provincial('POST /v1/ratings', rating(change));

  it('is kept once under its id, with reasons of its level only', async () => {
    expect((await client.provincial('GET /v1/ratings/options')).json).toMatchObject({ version: 'lobby-2026' });
    expect([(await rate()).status, (await rate()).status]).toEqual([201, 200]);
    expect(codeOf(await rate({ level: 1, optionCodes: [] }))).toEqual([409, 'CONFLICT']);
    expect(codeOf(await rate({ ratingId: 'rating-of-a-test-2', level: 5 }))).toEqual([400, 'BAD_REQUEST']);
    expect((await rate({ ratingId: 'rating-of-a-test-3', optionSetVersion: null, optionCodes: [] })).status).toBe(201);
    expect(platform.ratings()).toHaveLength(2);
  });
});
