import type { ErrorCode } from '@yibao-kiosk/shared/errors/registry.ts';

import { lookUp } from '../codes/look-up.ts';
import type { JsonAnswer } from '../http.ts';
import { isRecord } from '../json.ts';

/** Codes of docs/provincial-service.md §1.2 that mean more than "refused". */
const codes: Readonly<Record<string, ErrorCode>> = {
  UNAUTHENTICATED: 'PLT_SIGN_IN_FAILED',
  NONCE_REUSED: 'PLT_SIGN_IN_FAILED',
  CLOCK_SKEW: 'PLT_CLOCK_WRONG',
  PERSON_NOT_FOUND: 'IDN_NOT_FOUND',
  NO_CERTIFICATE: 'CRT_NOT_AUTHORISED',
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
