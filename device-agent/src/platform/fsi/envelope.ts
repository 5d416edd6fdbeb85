import { toCompactTime, toFsiTime } from '../china-time.ts';
import type { FsiConfig, PlatformConfig } from '../config.ts';

/** The transactions that the terminal uses. */
export type Infno = '9001' | '1101' | '1162' | '5201' | '5203' | '5204' | '5206';

/** What one request adds to the constants of the terminal. */
export type EnvelopeInput = {
  readonly infno: Infno;
  readonly nowMs: number;
  /** 0–9999, the last four digits of the message id. */
  readonly sequence: number;
  /** Blank inside 9001 itself. */
  readonly signNo: string;
  /** `insuplc_admdvs` exactly as 1101 returned it; the terminal's own area for 9001, 1101 and 1162. */
  readonly insuredPlace: string;
  readonly input: Readonly<Record<string, unknown>>;
};

/** The constants: who asks. */
export type EnvelopeSender = { readonly fsi: FsiConfig; readonly terminal: PlatformConfig['terminal'] };

/** institution(12) + yyyyMMddHHmmss(14) + sequence(4): 30 characters, unique per sender. */
export function messageId(institutionCode: string, nowMs: number, sequence: number): string {
  return institutionCode + toCompactTime(nowMs) + String(sequence % 10_000).padStart(4, '0');
}

/** The request envelope, every field in the order of the interface description. */
export function buildEnvelope(
  request: EnvelopeInput,
  { fsi, terminal }: EnvelopeSender,
): Readonly<Record<string, unknown>> & { msgid: string } {
  return {
    infno: request.infno,
    msgid: messageId(fsi.institution.code, request.nowMs, request.sequence),
    mdtrtarea_admvs: fsi.areaCode,
    insuplc_admdvs: request.insuredPlace,
    recer_sys_code: fsi.receiverSystem,
    dev_no: terminal.number,
    dev_safe_info: '',
    cainfo: '',
    signtype: '',
    infver: fsi.interfaceVersion,
    // 2 = 自助终端
    opter_type: '2',
    opter: terminal.number,
    opter_name: terminal.name,
    inf_time: toFsiTime(request.nowMs),
    fixmedins_code: fsi.institution.code,
    fixmedins_name: fsi.institution.name,
    sign_no: request.signNo,
    input: request.input,
  };
}
