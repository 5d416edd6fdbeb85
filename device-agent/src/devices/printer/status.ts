import type { DeviceProblemCode } from '../link/status.ts';

/** The paper roll as XFS4IoT names it. */
export type PaperState = 'full' | 'low' | 'out' | 'unknown';

/**
 * What the printer says about itself. `problem`: the one thing to mend first; `PRN_PAPER_LOW` does not stop a
 * job.
 */
export type PrinterStatus = {
  readonly online: boolean;
  readonly paper: PaperState;
  readonly cover: 'closed' | 'open';
  readonly cutter: 'ok' | 'fault';
  readonly head: 'ok' | 'hot';
  readonly error: 'none' | 'recoverable' | 'unrecoverable';
  readonly problem?: DeviceProblemCode;
};

/** The answers to DLE EOT 1, 2, 3 and 4. */
export type RealTimeAnswers = readonly [
  printer: number,
  offlineCause: number,
  errorCause: number,
  paper: number,
];

type Facts = {
  readonly offline: boolean;
  readonly coverOpen: boolean;
  readonly paperOut: boolean;
  readonly paperLow: boolean;
  readonly jam: boolean;
  readonly cutterFault: boolean;
  readonly unrecoverable: boolean;
  readonly headHot: boolean;
  readonly otherError: boolean;
};

/** ESC/POS DLE EOT 1, bit 3. */
export const isOffline = (printer: number): boolean => has(printer, 0x08);

/** Reads the four real-time answers (ESC/POS DLE EOT n). */
export function statusFromRealTime([
  printer,
  offlineCause,
  errorCause,
  paper,
]: RealTimeAnswers): PrinterStatus {
  return statusOf({
    offline: isOffline(printer),
    coverOpen: has(offlineCause, 0x04),
    paperOut: has(paper, 0x60) || has(offlineCause, 0x20),
    paperLow: has(paper, 0x0c),
    jam: has(errorCause, 0x04),
    cutterFault: has(errorCause, 0x08),
    unrecoverable: has(errorCause, 0x20),
    headHot: has(errorCause, 0x40),
    otherError: has(offlineCause, 0x40),
  });
}

/** Reads the four bytes of an automatic status (ESC/POS GS a). */
export function statusFromStatusBack([printer = 0, error = 0, paper = 0]: readonly number[]): PrinterStatus {
  return statusOf({
    offline: has(printer, 0x08),
    coverOpen: has(printer, 0x20),
    paperOut: has(paper, 0x0c),
    paperLow: has(paper, 0x03),
    jam: has(error, 0x04),
    cutterFault: has(error, 0x08),
    unrecoverable: has(error, 0x20),
    headHot: has(error, 0x40),
    otherError: false,
  });
}

/** Whether a job cannot go on with this status. */
export function stopsPrinting(status: PrinterStatus): boolean {
  return status.problem !== undefined && status.problem !== 'PRN_PAPER_LOW';
}

/** Whether two statuses say the same. */
export function isSameStatus(a: PrinterStatus | undefined, b: PrinterStatus | undefined): boolean {
  if (!a || !b) return a === b;
  const keys = ['online', 'paper', 'cover', 'cutter', 'head', 'error', 'problem'] as const;
  return keys.every((key) => a[key] === b[key]);
}

/** Bits 2 and 3 of n=4 (and their like) are two sensors of one thing: either counts. */
function has(byte: number, bits: number): boolean {
  return (byte & bits) !== 0;
}

function statusOf(facts: Facts): PrinterStatus {
  const problem = problemOf(facts);
  return {
    online: !facts.offline,
    paper: paperOf(facts),
    cover: facts.coverOpen ? 'open' : 'closed',
    cutter: facts.cutterFault ? 'fault' : 'ok',
    head: facts.headHot ? 'hot' : 'ok',
    error: errorOf(facts),
    ...(problem && { problem }),
  };
}

function paperOf({ paperOut, paperLow }: Facts): PaperState {
  if (paperOut) return 'out';
  return paperLow ? 'low' : 'full';
}

function errorOf(facts: Facts): PrinterStatus['error'] {
  if (facts.unrecoverable) return 'unrecoverable';
  return facts.jam || facts.cutterFault || facts.headHot || facts.otherError ? 'recoverable' : 'none';
}

/** The cover first: with it open, the paper sensor says "out" as well. */
function problemOf(facts: Facts): DeviceProblemCode | undefined {
  if (facts.coverOpen) return 'PRN_COVER_OPEN';
  if (facts.paperOut) return 'PRN_PAPER_OUT';
  if (facts.cutterFault) return 'PRN_CUTTER';
  if (facts.headHot) return 'PRN_OVERHEATED';
  if (facts.unrecoverable || facts.jam || facts.otherError || facts.offline) return 'PRN_ERROR';
  return facts.paperLow ? 'PRN_PAPER_LOW' : undefined;
}
