import * as v from 'valibot';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { refusalPatternsSchema } from '../config.ts';
import { createRefusalClassifier, refusalCode } from './refusal.ts';
import { readReply } from './reply.ts';

const classify = createRefusalClassifier(v.parse(refusalPatternsSchema, {}));
const read = (body: unknown, status = 200) => readReply({ status, body }, classify);

describe('readReply', () => {
  it('takes infcode 0 for accepted, with the time and the trace number of the platform', () => {
    expect(
      read({
        infcode: '0',
        output: { a: '1' },
        inf_refmsgid: '3505002026112209',
        respond_time: '20261122090807123',
      }),
    ).toEqual({
      kind: 'done',
      value: {
        kind: 'accepted',
        output: { a: '1' },
        respondedAt: '2026-11-22T09:08:07+08:00',
        reference: '3505002026112209',
      },
    });
    expect(read({ infcode: '0', refmsg_time: '20261122090807123' })).toMatchObject({
      value: { respondedAt: '2026-11-22T09:08:07+08:00', reference: null },
    });
  });

  it('lets nothing but digits and letters through as a trace number', () => {
    expect(read({ infcode: '-1', inf_refmsgid: '王小明' })).toMatchObject({
      value: { kind: 'rejected', reference: null },
    });
    expect(read({ infcode: '-1', inf_refmsgid: 'a-b' })).toMatchObject({
      value: { kind: 'rejected', reference: null },
    });
  });

  it.each([
    ['签到编号无效或已失效[X1]，请重新签到', 'signInExpired'],
    ['sign_no invalid', 'signInExpired'],
    ['请求时间戳与服务器不一致', 'clockWrong'],
    ['未查询到人员基本信息，证件号码[350]', 'notFound'],
    ['查无此人', 'notFound'],
    ['姓名与登记信息不一致', 'notFound'],
    ['人员[某某]生存状态为死亡，不能办理业务', 'deceased'],
    ['证件号码存在多条人员信息', 'duplicate'],
    ['该人员未参保', 'notInsured'],
    ['二维码不是医保电子凭证', 'notMedicalCode'],
    ['电子凭证二维码已失效，请刷新后重试', 'other'],
    ['系统繁忙', 'other'],
    ['', 'other'],
  ])('classifies %s as %s', (err_msg, reason) => {
    expect(read({ infcode: '-1', err_msg })).toMatchObject({ value: { kind: 'rejected', reason } });
  });

  it('knows 500159 as a code or in the text, not as part of a number', () => {
    expect(read({ infcode: '500159', err_msg: null })).toMatchObject({ value: { reason: 'notMedicalCode' } });
    expect(read({ infcode: '-1', err_msg: '错误500159。' })).toMatchObject({
      value: { reason: 'notMedicalCode' },
    });
    expect(read({ infcode: '-1', err_msg: '流水15001591' })).toMatchObject({ value: { reason: 'other' } });
  });

  it('takes its patterns from the configuration', () => {
    const own = createRefusalClassifier(v.parse(refusalPatternsSchema, { deceased: ['^-1 销户'] }));
    expect([own('-1', '销户'), own('-1', '死亡')]).toEqual(['deceased', 'other']);
  });

  it('understands a gateway that speaks for itself', () => {
    expect(read({ errcode: '401', errmsg: 'x-tif-timestamp expired' }, 401)).toMatchObject({
      value: { reason: 'clockWrong' },
    });
    expect(read({ message: 'x-tif-signature invalid' }, 401)).toMatchObject({
      value: { reason: 'badSignature' },
    });
    expect(read(undefined, 403)).toMatchObject({ value: { reason: 'badSignature' } });
    expect(read({ message: 'no such service' }, 404)).toEqual({ kind: 'refused', code: 'PLT_BAD_ANSWER' });
  });

  it.each([[null], [[]], ['text'], [{}], [{ code: '0' }], [{ infcode: null }], [{ infcode: {} }]])(
    'cannot tell what %o means',
    (body) => {
      expect(read(body)).toEqual({ kind: 'unknown', code: 'PLT_BAD_ANSWER' });
    },
  );

  it('never throws', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(200, 400, 401), (body, status) => {
        expect(read(body, status).kind).toMatch(/^(done|refused|unknown)$/);
        expect(read({ infcode: '0', ...(body as object) }, status).kind).toMatch(/^(done|refused|unknown)$/);
      }),
    );
  });
});

describe('refusalCode', () => {
  it('depends on what was asked', () => {
    expect(refusalCode('notFound', 'person')).toBe('IDN_NOT_FOUND');
    expect(refusalCode('notFound', 'record')).toBe('PLT_REFUSED');
    expect(refusalCode('notInsured', 'person')).toBe('IDN_NOT_INSURED');
    expect(refusalCode('deceased', 'medicalCode')).toBe('IDN_DECEASED');
    expect(refusalCode('duplicate', 'person')).toBe('IDN_DUPLICATE');
    expect(refusalCode('notMedicalCode', 'medicalCode')).toBe('QR_NOT_MEDICAL_CODE');
    expect(refusalCode('notMedicalCode', 'person')).toBe('PLT_REFUSED');
    expect(refusalCode('other', 'medicalCode')).toBe('QR_REFUSED');
    expect(refusalCode('other', 'person')).toBe('PLT_REFUSED');
    expect(refusalCode('clockWrong', 'person')).toBe('PLT_CLOCK_WRONG');
    expect(refusalCode('badSignature', 'record')).toBe('PLT_SIGN_IN_FAILED');
    expect(refusalCode('clockWrong', 'signIn')).toBe('PLT_CLOCK_WRONG');
    expect(refusalCode('other', 'signIn')).toBe('PLT_SIGN_IN_FAILED');
  });
});
