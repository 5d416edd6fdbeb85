import type { Reply } from '../gateway/gateway-server.ts';

/** Error codes of the provincial service with their HTTP status (docs/provincial-service.md §1.2). */
const ERROR_STATUS = {
  BAD_REQUEST: 400,
  UNAUTHENTICATED: 401,
  CLOCK_SKEW: 401,
  NONCE_REUSED: 401,
  NOT_AUTHORISED: 403,
  PERSON_NOT_FOUND: 404,
  NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  CONFLICT: 409,
  PAYLOAD_TOO_LARGE: 413,
  AREA_MISMATCH: 422,
  NO_CERTIFICATE: 422,
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
