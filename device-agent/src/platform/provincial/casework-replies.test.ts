import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { isJudgement } from '../judgement.ts';
import { hasPage, readEligibility, readReceipt, readUnit } from './applications-reply.ts';
import { detail, eligible, options, paper, row, taken } from './casework-examples.ts';
import { readCase, readCases, readResult } from './cases-reply.ts';
import { readRatingOptions, wasRated } from './ratings-reply.ts';
import { refusalCodeOf } from './refusal.ts';

function wire(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value ?? null), (_key, one: unknown) =>
    typeof one === 'number' ? String(one) : one,
  );
}

const place = { code: '350599', name: '泉州市本级' };

describe('readCases', () => {
  const read = (body: unknown) => readCases(wire(body), 10);

  it('reads them newest first, however the offset is written', () => {
    const later = { ...row, caseId: 'B', filedAt: '2026-11-09T03:00:00Z', caseNo: null, channel: 'pigeon' };
    const { areaCode: _areaCode, caseNo, ...rest } = row;
    expect(read({ cases: [row, later] })).toEqual([
      expect.objectContaining({ caseId: 'B', caseNumber: null, channel: 'other' }),
      { ...rest, caseNumber: caseNo, place },
    ]);
    expect(read({ cases: [] })).toEqual([]);
  });

  it.each([
    [null],
    [{}],
    [{ cases: null }],
    [{ cases: {} }],
    [{ cases: [{ ...row, state: 'lost' }] }],
    [{ cases: [{ ...row, role: 'neighbour' }] }],
    [{ cases: [{ ...row, itemCode: '22' }] }],
    [{ cases: [{ ...row, dueOn: 'soon' }] }],
    [{ cases: [{ ...row, filedAt: '2026-11-09 10:12:00' }] }],
    [{ cases: [{ ...row, resultAvailable: 'true' }] }],
    [{ cases: [{ ...row, caseId: 'x'.repeat(41) }] }],
    [{ cases: Array.from({ length: 11 }, () => row) }],
  ])('cannot read %j', (body) => {
    expect(read(body)).toBeNull();
  });
});

describe('readCase', () => {
  const read = (change: object = {}) => readCase(wire({ case: { ...detail, ...change } }), row.caseId);

  it('reads steps and all that is missing', () => {
    const { areaCode: _areaCode, caseNo, ...rest } = detail;
    expect(read()).toEqual({ ...rest, caseNumber: caseNo, place });
    expect(read({ state: 'rejected', reason: '审核未通过的原因', missing: [] })).toMatchObject({
      reason: '审核未通过的原因',
    });
  });

  it.each([
    ['of another', { caseId: 'OTHER' }],
    ['rejected without a reason', { state: 'rejected', missing: [] }],
    ['with a reason and no refusal', { state: 'done', reason: '原因', missing: [] }],
    ['that waits for nothing', { missing: [] }],
    ['that lacks papers and does not wait', { state: 'accepted' }],
    ['without steps', { steps: [] }],
    ['with a step at no time', { steps: [{ name: '申请', doneAt: '昨天' }] }],
    ['without an agency', { agency: null }],
    ['with half a copy', { missing: [{ ...detail.missing[0], copies: 0.5 }] }],
  ])('refuses one %s', (_what, change) => {
    expect(read(change)).toBeNull();
  });

  it('refuses what is none', () => {
    for (const body of [null, [], { case: null }, { case: [detail] }]) expect(readCase(wire(body), row.caseId)).toBeNull();
  });
});

describe('readResult', () => {
  const read = (change: object = {}) => readResult(wire({ ...paper, ...change }), row.caseId);

  it('reads the paper and how its cells are hidden', () => {
    const other = [...paper.rows, { label: '其他', value: '不明', mask: 'horoscope' }];
    expect(read({ rows: other })).toMatchObject({
      title: paper.title,
      caseNumber: row.caseNo,
      decidedOn: '2026-11-20',
      rows: [{ mask: 'name' }, { mask: 'number' }, { mask: null }, { mask: 'all' }],
    });
  });

  it.each([
    ['of another', { caseId: 'OTHER' }],
    ['without rows', { rows: [] }],
    ['without a date', { decidedOn: null }],
    ['without a mark whether it is a demonstration', { demonstration: null }],
  ])('refuses one %s', (_what, change) => {
    expect(read(change)).toBeNull();
  });
});

describe('readEligibility', () => {
  const read = (change: object = {}) => readEligibility(wire({ ...eligible, ...change }));

  it('reads what is known', () => {
    const { asOf: _asOf, ...rest } = eligible;
    expect(read()).toEqual(rest);
    expect(read({ known: { name: '陈\u202E静' } })?.known).toEqual({ name: '陈静' });
    expect(read({ standing: 'elsewhere', notice: '由税务部门办理' })).toMatchObject({ standing: 'elsewhere' });
  });

  it.each([
    ['that says no without a word', { standing: 'notEligible' }],
    ['that says yes with a but', { notice: '但是' }],
    ['of a standing that nobody knows', { standing: 'perhaps', notice: 'x' }],
    ['that knows a list', { known: { name: ['陈静'] } }],
    ['that knows too much', { known: Object.fromEntries(Array.from({ length: 101 }, (_, n) => [`f${n}`, 'x'])) }],
    ['with a field of no name', { known: { '姓名': '陈静' } }],
  ])('refuses one %s', (_what, change) => {
    expect(read(change)).toBeNull();
  });
});

describe('the answers to what is handed in', () => {
  it('are those to this request', () => {
    const { requestId: _requestId, caseNo, ...rest } = taken('R1');
    expect(readReceipt(wire(taken('R1')), 'R1')).toEqual({ ...rest, caseNumber: caseNo });
    expect(readReceipt(wire(taken('R2')), 'R1')).toBeNull();
    expect(readReceipt(wire({ ...taken('R1'), state: 'eaten' }), 'R1')).toBeNull();
    const page = { sha256: 'ab', bytes: new Uint8Array(3) };
    expect([hasPage(wire({ sha256: 'ab', bytes: 3 }), page), hasPage(wire({ sha256: 'ab', bytes: 2 }), page)]).toEqual([true, null]);
    expect([hasPage(wire({ sha256: 'cd', bytes: 3 }), page), hasPage(wire(null), page)]).toEqual([null, null]);
    expect([wasRated({ ratingId: 'a' }, 'a'), wasRated({ ratingId: 'b' }, 'a'), wasRated([], 'a')]).toEqual([true, null, null]);
  });

  it('tell the name of a unit to its agent only', () => {
    const read = (change: object) =>
      readUnit({ creditCode: 'C', registered: true, agent: false, name: '泉州演示机械有限公司', ...change }, 'C');
    expect(read({})).toEqual({ registered: true, agent: false, name: null });
    expect(read({ agent: true })).toMatchObject({ name: '泉州演示机械有限公司' });
    expect([read({ creditCode: 'D' }), read({ registered: false, agent: true }), readUnit(null, 'C')]).toEqual([null, null, null]);
  });

  it('give the reasons of a rating', () => {
    expect(readRatingOptions(wire(options))).toEqual(options);
    expect(readRatingOptions(wire({ ...options, options: [{ code: '1', level: 6, text: 'x' }] }))).toBeNull();
    expect(readRatingOptions(wire({ ...options, version: null }))).toBeNull();
  });
});

describe('refusals', () => {
  it.each([
    ['CASE_NOT_FOUND', 'CSE_NOT_FOUND', false],
    ['NO_RESULT', 'CSE_NO_RESULT', false],
    ['ITEM_NOT_OFFERED', 'CSE_NOT_OFFERED', true],
    ['ALREADY_OPEN', 'CSE_ALREADY_OPEN', true],
    ['UNIT_EXISTS', 'UNT_EXISTS', true],
    ['NOT_AUTHORISED', 'PLT_REFUSED', false],
    ['CONFLICT', 'PLT_REFUSED', false],
  ] as const)('%s is %s', (code, expected, judges) => {
    expect([refusalCodeOf(code), isJudgement(expected)]).toEqual([expected, judges]);
  });
});

describe('every reader', () => {
  it('never throws', () => {
    const readers = [
      (body: unknown) => readCases(body, 10),
      (body: unknown) => readCase(body, row.caseId),
      (body: unknown) => readResult(body, row.caseId),
      readEligibility,
      (body: unknown) => readReceipt(body, 'R1'),
      (body: unknown) => readUnit(body, 'C'),
      readRatingOptions,
    ];
    const wholes = [{ cases: [row] }, { case: detail }, paper, eligible, taken('R1'), options];
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...wholes), fc.nat(20), (value, whole, at) => {
        const keys = Object.keys(whole);
        const spoilt = { ...whole, [keys[at % keys.length] ?? '']: value };
        for (const read of readers) for (const body of [value, spoilt]) expect(() => read(wire(body))).not.toThrow();
      }),
    );
  });
});
