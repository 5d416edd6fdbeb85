import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { baseInfo, insuInfo } from './fsi-examples.ts';
import { readMedicalCodeReply, readPersonReply } from './person-reply.ts';

/** As it comes off the wire: numbers are texts. */
function wire(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_key, one: unknown) =>
    typeof one === 'number' ? String(one) : one,
  );
}
const read = (output: unknown) => readPersonReply(wire(output), 100);
const person = (output: unknown) => {
  const reply = read(output);
  return reply.kind === 'person' ? reply.person : null;
};

describe('readPersonReply', () => {
  it('reads a person with an insurance', () => {
    expect(person({ baseinfo: baseInfo, insuinfo: [insuInfo] })).toEqual({
      personNumber: baseInfo.psn_no,
      idNumber: baseInfo.certno,
      certificateTypeCode: '01',
      name: '王小明',
      rows: [
        {
          balanceFen: 358_042,
          enrolment: {
            insurance: 'employeeBasic',
            insuranceCode: '310',
            status: 'active',
            category: 'employed',
            place: { code: '350599', name: '泉州市本级' },
            employer: '泉州演示机械有限公司',
            startedOn: '2012-07-01',
            pausedOn: null,
          },
        },
      ],
    });
  });

  it('takes objects for lists and lists for objects', () => {
    expect(person([{ baseinfo: [baseInfo], insuinfo: insuInfo }])?.rows).toHaveLength(1);
    for (const insuinfo of [null, undefined, {}, [], ''])
      expect(person({ baseinfo: baseInfo, insuinfo })?.rows).toEqual([]);
  });

  it('keeps a balance of nought for 职工 only, and none where none is sent', () => {
    const balances = (row: object) =>
      person({ baseinfo: baseInfo, insuinfo: [{ ...insuInfo, ...row }] })?.rows[0]?.balanceFen;
    expect(balances({ balc: '0.00' })).toBe(0);
    expect(balances({ balc: -86.45 })).toBe(-8645);
    expect(balances({ balc: null })).toBeNull();
    expect(balances({ insutype: '390', balc: 0 })).toBeNull();
    expect(balances({ insutype: '390', balc: 1 })).toBe(100);
  });

  it('tells several persons, and a name that nobody can show', () => {
    expect(read({ baseinfo: [baseInfo, { ...baseInfo, psn_no: '2' }], insuinfo: [] }).kind).toBe(
      'severalPersons',
    );
    expect(read({ baseinfo: [baseInfo, baseInfo], insuinfo: [] }).kind).toBe('person');
    expect(read({ baseinfo: { ...baseInfo, psn_name: '林\u{E863}' }, insuinfo: [] }).kind).toBe(
      'nameUnreadable',
    );
  });

  it.each([
    [null],
    [[]],
    ['text'],
    [{}],
    [{ baseinfo: null }],
    [{ baseinfo: 'x', insuinfo: [] }],
    [{ baseinfo: { ...baseInfo, psn_no: '' } }],
    [{ baseinfo: { ...baseInfo, psn_name: null } }],
    [{ baseinfo: { ...baseInfo, certno: ['1'] } }],
    [{ baseinfo: baseInfo, insuinfo: 'x' }],
    [{ baseinfo: baseInfo, insuinfo: [null] }],
    [{ baseinfo: baseInfo, insuinfo: [[insuInfo]] }],
    [{ baseinfo: baseInfo, insuinfo: [{ ...insuInfo, insuplc_admdvs: null }] }],
    [{ baseinfo: baseInfo, insuinfo: [{ ...insuInfo, balc: '很多' }] }],
    [{ baseinfo: baseInfo, insuinfo: Array.from({ length: 101 }, () => insuInfo) }],
  ])('cannot read %j', (output) => {
    expect(read(output).kind).toBe('badAnswer');
  });

  it('never throws, whatever stands where', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), (whole, base, rows) => {
        const kinds = [whole, { baseinfo: base, insuinfo: rows }, { baseinfo: baseInfo, insuinfo: [rows] }];
        for (const output of kinds) expect(typeof read(output).kind).toBe('string');
      }),
    );
  });
});

describe('readMedicalCodeReply', () => {
  it('finds the token and whose it is, wherever they stand', () => {
    expect(readMedicalCodeReply({ baseinfo: baseInfo, cardecinfo: { ecToken: '350000ec1' } })).toEqual({
      token: '350000ec1',
      idNumber: baseInfo.certno,
    });
    expect(readMedicalCodeReply([{ data: { ecToken: 't', idNo: '350598' } }])).toEqual({
      token: 't',
      idNumber: '350598',
    });
    expect(readMedicalCodeReply({ ecToken: 't' })).toEqual({ token: 't', idNumber: null });
  });

  it('gives null without a token', () => {
    for (const output of [null, [], {}, { ecToken: '' }, { ecToken: { a: '1' } }, 'text']) {
      expect(readMedicalCodeReply(output)).toBeNull();
    }
  });
});
