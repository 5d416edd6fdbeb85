import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAnswerWriter, readEnvelope } from './envelope.ts';

const CODE = 'H35059899999';
const GOOD = {
  infno: '1101',
  msgid: `${CODE}202611220900000001`,
  mdtrtarea_admvs: '350500',
  insuplc_admdvs: '',
  recer_sys_code: 'YBXT',
  infver: 'V1.0',
  opter_type: '2',
  opter: 'KIOSK01',
  opter_name: '自助终端01',
  inf_time: '2026-11-22 09:00:00',
  fixmedins_code: CODE,
  fixmedins_name: '演示自助服务点',
  sign_no: '',
  input: { data: {} },
};

describe('reading an envelope', () => {
  it('takes one in order, and one with fields nobody knows', () => {
    expect(readEnvelope(JSON.stringify({ ...GOOD, enc_type: '' }), CODE)).toMatchObject({
      request: { infno: '1101' },
    });
  });

  it('refuses any other text without throwing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readEnvelope(text, CODE)).toHaveProperty('refusal.infcode', '-1');
      }),
    );
  });

  it('refuses it when any field is of another type', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(GOOD)),
        fc.oneof(fc.integer(), fc.constant(null)),
        (field, value) => {
          const isOptional = field === 'insuplc_admdvs' || field === 'sign_no';
          const read = readEnvelope(JSON.stringify({ ...GOOD, [field]: value }), CODE);
          expect('refusal' in read).toBe(!isOptional);
        },
      ),
    );
  });
});

describe('writing an answer', () => {
  it('never uses a reference twice, and leaves output null in a refusal', () => {
    const write = createAnswerWriter();
    const nowMs = Date.UTC(2026, 10, 22, 1, 0, 0, 7);
    const first = JSON.parse(write({ output: {}, textInfcode: true }, nowMs));
    const second = JSON.parse(write({ refusal: { infcode: '-1', errMsg: '报文' } }, nowMs));
    expect(first).toMatchObject({ infcode: '0', refmsg_time: '20261122090000007' });
    expect(second).toMatchObject({ infcode: -1, err_msg: '报文', output: null });
    expect(first.inf_refmsgid).not.toBe(second.inf_refmsgid);
  });
});
