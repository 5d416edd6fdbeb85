import type { ErrorCode } from '@yibao-kiosk/shared/errors/registry.ts';

import type { RefusalPatterns } from '../config.ts';

/** Why the platform said no, as far as its words tell. */
export type RefusalReason = keyof RefusalPatterns | 'badSignature' | 'other';

/** Tells the reason from the platform's words, which themselves go no further. */
export type RefusalClassifier = (infcode: string, message: string) => RefusalReason;

// The order matters: what is wrong with the terminal comes before what is said of the person.
const order: readonly (keyof RefusalPatterns)[] = [
  'signInExpired',
  'clockWrong',
  'notMedicalCode',
  'deceased',
  'duplicate',
  'notFound',
  'notInsured',
];
const MESSAGE_LIMIT = 1_000;

/** Compiles the configured patterns. */
export function createRefusalClassifier(patterns: RefusalPatterns): RefusalClassifier {
  const compiled = order.map((reason) => ({
    reason,
    tests: patterns[reason].map((one) => new RegExp(one, 'iu')),
  }));
  return (infcode, message) => {
    const words = `${infcode} ${message}`.slice(0, MESSAGE_LIMIT);
    return compiled.find(({ tests }) => tests.some((test) => test.test(words)))?.reason ?? 'other';
  };
}

const always: Readonly<Partial<Record<RefusalReason, ErrorCode>>> = {
  signInExpired: 'PLT_SIGN_IN_FAILED',
  badSignature: 'PLT_SIGN_IN_FAILED',
  clockWrong: 'PLT_CLOCK_WRONG',
};
const ofPerson: Readonly<Partial<Record<RefusalReason, ErrorCode>>> = {
  deceased: 'IDN_DECEASED',
  duplicate: 'IDN_DUPLICATE',
  notFound: 'IDN_NOT_FOUND',
  notInsured: 'IDN_NOT_INSURED',
};

/** What was asked decides what a refusal means: a record that is "not found" is no unknown person. */
export type Question = 'signIn' | 'medicalCode' | 'person' | 'record';

/**
 * The code of a refusal. A QR refused without a reason that we know is out of date or used: a fresh one may
 * do.
 */
export function refusalCode(reason: RefusalReason, question: Question): ErrorCode {
  if (question === 'signIn') return reason === 'clockWrong' ? 'PLT_CLOCK_WRONG' : 'PLT_SIGN_IN_FAILED';
  const general = always[reason];
  if (general) return general;
  if (question === 'record') return 'PLT_REFUSED';
  if (question === 'medicalCode' && reason === 'notMedicalCode') return 'QR_NOT_MEDICAL_CODE';
  return ofPerson[reason] ?? (question === 'medicalCode' ? 'QR_REFUSED' : 'PLT_REFUSED');
}
