import type { SamStatus } from './sam-codes.ts';
import { samStatus } from './sam-codes.ts';

/** What can be wrong with the module or the card; counts go down with each use. */
export type IdReaderFaults = {
  /** The next n selects answer 81. */
  selectFailures: number;
  /** The next n reads answer 41. */
  readFailures: number;
  /** Reads answer 31, 32 or 33: the card does not prove genuine. */
  genuineCheck: 'passes' | 'cardDistrustsReader' | 'readerDistrustsCard' | 'verificationFailed';
  /** Reads answer 40 or 47. */
  readAnswers: 'normally' | 'cardTypeUnrecognised' | 'randomNumberFailed';
  /** Every command answers 60 or 66: the module is out of service. */
  module: 'sound' | 'selfTestFailed' | 'notAuthorised';
  /** The card is lifted by itself at this moment of the next cycle; `nothing` leaves it. */
  liftsCard: 'never' | 'afterFind' | 'afterSelect' | 'duringRead';
  /** Answers carry a wrong checksum, or a length beyond any frame. */
  answers: 'sound' | 'wrongChecksum' | 'oversizeLength';
};

/** A module and card in order. */
export const soundIdReader: IdReaderFaults = {
  selectFailures: 0,
  readFailures: 0,
  genuineCheck: 'passes',
  readAnswers: 'normally',
  module: 'sound',
  liftsCard: 'never',
  answers: 'sound',
};

/** The status that a module out of service gives to every command, if it is. */
export function moduleStatus(faults: IdReaderFaults): SamStatus | undefined {
  return faults.module === 'sound' ? undefined : samStatus[faults.module];
}

/** The status a read ends with when card or module refuse it; nothing when the read may go on. */
export function readRefusal(faults: IdReaderFaults): SamStatus | undefined {
  if (faults.readFailures > 0) return samStatus.readFailed;
  if (faults.genuineCheck !== 'passes') return samStatus[faults.genuineCheck];
  return faults.readAnswers === 'normally' ? undefined : samStatus[faults.readAnswers];
}

/** Damages a sound answer frame as the fault says. */
export function damageAnswer(frame: Uint8Array, answers: IdReaderFaults['answers']): Uint8Array {
  const damaged = Uint8Array.from(frame);
  if (answers === 'wrongChecksum') damaged[damaged.length - 1] = (damaged.at(-1) ?? 0) ^ 0x5a;
  // Beyond 0x0A00 no frame of the protocol goes (read with fingerprint is 0x090A).
  if (answers === 'oversizeLength') damaged.set([0xff, 0xf0], 5);
  return damaged;
}
