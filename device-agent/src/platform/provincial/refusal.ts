import type { ErrorCode } from '@yibao-kiosk/shared/errors/registry.ts';

import { lookUp } from '../codes/look-up.ts';
import type { JsonAnswer } from '../http.ts';
import { isRecord } from '../json.ts';

/** Codes of docs/provincial-service.md §1.2 that mean more than "refused". */
const codes: Readonly<Record<string, ErrorCode>> = {
  UNAUTHENTICATED: 'PLT_SIGN_IN_FAILED',
  NONCE_REUSED: 'PLT_SIGN_IN_FAILED',
  CLOCK_SKEW: 'PLT_CLOCK_WRONG',
  TOO_MANY_REQUESTS: 'PLT_TIMED_OUT',
  PERSON_NOT_FOUND: 'IDN_NOT_FOUND',
  NO_CERTIFICATE: 'CRT_NOT_AUTHORISED',
  CASE_NOT_FOUND: 'CSE_NOT_FOUND',
  NO_RESULT: 'CSE_NO_RESULT',
  ITEM_NOT_OFFERED: 'CSE_NOT_OFFERED',
  NOT_ELIGIBLE: 'CSE_NOT_ELIGIBLE',
  ALREADY_OPEN: 'CSE_ALREADY_OPEN',
  FORM_OUTDATED: 'CSE_FORM_OUTDATED',
  FORM_INVALID: 'CSE_FORM_INVALID',
  ASSURANCE_TOO_LOW: 'CSE_ASSURANCE_TOO_LOW',
  UNIT_NOT_FOUND: 'UNT_NOT_FOUND',
  UNIT_EXISTS: 'UNT_EXISTS',
  NOT_UNIT_AGENT: 'UNT_NOT_AGENT',
};

/**
 * The code of a refusal, `null` for an answer that is none, blank for one that does not follow the contract.
 */
export function readRefusal({ status, body }: JsonAnswer): string | null {
  if (status < 400) return null;
  const error = isRecord(body) ? body['error'] : null;
  const code = isRecord(error) ? error['code'] : null;
  return typeof code === 'string' ? code : '';
}

/** Our code for a refusal of the service. */
export function refusalCodeOf(code: string | null): ErrorCode {
  if (!code) return 'PLT_BAD_ANSWER';
  return lookUp(codes, code) ?? 'PLT_REFUSED';
}
