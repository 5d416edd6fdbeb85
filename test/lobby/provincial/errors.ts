import type { Reply } from '../gateway/gateway-server.ts';

/** Error codes of the provincial service with their HTTP status (docs/provincial-service.md §1.2). */
const ERROR_STATUS = {
  BAD_REQUEST: 400,
  UNAUTHENTICATED: 401,
  CLOCK_SKEW: 401,
  NONCE_REUSED: 401,
  NOT_AUTHORISED: 403,
  PERSON_NOT_FOUND: 404,
  CASE_NOT_FOUND: 404,
  UNIT_NOT_FOUND: 404,
  NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  CONFLICT: 409,
  ALREADY_OPEN: 409,
  PAYLOAD_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  AREA_MISMATCH: 422,
  NO_CERTIFICATE: 422,
  NO_RESULT: 422,
  DIGEST_MISMATCH: 422,
  ATTACHMENT_MISSING: 422,
  ITEM_NOT_OFFERED: 422,
  NOT_ELIGIBLE: 422,
  FORM_OUTDATED: 422,
  FORM_INVALID: 422,
  ASSURANCE_TOO_LOW: 422,
  UNIT_EXISTS: 422,
  NOT_UNIT_AGENT: 422,
  TOO_MANY_REQUESTS: 429,
} as const;

/** A code the lobby's service refuses with. */
export type ErrorCode = keyof typeof ERROR_STATUS;

/** A refusal as a handler gives it. */
export type Refused = { error: { code: ErrorCode; message: string; serverTime?: string } };

/** Makes a refusal. */
export function refused(code: ErrorCode, message: string): Refused {
  return { error: { code, message } };
}

/** Writes a refusal as an HTTP answer. */
export function errorReply(refusal: Refused): Reply {
  return { status: ERROR_STATUS[refusal.error.code], body: JSON.stringify(refusal) };
}
