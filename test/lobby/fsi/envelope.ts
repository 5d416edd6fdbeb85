import { chinaDateTime } from '../population/calendar.ts';
import { REFUSALS } from './refusals.ts';
import type { Refusal } from './refusals.ts';

/** A request envelope whose fields have the right form. */
export type FsiRequest = {
  infno: string;
  msgid: string;
  insuplcAdmdvs: string;
  opter: string;
  signNo: string;
  /** Nodes of `input`. */
  input: Readonly<Record<string, unknown>>;
};

type Fields = Readonly<Record<string, unknown>>;

/** True for a JSON object (no array, no null). */
export function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Required fields with the form each must have; lengths as in the interface specification (the wider
 * edition).
 */
const FORMS: readonly (readonly [field: string, form: RegExp])[] = [
  ['infno', /^[0-9]{4,6}$/],
  ['msgid', /^[A-Za-z0-9]{30}$/],
  ['mdtrtarea_admvs', /^[0-9]{6}$/],
  ['recer_sys_code', /^.{1,10}$/],
  ['infver', /^.{1,6}$/],
  ['opter_type', /^[123]$/],
  ['opter', /^.{1,30}$/],
  ['opter_name', /^.{1,50}$/],
  ['inf_time', /^[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}$/],
  ['fixmedins_code', /^[A-Za-z0-9]{12}$/],
  ['fixmedins_name', /^.{1,200}$/],
];
const OPTIONAL_FORMS: readonly (readonly [field: string, form: RegExp])[] = [
  ['insuplc_admdvs', /^([0-9]{6})?$/],
  ['sign_no', /^.{0,30}$/],
];
const INPUT_LIMIT = 40_000;

function text(fields: Fields, name: string): string {
  const value = fields[name];
  return typeof value === 'string' ? value : '';
}

function formFault(fields: Fields, fixmedinsCode: string): string | null {
  for (const [name, form] of FORMS) if (!form.test(text(fields, name))) return name;
  for (const [name, form] of OPTIONAL_FORMS) if (!form.test(text(fields, name))) return name;
  if (text(fields, 'fixmedins_code') !== fixmedinsCode) return 'fixmedins_code';
  // msgid = fixmedins_code(12) + yyyyMMddHHmmss(14) + sequence(4).
  if (
    !text(fields, 'msgid').startsWith(fixmedinsCode) ||
    !/^[0-9]{18}$/.test(text(fields, 'msgid').slice(12))
  )
    return 'msgid';
  return null;
}

/** Reads a request body; refuses what breaks the envelope's rules. */
export function readEnvelope(
  body: string,
  fixmedinsCode: string,
): { request: FsiRequest } | { refusal: Refusal } {
  let parsed: unknown;
  try {
    parsed = JSON.parse(body);
  } catch {
    return { refusal: REFUSALS.badEnvelope('不是JSON') };
  }
  if (!isObject(parsed)) return { refusal: REFUSALS.badEnvelope('不是对象') };
  const fault = formFault(parsed, fixmedinsCode);
  if (fault) return { refusal: REFUSALS.badEnvelope(fault) };
  const { input } = parsed;
  if (!isObject(input) || JSON.stringify(input).length > INPUT_LIMIT)
    return { refusal: REFUSALS.badEnvelope('input') };
  return {
    request: {
      infno: text(parsed, 'infno'),
      msgid: text(parsed, 'msgid'),
      insuplcAdmdvs: text(parsed, 'insuplc_admdvs'),
      opter: text(parsed, 'opter'),
      signNo: text(parsed, 'sign_no'),
      input,
    },
  };
}

/** Writes response envelopes; the serial in `inf_refmsgid` counts up. */
export function createAnswerWriter(): (
  result: { refusal: Refusal } | { output: unknown; textInfcode: boolean },
  nowMs: number,
) => string {
  let serial = 0;
  return (result, nowMs) => {
    serial += 1;
    const time = chinaDateTime(nowMs).replaceAll(/[-: ]/g, '');
    const stamp = `${time}${String(nowMs % 1_000).padStart(3, '0')}`;
    const head = {
      inf_refmsgid: `350500${time}${String(serial).padStart(10, '0')}`,
      refmsg_time: stamp,
      respond_time: stamp,
      enctype: '',
      signtype: '',
    };
    if ('refusal' in result) {
      const { infcode, errMsg } = result.refusal;
      return JSON.stringify({ infcode: Number(infcode), ...head, err_msg: errMsg, output: null });
    }
    // Live samples carry both 0 and "0".
    return JSON.stringify({
      infcode: result.textInfcode ? '0' : 0,
      ...head,
      err_msg: '',
      output: result.output,
    });
  };
}
