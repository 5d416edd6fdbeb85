import { describe, expect, it } from 'vitest';

import { placeOf } from '../places.ts';
import { classifyPerson, isPresented } from './classify-person.ts';
import type { FsiEnrolment, FsiPerson } from './person-reply.ts';

const asOf = '2026-11-22T09:00:00+08:00';
const region = { regions: ['3505', '3502'], phones: { '3503': '0594-12393' } };

function row(
  code: string,
  status: FsiEnrolment['enrolment']['status'],
  balanceFen: number | null = null,
): FsiEnrolment {
  return {
    balanceFen,
    enrolment: {
      insurance: 'employeeBasic',
      insuranceCode: '310',
      status,
      category: 'employed',
      place: placeOf(code),
      employer: null,
      startedOn: null,
      pausedOn: null,
    },
  };
}

function person(rows: readonly FsiEnrolment[]): FsiPerson {
  return {
    personNumber: 'P1',
    idNumber: '35059819900101001X',
    certificateTypeCode: null,
    name: '王·明',
    rows,
  };
}

describe('classifyPerson', () => {
  it('prefers an active insurance of this region, echoes its place, and keeps the other places', () => {
    const rows = [
      row('350199', 'active'),
      row('350299', 'active', 5),
      row('350599', 'paused'),
      row('350599', 'ended'),
    ];
    expect(classifyPerson(person(rows), region, asOf)).toEqual({
      kind: 'done',
      value: {
        key: {
          personNumber: 'P1',
          idNumber: '35059819900101001X',
          name: '王·明',
          insuredPlace: { code: '350299', name: '厦门市本级' },
          otherPlaces: [{ code: '350599', name: '泉州市本级' }],
        },
        name: '王·明',
        idNumber: '35059819900101001X',
        enrolments: rows.map((one) => one.enrolment),
        accounts: [{ insurance: 'employeeBasic', place: placeOf('350299'), balanceFen: 5, asOf }],
      },
    });
  });

  it('sorts the insurances for screen and paper: active, paused, ended', () => {
    const rows = [row('350599', 'ended'), row('350599', 'paused'), row('350599', 'active')];
    const outcome = classifyPerson(person(rows), region, asOf);
    expect(outcome).toMatchObject({ value: { enrolments: [{ status: 'active' }, { status: 'paused' }, { status: 'ended' }] } });
  });

  it('takes an insurance that is over when there is no other here', () => {
    const outcome = classifyPerson(person([row('350599', 'paused')]), region, asOf);
    expect(outcome).toMatchObject({ kind: 'done', value: { key: { insuredPlace: { code: '350599' } } } });
  });

  it('remembers the type of certificate', () => {
    const outcome = classifyPerson(
      { ...person([row('350599', 'active')]), certificateTypeCode: '16' },
      region,
      asOf,
    );
    expect(outcome).toMatchObject({ value: { key: { certificateTypeCode: '16' } } });
  });

  it('is not insured without rows, or with rows that say so', () => {
    for (const rows of [[], [row('350599', 'notInsured')]]) {
      expect(classifyPerson(person(rows), region, asOf)).toEqual({
        kind: 'refused',
        code: 'IDN_NOT_INSURED',
      });
    }
  });

  it('is insured elsewhere, with the place of the active insurance and its phone', () => {
    expect(classifyPerson(person([row('440100', 'ended'), row('350399', 'active')]), region, asOf)).toEqual({
      kind: 'refused',
      code: 'IDN_INSURED_ELSEWHERE',
      facts: { place: '莆田市本级', phone: '0594-12393' },
    });
    expect(classifyPerson(person([row('440100', 'ended')]), region, asOf)).toMatchObject({
      facts: { place: '广东省', phone: '12393' },
    });
  });
});

describe('isPresented', () => {
  it('compares number and name, without regard to how they are written', () => {
    const one = person([]);
    expect(isPresented(one, { number: '35059819900101001x', name: '王•明' })).toBe(true);
    expect(isPresented(one, { number: null, name: null })).toBe(true);
    expect(isPresented(one, { number: one.idNumber, name: '王明明' })).toBe(false);
    expect(isPresented(one, { number: '350598199001010012', name: null })).toBe(false);
  });
});
