import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createManualClock } from '@yibao-kiosk/device-agent/testing/manual-clock.ts';
import type { ManualClock } from '@yibao-kiosk/device-agent/testing/manual-clock.ts';
import { startPlatform } from '../platform.ts';
import type { Platform } from '../platform.ts';
import { createPlatformClient } from '../platform-client.ts';
import type { ClientAnswer, PlatformClient } from '../platform-client.ts';
import { SERVICE_PATHS } from './services.ts';

type Tree = { readonly [key: string]: Tree } & readonly Tree[] & string;

let clock: ManualClock;
let platform: Platform;
let client: PlatformClient;

beforeEach(async () => {
  clock = createManualClock();
  platform = await startPlatform({ fsiPort: 0, provincialPort: 0, clock });
  client = createPlatformClient(platform, () => clock.now());
  await client.signIn();
});
afterEach(() => platform.close());

function output(answer: ClientAnswer): Tree {
  expect(String(answer.json?.['infcode'])).toBe('0');
  return answer.json?.['output'] as Tree;
}

function errMsg(answer: ClientAnswer): string {
  expect(String(answer.json?.['infcode'])).not.toBe('0');
  return String(answer.json?.['err_msg']);
}

function person1101(id: string, extra: object = {}): Promise<ClientAnswer> {
  const { document } = platform.person(id);
  const data = { mdtrt_cert_type: '02', mdtrt_cert_no: document.number, psn_cert_type: '01', ...extra };
  return client.fsi('1101', { data });
}

function about(id: string, infno: string, fields: object): Promise<ClientAnswer> {
  const { psnNo, insurances } = platform.person(id);
  const envelope = { insuplc_admdvs: insurances.at(-1)?.areaCode ?? '350599' };
  return client.fsi(infno, { data: { psn_no: psnNo, ...fields } }, { envelope });
}

describe('envelope', () => {
  it('answers under all three forms of the URL', async () => {
    const { document } = platform.person('wang-xiaoming');
    const input = { data: { mdtrt_cert_type: '02', mdtrt_cert_no: document.number, psn_cert_type: '01' } };
    for (const url of [
      platform.fsiGatewayUrl,
      `${platform.fsiGatewayUrl}/1101`,
      `${platform.fsiUrl}${SERVICE_PATHS['1101']}`,
    ]) {
      expect(output(await client.fsi('1101', input, { url }))['baseinfo']?.['psn_name']).toBe('王小明');
    }
    expect(errMsg(await client.fsi('1101', input, { url: `${platform.fsiGatewayUrl}/5201` }))).toContain(
      '服务地址',
    );
    expect((await client.fsi('1101', input, { url: `${platform.fsiUrl}/nowhere` })).status).toBe(404);
  });

  it('carries stamps of the documented lengths', async () => {
    const { json } = await person1101('wang-xiaoming');
    expect(json?.['inf_refmsgid']).toMatch(/^[0-9]{30}$/);
    expect(json?.['refmsg_time']).toMatch(/^[0-9]{17}$/);
    expect(json?.['respond_time']).toMatch(/^[0-9]{17}$/);
  });

  it.each([
    ['msgid', { msgid: 'H3505989999920261122090000000' }],
    ['msgid', { msgid: `X35059899999${'0'.repeat(18)}` }],
    ['opter_type', { opter_type: '4' }],
    ['inf_time', { inf_time: '2026-11-22T09:00:00' }],
    ['fixmedins_code', { fixmedins_code: 'H00000000000' }],
    ['input', { input: [] }],
    ['insuplc_admdvs', { insuplc_admdvs: '泉州' }],
  ])('refuses a bad %s', async (field, envelope) => {
    const answer = await client.fsi('1101', { data: {} }, { envelope });
    expect(errMsg(answer)).toContain(field);
    expect(answer.json?.['output']).toBeNull();
  });

  it('refuses a msgid used before and a transaction it does not know', async () => {
    const envelope = { msgid: `${platform.credentials.fixmedinsCode}202611220900009999` };
    await client.fsi('1101', {}, { envelope });
    expect(errMsg(await client.fsi('1101', {}, { envelope }))).toContain('重复');
    expect(errMsg(await client.fsi('2201', {}))).toContain('2201');
  });

  it('refuses a wrong signature before it reads anything, without an infcode', async () => {
    const wrong = await client.fsi(
      '1101',
      {},
      { headers: (h) => ({ ...h, 'x-tif-signature': 'ab'.repeat(32) }) },
    );
    expect(wrong.status).toBe(401);
    expect(wrong.json).not.toHaveProperty('infcode');
    const stranger = await client.fsi('1101', {}, { headers: (h) => ({ ...h, 'x-tif-paasid': 'nobody' }) });
    expect(stranger.status).toBe(403);
  });
});

describe('sign-in', () => {
  it('is needed, is bound to the operator, ends with 9002 and at midnight in China', async () => {
    expect(errMsg(await client.fsi('1101', {}, { envelope: { sign_no: '' } }))).toContain('未签到');
    expect(errMsg(await client.fsi('1101', {}, { envelope: { opter: 'KIOSK02' } }))).toContain('签到编号');
    await clock.advance(16 * 3_600_000);
    expect(errMsg(await person1101('wang-xiaoming'))).toContain('签到编号');
    const signNo = output(await client.signIn())['signinoutb']?.['sign_no'];
    expect(output(await person1101('wang-xiaoming'))['baseinfo']?.['gend']).toBe('1');
    output(await client.fsi('9002', { signOut: { sign_no: signNo, opter_no: 'KIOSK01' } }));
    expect(errMsg(await person1101('wang-xiaoming'))).toContain('签到编号');
  });
});

describe('1101', () => {
  it('gives person and insurances with 本级 areas that end in 99', async () => {
    const { baseinfo, insuinfo } = output(await person1101('wang-xiaoming', { psn_name: '王小明' }));
    expect(baseinfo).toMatchObject({ certno: '350598199001010010', brdy: '1990-01-01', age: 36, naty: '01' });
    expect(insuinfo).toMatchObject([
      { balc: '3580.42', insutype: '310', psn_insu_stas: '1', insuplc_admdvs: '350599' },
    ]);
  });

  it('gives terminated insurances only when asked from a time on', async () => {
    expect(output(await person1101('two-insurances'))['insuinfo']).toHaveLength(1);
    expect(
      output(await person1101('two-insurances', { begntime: '1990-01-01 00:00:00' }))['insuinfo'],
    ).toHaveLength(2);
  });

  it('gives null for the insurances of a person without any', async () => {
    const found = output(await person1101('not-insured'));
    expect(found['insuinfo']).toBeNull();
    expect(found).not.toHaveProperty('idetinfo');
  });

  it.each([
    ['not-found', '未查询到'],
    ['deceased', '死亡'],
    ['duplicate', '多条'],
  ])('refuses %s in words that hold personal data', async (id, word) => {
    const { document, registeredName } = platform.person(id);
    const message = errMsg(await person1101(id));
    expect(message).toContain(word);
    expect(message.includes(document.number) || message.includes(registeredName)).toBe(true);
  });

  it('refuses a name that is not the registered one', async () => {
    expect(errMsg(await person1101('wang-xiaoming', { psn_name: '王晓明' }))).toContain('姓名');
    output(await person1101('foreigner-2023', { psn_name: 'FERNANDEZ GARCIA, MARIA DE LOS ANGELES' }));
  });
});

describe('1162', () => {
  const decode = (ecQrCode: string): Promise<ClientAnswer> =>
    client.fsi('1162', {
      data: {
        orgId: 'H35059899999',
        businessType: '00000',
        operatorId: 'KIOSK01',
        operatorName: '自助终端01',
        officeId: '01',
        officeName: '大厅',
        deviceType: 'SelfService',
        ecQrCode,
      },
    });

  it('decodes a code once, and 1101 takes the token', async () => {
    const code = platform.issueQr('marker');
    expect(code).toMatch(/^[0-9]{28}$/);
    const token = output(await decode(code))['cardecinfo']?.['ecToken'] ?? '';
    expect(token).toMatch(/^350000ec[0-9a-f]{30}$/);
    const data = { mdtrt_cert_type: '01', mdtrt_cert_no: token, psn_cert_type: '01' };
    expect(output(await client.fsi('1101', { data }))['baseinfo']?.['psn_name']).toBe('犇骉羴');
    expect(errMsg(await decode(code))).toContain('失效');
  });

  it('refuses a code after 60 s and a token after half an hour', async () => {
    const late = platform.issueQr('marker');
    await clock.advance(60_001);
    expect(errMsg(await decode(late))).toContain('失效');
    const token = output(await decode(platform.issueQr('marker')))['cardecinfo']?.['ecToken'];
    await clock.advance(30 * 60_000 + 1);
    const data = { mdtrt_cert_type: '01', mdtrt_cert_no: token, psn_cert_type: '01' };
    expect(errMsg(await client.fsi('1101', { data }))).toContain('令牌');
  });

  it.each(['hello', '134567890123456789', '9'.repeat(28), `${'1'.repeat(27)}x`])(
    'answers 500159 to %s',
    async (text) => {
      expect((await decode(text)).json?.['infcode']).toBe(500159);
    },
  );
});

describe('queries', () => {
  it('need the area of an insurance of the person', async () => {
    const { psnNo } = platform.person('wang-xiaoming');
    const input = { data: { psn_no: psnNo } };
    expect(errMsg(await client.fsi('5301', input))).toContain('insuplc_admdvs');
    expect(errMsg(await client.fsi('5301', input, { envelope: { insuplc_admdvs: '350500' } }))).toContain(
      '不一致',
    );
    expect(
      errMsg(await client.fsi('5301', { data: { psn_no: '1' } }, { envelope: { insuplc_admdvs: '350599' } })),
    ).toContain('不存在');
  });

  it('5201 lists visits of a period, null where there are none', async () => {
    const visits = output(
      await about('wang-xiaoming', '5201', { begntime: '2020-01-01 00:00:00', endtime: '' }),
    );
    expect(visits['mdtrtinfo']).toHaveLength(
      platform.person('wang-xiaoming').visits.filter((v) => !v.refund).length,
    );
    expect(
      output(await about('no-records', '5201', { begntime: '2020-01-01 00:00:00' }))['mdtrtinfo'],
    ).toBeNull();
  });

  it('5203 says who paid what, and the parts add up', async () => {
    const visit = platform.person('retired').visits[0];
    const { setlinfo, setldetail } = output(
      await about('retired', '5203', { setl_id: visit?.setlId, mdtrt_id: visit?.mdtrtId }),
    );
    const money = (key: string): number => Math.round(Number(setlinfo?.[key]) * 100);
    expect(money('fund_pay_sumamt') + money('acct_pay') + money('cash_payamt')).toBe(money('medfee_sumamt'));
    expect(setldetail?.length).toBeGreaterThan(0);
    expect(errMsg(await about('retired', '5203', { setl_id: 'S1', mdtrt_id: 'M1' }))).toContain('结算信息');
  });

  it('5204 gives an array without a node', async () => {
    const visit = platform.person('retired').visits[0];
    const rows = output(await about('retired', '5204', { setl_id: visit?.setlId, mdtrt_id: visit?.mdtrtId }));
    expect(Array.isArray(rows)).toBe(true);
    const sum = rows.reduce((total, row) => total + Math.round(Number(row['det_item_fee_sumamt']) * 100), 0);
    expect(sum).toBe(visit?.split.totalFen);
  });

  it('5206 gives known and unknown codes, and no node where there is nothing', async () => {
    const { cuminfo } = output(await about('retired', '5206', { cum_ym: '202611' }));
    expect(cuminfo?.map((row) => row['cum_type_code'])).toEqual(['S0000', 'C0000', 'Q0000', 'C0000_BIZ2101']);
    expect(output(await about('no-records', '5206', { cum_ym: '202611' }))).toEqual({});
  });

  it('5301 gives a list for two filings, an object for one, null for none', async () => {
    expect(output(await about('retired', '5301', {}))['feedetail']).toHaveLength(2);
    expect(output(await about('in-hospital', '5301', {}))['feedetail']).toMatchObject({
      opsp_dise_code: 'M07800',
    });
    expect(output(await about('wang-xiaoming', '5301', {}))).toBeNull();
  });

  it('5303 gives the stay that is not over', async () => {
    const { data } = output(await about('in-hospital', '5303', { begntime: '2026-01-01 00:00:00' }));
    expect(data).toMatchObject([{ begndate: '2026-11-16', insutype: '390', out_flag: '0' }]);
    expect(output(await about('wang-xiaoming', '5303', { begntime: '2026-01-01 00:00:00' }))['data']).toEqual(
      [],
    );
  });
});
