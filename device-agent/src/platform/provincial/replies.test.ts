import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readDraft, readIssued } from './certificate-reply.ts';
import { readContributions } from './contributions-reply.ts';
import { content, entry, issued, seal, settled } from './provincial-examples.ts';
import { readRefusal, refusalCodeOf } from './refusal.ts';
import { readSettlements } from './settlements-reply.ts';

function wire(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value ?? null), (_key, one: unknown) =>
    typeof one === 'number' ? String(one) : one,
  );
}
/** The insurance of `content`, as it is read. */
const insured = {
  kind: 'employeeBasic',
  from: '2012-07',
  to: null,
  paidMonths: 171,
  accountBalanceFen: 358_042,
};
const expected = { idNumber: content.person.idNumber, insuranceCode: '310' };

describe('readContributions', () => {
  const read = (body: unknown) => readContributions(wire(body), 10);

  it('reads months and years, newest first', () => {
    const year = {
      ...entry,
      insuranceType: '390',
      from: '2025-01',
      to: '2025-12',
      base: null,
      employerName: null,
    };
    const months = read({
      entries: [entry, year, { ...entry, from: '2026-10', to: '2026-10', arrived: false }],
    });
    expect(months).toEqual([
      {
        month: '2026-10',
        insurance: 'employeeBasic',
        baseFen: 520_000,
        personalFen: 10_400,
        employerFen: 36_400,
        subsidyFen: 0,
        arrived: false,
        employer: '泉州演示机械有限公司',
      },
      expect.objectContaining({ month: '2026-09', arrived: true }),
      expect.objectContaining({
        month: '2025-01',
        through: '2025-12',
        insurance: 'residentBasic',
        baseFen: null,
        employer: null,
      }),
    ]);
    expect(read({ entries: [] })).toEqual([]);
  });

  it.each([
    [null],
    [[{ entries: [] }]],
    ['text'],
    [{ entries: 'x' }],
    [{ entries: [{ ...entry, from: '1900-01', to: '2999-12' }] }],
    [{ entries: [{ ...entry, personal: '一百' }] }],
    [{ entries: [{ ...entry, arrived: 'true' }] }],
    [{ entries: [{ ...entry, to: '2026-08' }] }],
    [{ entries: Array.from({ length: 11 }, () => entry) }],
  ])('cannot read %j', (body) => {
    expect(read(body)).toBeNull();
  });
});

describe('readSettlements', () => {
  const read = (body: unknown) => readSettlements(wire(body), 10);

  it('reads settlements, newest first', () => {
    const later = {
      ...settled,
      setlId: 'S2',
      settledAt: '2026-11-11T00:00:00+08:00',
      total: '-1.00',
      refund: true,
    };
    expect(read({ settlements: [settled, later] })).toEqual([
      expect.objectContaining({ settlementId: 'S2', totalFen: -100, refunded: true }),
      {
        visitId: 'M1',
        settlementId: 'S1',
        settledOn: '2026-11-10',
        institution: '泉州演示第一医院',
        careKind: 'outpatient',
        totalFen: 32_680,
        fundFen: 18_130,
        personalFen: 14_550,
        refunded: false,
      },
    ]);
  });

  it('refuses what is no list of them', () => {
    for (const body of [null, [], { settlements: 'x' }, { settlements: [{ ...settled, setlId: null }] }]) {
      expect(read(body)).toBeNull();
    }
  });
});

describe('readDraft', () => {
  const read = (change: object = {}) =>
    readDraft(wire({ ...content, forms: ['thermal', 'hologram'], ...change }), expected);

  it('reads what a certificate would say', () => {
    expect(read()).toEqual({
      person: content.person,
      insurance: insured,
      agency: content.agency,
      demonstration: true,
      forms: ['thermal'],
    });
  });

  it.each([
    ['of another person', { person: { ...content.person, idNumber: '350598199001010020' } }],
    ['of another insurance', { insurance: { ...content.insurance, type: '390' } }],
    ['with a name that nobody can show', { person: { ...content.person, name: '林\u{E863}' } }],
    ['without forms', { forms: null }],
    ['without an agency', { agency: null }],
    ['with broken months', { insurance: { ...content.insurance, paidMonths: '-1' } }],
    ['with a broken balance', { insurance: { ...content.insurance, accountBalance: '¥1' } }],
  ])('refuses one %s', (_what, change) => {
    expect(read(change)).toBeNull();
  });
});

describe('readIssued', () => {
  const read = (change: object = {}) =>
    readIssued(wire({ ...issued('R1'), ...change }), { ...expected, requestId: 'R1' });

  it('reads number, date, address and seal', () => {
    expect(read()).toEqual({
      kind: 'issued',
      certificate: {
        person: content.person,
        insurance: insured,
        agency: content.agency,
        demonstration: true,
        forms: ['thermal', 'sealedFile'],
        certificateNumber: '350500202600000001',
        issuedOn: '2026-11-22',
        verifyUrl: 'http://127.0.0.1:5870/verify/q1nG0mZ4cWfT8yRk2LxPvA',
        seal,
      },
    });
  });

  it('has no seal where none is given', () => {
    for (const forms of [
      [{ kind: 'thermal', seal: null }],
      [{ kind: 'thermal' }],
      [{ kind: 'sealedFile' }],
    ]) {
      expect(read({ forms, verifyUrl: null })).toMatchObject({
        certificate: { seal: null, verifyUrl: null },
      });
    }
  });

  it('tells that nothing is authorised', () => {
    expect(read({ number: null, verifyUrl: null, forms: [] })).toEqual({ kind: 'notAuthorised' });
  });

  it.each([
    ['for another request', { requestId: 'R2' }],
    ['of another person', { person: { ...content.person, idNumber: '1' } }],
    ['with a form and no number', { number: null }],
    ['with a number and no form', { forms: [] }],
    ['with a script for an address', { verifyUrl: 'javascript:alert(1)' }],
    ['with too long an address', { verifyUrl: `http://a/${'x'.repeat(200)}` }],
    ['without a date', { issuedAt: '今天' }],
    ['with a seal too large', { forms: [{ kind: 'thermal', seal: { ...seal, widthDots: 4_000 } }] }],
    ['with half a seal', { forms: [{ kind: 'thermal', seal: { ...seal, heightDots: 3 } }] }],
    [
      'with a seal of no size',
      { forms: [{ kind: 'thermal', seal: { widthDots: 0, heightDots: 0, data: '' } }] },
    ],
    ['with no picture for a seal', { forms: [{ kind: 'thermal', seal: 'x' }] }],
  ])('refuses one %s', (_what, change) => {
    expect(read(change)).toBeNull();
  });
});

describe('refusals', () => {
  it.each([
    ['UNAUTHENTICATED', 'PLT_SIGN_IN_FAILED'],
    ['CLOCK_SKEW', 'PLT_CLOCK_WRONG'],
    ['PERSON_NOT_FOUND', 'IDN_NOT_FOUND'],
    ['NO_CERTIFICATE', 'CRT_NOT_AUTHORISED'],
    ['AREA_MISMATCH', 'PLT_REFUSED'],
    ['toString', 'PLT_REFUSED'],
  ])('%s is %s', (code, expectedCode) => {
    const refusal = readRefusal({ status: 422, body: { error: { code, message: '王小明' } } });
    expect(refusalCodeOf(refusal)).toBe(expectedCode);
  });

  it('that do not follow the contract are bad answers', () => {
    for (const body of [undefined, {}, { error: null }, { error: { code: { a: '1' } } }, []]) {
      expect(refusalCodeOf(readRefusal({ status: 400, body }))).toBe('PLT_BAD_ANSWER');
    }
    expect(readRefusal({ status: 200, body: { error: { code: 'X' } } })).toBeNull();
  });
});

describe('every reader', () => {
  it('never throws', () => {
    const node = fc.constantFrom('entries', 'settlements', 'person', 'insurance', 'forms', 'agency', 'error');
    fc.assert(
      fc.property(fc.jsonValue(), node, (value, name) => {
        for (const one of [
          value,
          { [name]: value },
          { ...issued('R1'), [name]: value },
          { [name]: [value] },
        ]) {
          const body = wire(one);
          for (const read of [readContributions, readSettlements]) expect(() => read(body, 10)).not.toThrow();
          expect(() => readDraft(body, expected)).not.toThrow();
          expect(() => readIssued(body, { ...expected, requestId: 'R1' })).not.toThrow();
          expect(() => readRefusal({ status: 400, body })).not.toThrow();
        }
      }),
    );
  });
});
