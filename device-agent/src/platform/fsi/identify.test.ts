import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Credential } from '../port.ts';
import { baseInfo, insuInfo } from './fsi-examples.ts';
import { identify } from './identify.ts';
import { startScriptedFsi } from './testing/scripted-fsi.ts';
import type { ScriptedFsi } from './testing/scripted-fsi.ts';

const { signal } = new AbortController();
const found = { output: { baseinfo: baseInfo, insuinfo: [insuInfo] } };
const card: Credential = {
  method: 'idCard',
  certificateType: 'residentIdCard',
  number: baseInfo.certno,
  name: baseInfo.psn_name,
};
const code: Credential = { method: 'medicalCode', text: '1234567890123456789012350000' };

let fsi: ScriptedFsi;
beforeEach(async () => {
  fsi = await startScriptedFsi({
    certificateTypes: { foreignPermanentResident: { code: '17', nameMustMatch: false } },
  });
  fsi.on('1101', found);
  fsi.on('1162', { output: { baseinfo: baseInfo, cardecinfo: { ecToken: '350000ec1' } } });
});
afterEach(() => fsi.server.close());

const dataOf = (infno: string) => (fsi.received(infno)[0]?.['input'] as { data: unknown } | undefined)?.data;

describe('identify by card', () => {
  it('asks 1101 with number, name and type, from far back', async () => {
    expect(await identify(fsi.parts, card, signal)).toMatchObject({
      kind: 'done',
      value: {
        name: '王小明',
        key: { personNumber: baseInfo.psn_no, insuredPlace: { code: '350599' }, certificateTypeCode: '01' },
        accounts: [{ balanceFen: 358_042, asOf: '2026-11-22T09:00:00+08:00' }],
      },
    });
    expect(dataOf('1101')).toEqual({
      mdtrt_cert_type: '02',
      mdtrt_cert_no: baseInfo.certno,
      card_sn: '',
      begntime: '1990-01-01 00:00:00',
      psn_cert_type: '01',
      certno: baseInfo.certno,
      psn_name: '王小明',
    });
  });

  it.each([
    ['number', { certno: '350598199001010020' }],
    ['name', { psn_name: '王大明' }],
  ])('never lets a person of another %s through', async (_what, change) => {
    fsi.on('1101', { output: { baseinfo: { ...baseInfo, ...change }, insuinfo: [insuInfo] } });
    expect(await identify(fsi.parts, card, signal)).toEqual({ kind: 'refused', code: 'IDN_NOT_FOUND' });
  });

  it('takes the type from the configuration, and refuses one that is not there', async () => {
    const foreigner = {
      ...card,
      certificateType: 'foreignPermanentResident',
      name: 'WANG, XIAOMING',
    } as const;
    expect((await identify(fsi.parts, foreigner, signal)).kind).toBe('done');
    expect(dataOf('1101')).toMatchObject({ psn_cert_type: '17' });
    const permit = { ...card, certificateType: 'hkMoTwResidencePermit' } as const;
    expect(await identify(fsi.parts, permit, signal)).toEqual({
      kind: 'refused',
      code: 'PLT_NOT_CONFIGURED',
    });
  });

  it.each([
    [
      { output: { baseinfo: [baseInfo, { ...baseInfo, psn_no: '2' }] } },
      { kind: 'refused', code: 'IDN_DUPLICATE' },
    ],
    [
      { output: { baseinfo: { ...baseInfo, psn_name: '林\u{E863}' } } },
      { kind: 'refused', code: 'CARD_NAME_UNREADABLE' },
    ],
    [{ output: null }, { kind: 'unknown', code: 'PLT_BAD_ANSWER' }],
    [{ output: { baseinfo: baseInfo, insuinfo: null } }, { kind: 'refused', code: 'IDN_NOT_INSURED' }],
  ])('ends %j in a code', async (answer, outcome) => {
    fsi.on('1101', answer);
    expect(await identify(fsi.parts, card, signal)).toEqual(outcome);
  });

  it('asks for no history where the configuration wants none', async () => {
    const bare = await startScriptedFsi({ historyFrom: null });
    bare.on('1101', found);
    expect((await identify(bare.parts, card, signal)).kind).toBe('done');
    expect(bare.received('1101')[0]).toMatchObject({ input: { data: { begntime: '' } } });
    await bare.server.close();
  });
});

describe('identify by social card', () => {
  it('asks 1101 with the card and its identifier', async () => {
    const social: Credential = { method: 'socialCard', cardNumber: 'A00000001', cardIdentifier: '3505ABC' };
    expect((await identify(fsi.parts, social, signal)).kind).toBe('done');
    expect(dataOf('1101')).toMatchObject({
      mdtrt_cert_type: '03',
      mdtrt_cert_no: 'A00000001',
      card_sn: '3505ABC',
    });
  });
});

describe('identify by medical code', () => {
  it('decodes with 1162 and asks 1101 with the token', async () => {
    expect((await identify(fsi.parts, code, signal)).kind).toBe('done');
    expect(dataOf('1162')).toEqual({
      orgId: 'ORG1',
      businessType: '09999',
      operatorId: 'OP1',
      operatorName: '自助',
      officeId: 'OF1',
      officeName: '大厅',
      deviceType: 'SelfService',
      ecQrCode: code.text,
      termId: 'KIOSK01',
      termIp: '10.0.0.1',
      businessInfo: '',
    });
    expect(dataOf('1101')).toMatchObject({
      mdtrt_cert_type: '01',
      mdtrt_cert_no: '350000ec1',
      certno: '',
      psn_name: '',
    });
  });

  it('never lets another person than the owner of the code through', async () => {
    fsi.on('1162', { output: { ecToken: 't', idNo: '350598199001010020' } });
    expect(await identify(fsi.parts, code, signal)).toEqual({ kind: 'refused', code: 'IDN_NOT_FOUND' });
  });

  it('ends without 1101 when no token came, or the code was refused', async () => {
    fsi.on('1162', { output: { baseinfo: baseInfo } });
    expect(await identify(fsi.parts, code, signal)).toEqual({ kind: 'unknown', code: 'PLT_BAD_ANSWER' });
    fsi.on('1162', { body: { infcode: -1, err_msg: '二维码已失效' } });
    expect(await identify(fsi.parts, code, signal)).toEqual({ kind: 'refused', code: 'QR_REFUSED' });
    expect(fsi.received('1101')).toHaveLength(0);
    expect(fsi.received('1162')).toHaveLength(2);
  });

  it('is refused where it is not configured', async () => {
    const bare = await startScriptedFsi({ medicalCode: null });
    expect(await identify(bare.parts, code, signal)).toEqual({ kind: 'refused', code: 'PLT_NOT_CONFIGURED' });
    await bare.server.close();
  });
});
