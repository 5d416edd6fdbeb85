import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readAccumulations } from './accumulation-reply.ts';
import { readCharges } from './charges-reply.ts';
import { setlInfo } from './fsi-examples.ts';
import { readSettlement } from './settlement-reply.ts';
import { readVisits } from './visits-reply.ts';

function wire(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value ?? null), (_key, one: unknown) =>
    typeof one === 'number' ? String(one) : one,
  );
}

describe('readSettlement (5203)', () => {
  const read = (change: object = {}) =>
    readSettlement(wire({ setlinfo: { ...setlInfo, ...change }, setldetail: [] }));

  it('reads who paid what', () => {
    expect(read()).toEqual({
      personNumber: setlInfo.psn_no,
      idNumber: setlInfo.certno,
      settlement: {
        visit: {
          visitId: 'M1',
          settlementId: 'S1',
          settledOn: '2026-11-10',
          institution: '泉州演示第一医院',
          careKind: 'inpatient',
          totalFen: 100_000,
          fundFen: 60_050,
          personalFen: 39_950,
          refunded: false,
        },
        insurance: 'employeeBasic',
        payers: [
          { kind: 'basicFund', amountFen: 60_050 },
          { kind: 'personalAccount', amountFen: 30_000 },
          { kind: 'cash', amountFen: 9_950 },
        ],
        deductibleFen: null,
        outOfScopeFen: 10_000,
        balanceAfterFen: 328_042,
      },
    });
  });

  it('does without what may be absent', () => {
    const change = {
      psn_pay: null,
      inscp_scp_amt: '',
      fixmedins_name: null,
      refd_setl_flag: 1,
      med_type: null,
    };
    expect(read(change)?.settlement).toMatchObject({
      visit: { personalFen: 39_950, institution: '', careKind: 'other', refunded: true },
      outOfScopeFen: null,
    });
  });

  it('takes a list of one', () => {
    expect(readSettlement(wire([{ setlinfo: [setlInfo] }]))).not.toBeNull();
  });

  it.each([
    { medfee_sumamt: null },
    { setl_time: '昨天' },
    { setl_id: '' },
    { cash_payamt: 'x' },
    { balc: [] },
  ])('cannot read it with %j', (change) => {
    expect(read(change)).toBeNull();
  });

  it.each([[null], [[]], [{}], [{ setlinfo: null }], [{ setlinfo: [setlInfo, setlInfo] }], ['x']])(
    'cannot read %j',
    (output) => {
      expect(readSettlement(wire(output))).toBeNull();
    },
  );
});

describe('readCharges (5204)', () => {
  const row = {
    setl_id: 'S1',
    medins_list_name: '阿莫西林胶囊',
    hilist_name: '阿莫西林',
    spec: '0.25g*24',
    cnt: 2,
    det_item_fee_sumamt: 25.6,
    chrgitm_lv: '01',
  };
  const read = (output: unknown) => readCharges(wire(output), 'S1', 100);
  const item = { name: '阿莫西林胶囊', spec: '0.25g*24', count: 2, amountFen: 2_560, level: 'a' };

  it('reads a list, a list in a node, and one row', () => {
    expect(read([row])).toEqual([item]);
    expect(read({ feedetail: [row] })).toEqual([item]);
    expect(read(row)).toEqual([item]);
    for (const nothing of [null, [], {}]) expect(read(nothing)).toEqual([]);
  });

  it('takes the name it has', () => {
    expect(read([{ ...row, medins_list_name: '' }])?.[0]?.name).toBe('阿莫西林');
    expect(read([{ ...row, medins_list_name: null, hilist_name: null, prodname: '品名' }])?.[0]?.name).toBe(
      '品名',
    );
    expect(read([{ ...row, medins_list_name: null, hilist_name: null }])?.[0]?.name).toBe('');
  });

  it('refuses rows of another settlement, broken rows and too many', () => {
    expect(read([row, { ...row, setl_id: 'S2' }])).toBeNull();
    expect(read([{ ...row, setl_id: undefined }])).toEqual([item]);
    expect(read([[row]])).toBeNull();
    expect(read([{ ...row, cnt: '两盒' }])).toBeNull();
    expect(read(Array.from({ length: 101 }, () => row))).toBeNull();
  });
});

describe('readAccumulations (5206)', () => {
  const row = { insutype: '310', year: 2026, cum_ym: '202611', cum_type_code: 'S0000', cum: 27105.02 };
  const read = (output: unknown) => readAccumulations(wire(output), 100);

  it('reads money, counts, and what it does not know', () => {
    const others = [
      { ...row, cum_type_code: 'C0000', cum: '2', year: '' },
      { ...row, cum_type_code: 'C0000_BIZ2101', cum: 1 },
      { ...row, cum_type_code: 'X', cum: '0.125' },
    ];
    expect(read({ cuminfo: [row, ...others] })).toEqual([
      {
        year: '2026',
        insurance: 'employeeBasic',
        kind: 'medicalCosts',
        code: 'S0000',
        valueFen: 2_710_502,
        count: null,
      },
      {
        year: '2026',
        insurance: 'employeeBasic',
        kind: 'inpatientStays',
        code: 'C0000',
        valueFen: null,
        count: 2,
      },
      {
        year: '2026',
        insurance: 'employeeBasic',
        kind: 'other',
        code: 'C0000_BIZ2101',
        valueFen: 100,
        count: null,
      },
      { year: '2026', insurance: 'employeeBasic', kind: 'other', code: 'X', valueFen: null, count: null },
    ]);
  });

  it('has none in nothing', () => {
    for (const output of [null, {}, [], [{}], { cuminfo: null }]) expect(read(output)).toEqual([]);
  });

  it.each([
    ['text'],
    [[row, row]],
    [{ cuminfo: 'x' }],
    [{ cuminfo: [{ ...row, cum: null }] }],
    [{ cuminfo: [{ ...row, cum: '很多' }] }],
    [{ cuminfo: [{ ...row, year: null, cum_ym: null }] }],
  ])('cannot read %j', (output) => {
    expect(read(output)).toBeNull();
  });
});

describe('readVisits (5201)', () => {
  const row = { mdtrt_id: 'M1', psn_no: 'P1', begntime: '2026-01-02 10:00:00' };
  const read = (output: unknown) => readVisits(wire(output), 'P1', 100);

  it('reads visits, newest first', () => {
    const later = { ...row, mdtrt_id: 'M2', setl_id: 'S2', begntime: '2026-03-02 10:00:00' };
    expect(read({ mdtrtinfo: [row, later, { mdtrt_id: 'M3' }] })).toEqual([
      { visitId: 'M2', settlementId: 'S2', beganOn: '2026-03-02' },
      { visitId: 'M1', settlementId: null, beganOn: '2026-01-02' },
      { visitId: 'M3', settlementId: null, beganOn: '' },
    ]);
    expect(read({})).toEqual([]);
  });

  it("refuses another person's", () => {
    expect(read({ mdtrtinfo: [{ ...row, psn_no: 'P2' }] })).toBeNull();
    expect(read('text')).toBeNull();
  });
});

describe('every reader', () => {
  const readers: readonly ((output: unknown) => unknown)[] = [
    readSettlement,
    (output) => readCharges(output, 'S1', 100),
    (output) => readAccumulations(output, 100),
    (output) => readVisits(output, 'P1', 100),
  ];

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.constantFrom('setlinfo', 'cuminfo', 'mdtrtinfo', 'feedetail'),
        (value, node) => {
          for (const read of readers) {
            for (const output of [value, { [node]: value }, [{ [node]: [value] }]])
              expect(() => read(wire(output))).not.toThrow();
          }
        },
      ),
    );
  });
});
