import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createManualClock } from '@yibao-kiosk/device-agent/testing/manual-clock.ts';
import type { ManualClock } from '@yibao-kiosk/device-agent/testing/manual-clock.ts';
import { startPlatform } from '../platform.ts';
import type { Platform } from '../platform.ts';
import { createPlatformClient } from '../platform-client.ts';
import type { ClientAnswer, PlatformClient } from '../platform-client.ts';
import type { IssuedCertificate } from './certificate-register.ts';

const REQUEST_ID = '7b0f6a4e-5c1d-4a57-9a43-0d7f0c5f2e11';

let clock: ManualClock;
let platform: Platform;
let client: PlatformClient;

beforeEach(async () => {
  clock = createManualClock();
  platform = await startPlatform({ fsiPort: 0, provincialPort: 0, clock });
  client = createPlatformClient(platform, () => clock.now());
});
afterEach(() => platform.close());

function code(answer: ClientAnswer): unknown {
  return (answer.json?.['error'] as { code?: string } | undefined)?.code;
}

function order(id: string, changes: object = {}): object {
  const { psnNo, insurances } = platform.person(id);
  const insurance = insurances.at(-1);
  return {
    psnNo,
    areaCode: insurance?.areaCode ?? '350599',
    insuranceType: insurance?.type ?? '310',
    terminalNo: 'KIOSK01',
    ...changes,
  };
}

function issue(body: object, requestId = REQUEST_ID): Promise<ClientAnswer> {
  return client.provincial(`PUT /v1/certificates/${requestId}`, body);
}

describe('certificate', () => {
  it('is issued with a number, an address without personal data, a seal and a file', async () => {
    const answer = await issue(order('wang-xiaoming'));
    const certificate = answer.json as unknown as IssuedCertificate;
    expect(answer.status).toBe(201);
    expect(certificate.number).toMatch(/^3505002026[0-9]{8}$/);
    expect(certificate.verifyUrl).toMatch(/^http:\/\/127\.0\.0\.1:[0-9]+\/verify\/[A-Za-z0-9_-]{22}$/);
    expect(certificate).toMatchObject({
      requestId: REQUEST_ID,
      demonstration: true,
      person: { name: '王小明', idNumber: '350598199001010010' },
      insurance: { type: '310', from: '2012-07', to: null, paidMonths: 172, accountBalance: '3580.42' },
      agency: { areaCode: '350500', postcode: '362000' },
    });
    const [thermal, file] = certificate.forms;
    if (thermal?.kind !== 'thermal' || file?.kind !== 'sealedFile')
      throw new Error('both forms are expected');
    expect(Buffer.from(thermal.seal?.data ?? '', 'base64')).toHaveLength(160 * 20);
    const bytes = Buffer.from(file.data, 'base64');
    expect(bytes.toString('latin1')).toMatch(/^%PDF-1\.5[^]*%%EOF\n$/);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(file.sha256);
  });

  it('is the same for the same request id, also later and with the keys in another order', async () => {
    const first = await issue(order('wang-xiaoming'));
    await clock.advance(3_600_000);
    const again = await issue(Object.fromEntries(Object.entries(order('wang-xiaoming')).toReversed()));
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.json).toEqual(first.json);
    expect(platform.certificates()).toHaveLength(1);
  });

  it('is one for two requests at the same moment', async () => {
    const answers = await Promise.all([issue(order('wang-xiaoming')), issue(order('wang-xiaoming'))]);
    expect(answers.map((a) => a.status).toSorted((a, b) => a - b)).toEqual([200, 201]);
    expect(answers[0]?.json).toEqual(answers[1]?.json);
  });

  it('comes with the same number after the answer was lost', async () => {
    platform.setFault({ kind: 'answerLost', operation: 'certificates.issue', times: 1 });
    await expect(issue(order('marker'))).rejects.toThrow('fetch failed');
    expect(platform.certificates()).toHaveLength(1);
    const again = await issue(order('marker'));
    expect(again.status).toBe(200);
    expect(again.json?.['number']).toBe(platform.certificates()[0]?.number);
  });

  it('is refused for another body under the same id, and the first one stands', async () => {
    const first = await issue(order('wang-xiaoming'));
    const other = await issue(order('retired'));
    expect([other.status, code(other)]).toEqual([409, 'CONFLICT']);
    expect((await issue(order('wang-xiaoming'))).json).toEqual(first.json);
  });

  it('has another number under another id', async () => {
    const first = await issue(order('wang-xiaoming'));
    const second = await issue(order('wang-xiaoming'), `${REQUEST_ID}-2`);
    expect(second.json?.['number']).not.toBe(first.json?.['number']);
  });

  it('has no form, number or address where nothing is authorised', async () => {
    const { json } = await issue(order('no-certificate'));
    expect(json).toMatchObject({ forms: [], number: null, verifyUrl: null, person: { name: '许明' } });
    expect(platform.certificates()).toEqual([]);
  });

  it('does not keep a refusal', async () => {
    const refusedFirst = await issue(order('wang-xiaoming', { insuranceType: '390' }));
    expect([refusedFirst.status, code(refusedFirst)]).toEqual([422, 'NO_CERTIFICATE']);
    expect((await issue(order('wang-xiaoming'))).status).toBe(201);
  });

  it('previews the same facts without number and without effect', async () => {
    const { terminalNo: _terminal, ...body } = order('interrupted') as { terminalNo: string };
    const preview = await client.provincial('POST /v1/certificates/preview', body);
    expect(preview.json).toMatchObject({
      forms: ['thermal', 'sealedFile'],
      insurance: { to: '2026-06', paidMonths: 197 },
    });
    expect(preview.json).not.toHaveProperty('number');
    const issued = await issue(order('interrupted'));
    expect(issued.json).toMatchObject({
      person: preview.json?.['person'],
      insurance: preview.json?.['insurance'],
    });
  });

  it('can be verified by a page that shows no full name and no number of the person', async () => {
    const { json } = await issue(order('marker'));
    const path = new URL(String(json?.['verifyUrl'])).pathname;
    const page = await client.provincial(`GET ${path}`, undefined, () => ({}));
    expect(page.status).toBe(200);
    expect(page.text).toContain(String(json?.['number']));
    expect(page.text).toContain('犇**');
    expect(page.text).not.toContain('犇骉羴');
    expect(page.text).not.toContain(platform.person('marker').document.number);
    expect((await client.provincial(`GET ${path}x`)).status).toBe(404);
  });
});

describe('queries', () => {
  it('give the ledger newest first, with what has not arrived', async () => {
    const { psnNo } = platform.person('wang-xiaoming');
    const body = { psnNo, areaCode: '350599', from: '2026-10', to: null, insuranceType: null };
    const { json } = await client.provincial('POST /v1/contributions/query', body);
    expect(json?.['entries']).toMatchObject([
      { from: '2026-11', months: 1, arrived: false, arrivedOn: null, employerName: '泉州演示机械有限公司' },
      { from: '2026-10', months: 1, arrived: true, arrivedOn: '2026-10-18' },
    ]);
  });

  it('give residents one entry a year without a base', async () => {
    const { psnNo } = platform.person('two-insurances');
    const body = { psnNo, areaCode: '350599', from: null, to: null, insuranceType: '390' };
    const { json } = await client.provincial('POST /v1/contributions/query', body);
    expect(json?.['entries']).toHaveLength(13);
    expect((json?.['entries'] as object[] | undefined)?.[0]).toMatchObject({
      from: '2022-01',
      to: '2022-12',
      months: 12,
      base: null,
    });
  });

  it('give settlements that 5203 knows, a refund with negative amounts among them', async () => {
    const { psnNo, visits } = platform.person('wang-xiaoming');
    const body = { psnNo, areaCode: '350599', from: '2024-01-01', to: '2026-11-22' };
    const { json } = await client.provincial('POST /v1/settlements/query', body);
    const settlements = json?.['settlements'] as { setlId: string; refund: boolean; total: string }[];
    expect(settlements.map((s) => s.setlId).toSorted()).toEqual(visits.map((v) => v.setlId).toSorted());
    expect(settlements.find((s) => s.refund)?.total).toMatch(/^-[0-9]+\.[0-9]{2}$/);
  });

  it.each([
    ['not json', 400, 'BAD_REQUEST'],
    [{ psnNo: 1 }, 400, 'BAD_REQUEST'],
    [{ psnNo: '9', areaCode: '350599', from: '2026-01-01', to: '2026-01-02' }, 404, 'PERSON_NOT_FOUND'],
    [{ psnNo: '9', areaCode: '350599', from: '2026-01-02', to: '2026-01-01' }, 400, 'BAD_REQUEST'],
    [
      { psnNo: '3505980000000000000001', areaCode: '350399', from: '2026-01-01', to: '2026-01-02' },
      422,
      'AREA_MISMATCH',
    ],
    ['x'.repeat(20_000), 413, 'PAYLOAD_TOO_LARGE'],
    ['x'.repeat(200_000), 413, 'PAYLOAD_TOO_LARGE'],
  ])('refuse %j', async (body, status, expected) => {
    const answer = await client.provincial('POST /v1/settlements/query', body);
    expect([answer.status, code(answer)]).toEqual([status, expected]);
  });

  it('refuse unknown paths, wrong methods, bad signatures and a wrong clock', async () => {
    expect(code(await client.provincial('POST /v2/anything', {}))).toBe('NOT_FOUND');
    expect(code(await client.provincial('GET /v1/contributions/query'))).toBe('METHOD_NOT_ALLOWED');
    const unsigned = await client.provincial('POST /v1/contributions/query', {}, () => ({}));
    expect([unsigned.status, code(unsigned)]).toEqual([401, 'UNAUTHENTICATED']);
    platform.setFault({ kind: 'clockSkew', skewMs: 900_000, server: 'provincial' });
    const skewed = await client.provincial('POST /v1/contributions/query', {});
    expect(skewed.json?.['error']).toMatchObject({
      code: 'CLOCK_SKEW',
      serverTime: '2026-11-22T09:15:00+08:00',
    });
  });

  it('tell the time without signing', async () => {
    const { json } = await client.provincial('GET /healthz', undefined, () => ({}));
    expect(json).toEqual({ status: 'ok', time: '2026-11-22T09:00:00+08:00' });
  });
});
