import type { ErrorCode } from '@yibao-kiosk/shared/errors/registry.ts';

/** Where the card lies, or where a code is shown once more, after a refusal that is about one of them. */
export function deviceOf(errorCode: ErrorCode): 'idCard' | 'scanner' | null {
  if (errorCode.startsWith('CARD_')) return 'idCard';
  return errorCode.startsWith('QR_') ? 'scanner' : null;
}
