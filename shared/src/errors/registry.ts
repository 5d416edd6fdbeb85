/**
 * Every failure that a person or a program is told of, once. The class says who can end it: the citizen (by doing
 * something else), the staff of the hall (by a repair), or time alone. Tests hold this table, the sentences of every
 * language, the repair guides and docs/error-codes.md together.
 */
export const errorRegistry = {
  // Identity cards (the reader worked, the card or the person did not fit)
  CARD_READ_FAILED: 'citizen',
  CARD_LIFTED_EARLY: 'citizen',
  CARD_NOT_GENUINE: 'citizen',
  CARD_NOT_ID: 'citizen',
  CARD_EXPIRED: 'citizen',
  CARD_NAME_UNREADABLE: 'citizen',
  CARD_INVALID: 'citizen',
  CARD_LEFT_ON_READER: 'citizen',
  // 医保电子凭证
  QR_NOT_MEDICAL_CODE: 'citizen',
  QR_REFUSED: 'citizen',
  // Who is this person, as the platform answers
  IDN_NOT_FOUND: 'citizen',
  IDN_NOT_INSURED: 'citizen',
  IDN_INSURED_ELSEWHERE: 'citizen',
  IDN_DECEASED: 'citizen',
  IDN_DUPLICATE: 'citizen',
  IDN_TIMED_OUT: 'citizen',
  IDN_NO_DEVICE: 'staff',
  // The insurance platform
  PLT_UNREACHABLE: 'wait',
  PLT_TIMED_OUT: 'wait',
  PLT_BAD_ANSWER: 'wait',
  PLT_REFUSED: 'wait',
  PLT_SIGN_IN_FAILED: 'staff',
  PLT_CLOCK_WRONG: 'staff',
  PLT_NOT_CONFIGURED: 'staff',
  // 《参保凭证》
  CRT_NOT_AUTHORISED: 'citizen',
  CRT_CHARACTER_MISSING: 'citizen',
  CRT_ISSUE_UNKNOWN: 'wait',
  // Cases and applications
  CSE_NOT_FOUND: 'citizen',
  CSE_NO_RESULT: 'citizen',
  CSE_NOT_OFFERED: 'citizen',
  CSE_NOT_ELIGIBLE: 'citizen',
  CSE_ALREADY_OPEN: 'citizen',
  CSE_FORM_OUTDATED: 'citizen',
  CSE_FORM_INVALID: 'citizen',
  CSE_ASSURANCE_TOO_LOW: 'citizen',
  CSE_NO_KEY: 'staff',
  // Units and their agents
  UNT_NOT_FOUND: 'citizen',
  UNT_EXISTS: 'citizen',
  UNT_NOT_AGENT: 'citizen',
  // Ratings
  RTE_ALREADY_RATED: 'citizen',
  RTE_OPTIONS_CHANGED: 'citizen',
  RTE_REASON_NEEDED: 'citizen',
  // 办事指南
  GDE_NOT_FOUND: 'citizen',
  GDE_TOO_MANY_SLIPS: 'wait',
  GDE_NO_CONTENT: 'staff',
  GDE_CONTENT_REFUSED: 'staff',
  // Devices as a whole
  DEV_ID_READER_OFFLINE: 'staff',
  DEV_ID_READER_FAULT: 'staff',
  DEV_ID_READER_UNAUTHORISED: 'staff',
  DEV_SCANNER_OFFLINE: 'staff',
  DEV_PRINTER_OFFLINE: 'staff',
  // The printer and its paper
  PRN_PAPER_OUT: 'staff',
  PRN_PAPER_LOW: 'staff',
  PRN_COVER_OPEN: 'staff',
  PRN_CUTTER: 'staff',
  PRN_ERROR: 'staff',
  PRN_OVERHEATED: 'wait',
  PRN_NO_ANSWER: 'staff',
  // Print jobs
  JOB_OUTCOME_UNKNOWN: 'staff',
  JOB_INCOMPLETE: 'staff',
  JOB_EXPIRED: 'citizen',
  JOB_CANCELED: 'citizen',
  JOB_NOT_YOURS: 'citizen',
  JOB_ID_REUSED: 'staff',
  // Sessions
  SES_NONE: 'citizen',
  SES_ENDED: 'citizen',
  SES_BUSY: 'wait',
  SES_TAKEN_OVER: 'staff',
  // The terminal
  TRM_CLOSED: 'wait',
  TRM_IN_SERVICE: 'wait',
  TRM_AGENT_GONE: 'wait',
  TRM_SERVICE_OFF: 'citizen',
  TRM_STORE_FAILED: 'staff',
  TRM_STAFF_CALL_FAILED: 'staff',
  SVC_WRONG_PIN: 'staff',
  SVC_PIN_LOCKED: 'wait',
  // Messages on the wire between screen and agent
  MSG_INVALID: 'staff',
  MSG_UNKNOWN_COMMAND: 'staff',
  MSG_NOT_ALLOWED: 'staff',
  MSG_TOO_MANY: 'wait',
  INTERNAL: 'staff',
} as const satisfies Record<string, ErrorClass>;

/** Who can end the failure. */
export type ErrorClass = 'citizen' | 'staff' | 'wait';
export type ErrorCode = keyof typeof errorRegistry;
export const errorCodes = Object.keys(errorRegistry) as ErrorCode[];

/** Whether a string from the wire names a known failure. */
export function isErrorCode(value: unknown): value is ErrorCode {
  return typeof value === 'string' && Object.hasOwn(errorRegistry, value);
}
