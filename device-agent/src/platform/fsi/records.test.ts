import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { placeOf } from '../places.ts';
import type { PersonKey } from '../port.ts';
import { answerJson } from '../testing/scripted-server.ts';
import { baseInfo, insuInfo, setlInfo } from './fsi-examples.ts';
import { account, settlement, visits } from './records.ts';
import { startScriptedFsi } from './testing/scripted-fsi.ts';
import type { ScriptedFsi } from './testing/scripted-fsi.ts';

const { signal } = new AbortController();
const person: PersonKey = {
  personNumber: baseInfo.psn_no,
  idNumber: baseInfo.certno,
  name: baseInfo.psn_name,
  insuredPlace: placeOf('350599'),
};
const visit = {
  visitId: 'M1',
  settlementId: 'S1',
  settledOn: '2026-11-10',
  institution: '名单上的医院',
  careKind: 'inpatient',
  totalFen: 100_000,
  fundFen: 60_050,
  personalFen: 39_950,
  refunded: false,
} as const;
const refusal = { body: { infcode: -1, err_msg: '未查询到信息' } };
const garbage = { output: 'garbage' };

let fsi: ScriptedFsi;
beforeEach(async () => {
  fsi = await startScriptedFsi();
  fsi.on('1101', { output: { baseinfo: baseInfo, insuinfo: [insuInfo] } });
  fsi.on('5203', { output: { setlinfo: setlInfo } });
});
afterEach(() => fsi.server.close());

describe('account', () => {
  const total = { insutype: '310', year: '2026', cum_ym: '202611', cum_type_code: 'S0000', cum: 1 };

  it('gives balances and the totals up to this month', async () => {
    fsi.on('5206', { output: { cuminfo: [total] } });
    expect(await account(fsi.parts, { ...person, certificateTypeCode: '16' }, signal)).toMatchObject({
      kind: 'done',
      value: {
        accounts: [{ balanceFen: 358_042 }],
        accumulations: [{ kind: 'medicalCosts', valueFen: 100 }],
      },
    });
    expect(fsi.received('5206')[0]).toMatchObject({
      insuplc_admdvs: '350599',
      input: { data: { psn_no: person.personNumber, cum_ym: '202611' } },
    });
    expect(fsi.received('1101')[0]).toMatchObject({ input: { data: { psn_cert_type: '16' } } });
  });

  it('has no totals where the platform refuses them, and is unknown where it says nothing clear', async () => {
    fsi.on('5206', refusal);
    expect(await account(fsi.parts, person, signal)).toMatchObject({
      kind: 'done',
      value: { accumulations: [] },
    });
    fsi.on('5206', garbage);
    expect(await account(fsi.parts, person, signal)).toEqual({ kind: 'unknown', code: 'PLT_BAD_ANSWER' });
  });

  it("never shows another person's balance", async () => {
    fsi.on('5206', { output: {} });
    fsi.on('1101', { output: { baseinfo: { ...baseInfo, psn_no: '2' }, insuinfo: [insuInfo] } });
    expect(await account(fsi.parts, person, signal)).toEqual({ kind: 'unknown', code: 'PLT_BAD_ANSWER' });
    fsi.on('1101', refusal);
    expect(await account(fsi.parts, person, signal)).toEqual({ kind: 'refused', code: 'PLT_REFUSED' });
  });
});

describe('settlement', () => {
  const charge = { setl_id: 'S1', medins_list_name: '药', cnt: 1, det_item_fee_sumamt: 1, chrgitm_lv: '01' };
  const ask = () => settlement(fsi.parts, { person, visit }, signal);

  it('joins who paid with what for', async () => {
    fsi.on('5204', { output: [charge] });
    expect(await ask()).toMatchObject({
      kind: 'done',
      value: {
        visit: { institution: '泉州演示第一医院' },
        insurance: 'employeeBasic',
        items: [{ name: '药', amountFen: 100 }],
      },
    });
    expect(fsi.received('5203')[0]).toMatchObject({ input: { data: { setl_id: 'S1', mdtrt_id: 'M1' } } });
  });

  it('does without the items, and takes the name of the list', async () => {
    fsi.on('5204', garbage);
    fsi.on('5203', { output: { setlinfo: { ...setlInfo, fixmedins_name: '', psn_no: null, certno: null } } });
    expect(await ask()).toMatchObject({
      kind: 'done',
      value: { items: null, visit: { institution: '名单上的医院' } },
    });
  });

  it.each([{ setl_id: 'S2' }, { mdtrt_id: 'M2' }, { psn_no: 'P2' }, { certno: '350598199001010020' }])(
    'refuses an answer with %j',
    async (change) => {
      fsi.on('5204', { output: [] });
      fsi.on('5203', { output: { setlinfo: { ...setlInfo, ...change } } });
      expect(await ask()).toEqual({ kind: 'unknown', code: 'PLT_BAD_ANSWER' });
    },
  );
});

describe('visits', () => {
  const ask = () => visits(fsi.parts, { person, months: 12 }, signal);
  const listed = { output: { mdtrtinfo: [{ mdtrt_id: 'M1', begntime: '2026-11-01' }] } };

  it('looks every visit of 5201 up with 5203', async () => {
    fsi.on('5201', listed);
    expect(await ask()).toMatchObject({
      kind: 'done',
      value: [{ visitId: 'M1', settlementId: 'S1', totalFen: 100_000 }],
    });
    expect(fsi.received('5201')[0]).toMatchObject({
      input: { data: { begntime: '2025-11-22 00:00:00', endtime: '2026-11-22 09:00:00' } },
    });
    expect(fsi.received('5203')[0]).toMatchObject({ input: { data: { setl_id: '', mdtrt_id: 'M1' } } });
  });

  it('leaves out what is not settled yet', async () => {
    fsi.on('5201', { output: { mdtrtinfo: [{ mdtrt_id: 'M1' }, { mdtrt_id: 'M2' }] } });
    fsi.on('5203', ({ body }, response) =>
      answerJson(
        response,
        body.includes('M1') ? { infcode: 0, output: { setlinfo: setlInfo } } : refusal.body,
      ),
    );
    expect(await ask()).toMatchObject({ kind: 'done', value: [{ visitId: 'M1' }] });
    fsi.on('5201', { output: {} });
    expect(await ask()).toEqual({ kind: 'done', value: [] });
  });

  it('takes a refusal of all for a refusal, not for an empty list', async () => {
    fsi.on('5201', listed);
    fsi.on('5203', refusal);
    expect(await ask()).toEqual({ kind: 'refused', code: 'PLT_REFUSED' });
  });

  it('is never a part of the truth', async () => {
    fsi.on('5201', listed);
    fsi.on('5203', garbage);
    expect(await ask()).toEqual({ kind: 'unknown', code: 'PLT_BAD_ANSWER' });
    fsi.on('5203', { body: { infcode: -1, err_msg: '时间戳过期' } });
    expect(await ask()).toEqual({ kind: 'refused', code: 'PLT_CLOCK_WRONG' });
    fsi.on('5201', garbage);
    expect(await ask()).toEqual({ kind: 'unknown', code: 'PLT_BAD_ANSWER' });
  });
});
