/**
 * Every failure that a person or a program is told of, once. The class says who can end it: the citizen (by doing
 * something else), the staff of the hall (by a repair), or time alone. Tests hold this table, the sentences of every
 * language, the repair guides and docs/error-codes.md together.
 */
export const errorRegistry = {
  // Identity cards (the reader worked, the card or the person did not fit)
  CARD_READ_FAILED: { class: 'citizen' },
  CARD_LIFTED_EARLY: { class: 'citizen' },
  CARD_NOT_GENUINE: { class: 'citizen' },
  CARD_NOT_ID: { class: 'citizen' },
  CARD_EXPIRED: { class: 'citizen' },
  CARD_NAME_UNREADABLE: { class: 'citizen' },
  CARD_INVALID: { class: 'citizen' },
  CARD_LEFT_ON_READER: { class: 'citizen' },
  // 医保电子凭证
  QR_NOT_MEDICAL_CODE: { class: 'citizen' },
  QR_REFUSED: { class: 'citizen' },
  // Who is this person, as the platform answers
  IDN_NOT_FOUND: { class: 'citizen' },
  IDN_NOT_INSURED: { class: 'citizen' },
  IDN_INSURED_ELSEWHERE: { class: 'citizen' },
  IDN_DECEASED: { class: 'citizen' },
  IDN_DUPLICATE: { class: 'citizen' },
  IDN_TIMED_OUT: { class: 'citizen' },
  IDN_NO_DEVICE: { class: 'staff' },
  // The insurance platform
  PLT_UNREACHABLE: { class: 'wait' },
  PLT_TIMED_OUT: { class: 'wait' },
  PLT_BAD_ANSWER: { class: 'wait' },
  PLT_REFUSED: { class: 'wait' },
  PLT_SIGN_IN_FAILED: { class: 'staff' },
  PLT_CLOCK_WRONG: { class: 'staff' },
  PLT_NOT_CONFIGURED: { class: 'staff' },
  // 《参保凭证》
  CRT_NOT_AUTHORISED: { class: 'citizen' },
  CRT_CHARACTER_MISSING: { class: 'citizen' },
  CRT_ISSUE_UNKNOWN: { class: 'wait' },
  // 办事指南
  GDE_NOT_FOUND: { class: 'citizen' },
  GDE_NO_CONTENT: { class: 'staff' },
  GDE_CONTENT_REFUSED: { class: 'staff' },
  // Devices as a whole
  DEV_ID_READER_OFFLINE: { class: 'staff' },
  DEV_ID_READER_FAULT: { class: 'staff' },
  DEV_ID_READER_UNAUTHORISED: { class: 'staff' },
  DEV_SCANNER_OFFLINE: { class: 'staff' },
  DEV_PRINTER_OFFLINE: { class: 'staff' },
  // The printer and its paper
  PRN_PAPER_OUT: { class: 'staff' },
  PRN_PAPER_LOW: { class: 'staff' },
  PRN_COVER_OPEN: { class: 'staff' },
  PRN_CUTTER: { class: 'staff' },
  PRN_ERROR: { class: 'staff' },
  PRN_OVERHEATED: { class: 'wait' },
  PRN_NO_ANSWER: { class: 'staff' },
  // Print jobs
  JOB_OUTCOME_UNKNOWN: { class: 'staff' },
  JOB_INCOMPLETE: { class: 'staff' },
  JOB_EXPIRED: { class: 'citizen' },
  JOB_CANCELED: { class: 'citizen' },
  JOB_NOT_YOURS: { class: 'citizen' },
  JOB_ID_REUSED: { class: 'staff' },
  // Sessions
  SES_NONE: { class: 'citizen' },
  SES_ENDED: { class: 'citizen' },
  SES_BUSY: { class: 'wait' },
  SES_TAKEN_OVER: { class: 'staff' },
  // The terminal
  TRM_CLOSED: { class: 'wait' },
  TRM_IN_SERVICE: { class: 'wait' },
  TRM_AGENT_GONE: { class: 'wait' },
  TRM_SERVICE_OFF: { class: 'citizen' },
  TRM_STORE_FAILED: { class: 'staff' },
  TRM_STAFF_CALL_FAILED: { class: 'staff' },
  SVC_WRONG_PIN: { class: 'staff' },
  SVC_PIN_LOCKED: { class: 'wait' },
  // Messages on the wire between screen and agent
  MSG_INVALID: { class: 'staff' },
  MSG_UNKNOWN_COMMAND: { class: 'staff' },
  MSG_NOT_ALLOWED: { class: 'staff' },
  MSG_TOO_MANY: { class: 'wait' },
  INTERNAL: { class: 'staff' },
} as const satisfies Record<string, { class: ErrorClass }>;

/** Who can end the failure. */
export type ErrorClass = 'citizen' | 'staff' | 'wait';
export type ErrorCode = keyof typeof errorRegistry;
export const errorCodes = Object.keys(errorRegistry) as ErrorCode[];

/** Whether a string from the wire names a known failure. */
export function isErrorCode(value: unknown): value is ErrorCode {
  return typeof value === 'string' && Object.hasOwn(errorRegistry, value);
}
