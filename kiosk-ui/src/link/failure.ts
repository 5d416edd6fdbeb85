import type { CompletionCode, CompletionMessage, Payload } from '@yibao-kiosk/shared/envelope/message.ts';
import { isErrorCode, type ErrorCode } from '@yibao-kiosk/shared/errors/registry.ts';

/** Why a command did not do: a code with its sentence, and the facts for the sentence's placeholders. */
export type Failure = { errorCode: ErrorCode; facts: Readonly<Record<string, string>> };

/** A command that ended: with its answer, with a failure, or because this page cancelled it. */
export type Outcome<A> =
  { kind: 'done'; answer: A } | { kind: 'failed'; failure: Failure } | { kind: 'canceled' };

/** What an envelope-level refusal means to a person, where the payload names no code. */
const codeOfCompletion: Record<CompletionCode, ErrorCode> = {
  commandErrorCode: 'INTERNAL',
  canceled: 'JOB_CANCELED',
  timeOut: 'PLT_TIMED_OUT',
  deviceNotReady: 'IDN_NO_DEVICE',
  hardwareError: 'PRN_ERROR',
  internalError: 'INTERNAL',
  invalidCommand: 'MSG_UNKNOWN_COMMAND',
  unsupportedCommand: 'MSG_UNKNOWN_COMMAND',
  invalidData: 'MSG_INVALID',
  unsupportedData: 'MSG_INVALID',
  userError: 'INTERNAL',
  sequenceError: 'SES_NONE',
  authorizationRequired: 'MSG_NOT_ALLOWED',
};

/** Reads a completion into an outcome; unknown codes become INTERNAL, never raw text on the screen. */
export function outcomeOf<A>(message: CompletionMessage): Outcome<A> {
  const { completionCode } = message.header;
  if (completionCode === undefined) return { kind: 'done', answer: (message.payload ?? {}) as A };
  if (completionCode === 'canceled') return { kind: 'canceled' };
  return {
    kind: 'failed',
    failure: failureOf(message.payload, codeOfCompletion[completionCode] ?? 'INTERNAL'),
  };
}

function failureOf(payload: Payload | undefined, otherwise: ErrorCode): Failure {
  const errorCode = isErrorCode(payload?.['errorCode']) ? payload['errorCode'] : otherwise;
  return { errorCode, facts: textsOf(payload?.['facts']) };
}

/** Keeps the texts of a record; anything else a far side may send is dropped. */
export function textsOf(value: unknown): Record<string, string> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

/** A failure without facts. */
export const failure = (errorCode: ErrorCode): Failure => ({ errorCode, facts: {} });
