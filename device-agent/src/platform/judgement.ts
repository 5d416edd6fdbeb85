import type { ErrorCode } from '@yibao-kiosk/shared/errors/registry.ts';

/** What the refusals marked ◆ in docs/provincial-service.md §1.2 become. */
const judgements: ReadonlySet<ErrorCode> = new Set([
  'CSE_NOT_OFFERED',
  'CSE_NOT_ELIGIBLE',
  'CSE_ALREADY_OPEN',
  'CSE_FORM_OUTDATED',
  'CSE_FORM_INVALID',
  'CSE_ASSURANCE_TOO_LOW',
  'UNT_NOT_FOUND',
  'UNT_EXISTS',
  'UNT_NOT_AGENT',
]);

/** Whether a refusal judges the application, which proves that no case was opened under its id. */
export function isJudgement(code: ErrorCode): boolean {
  return judgements.has(code);
}
