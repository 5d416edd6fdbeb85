import { expect, test } from 'vitest';

import { isEnd, nextPrintJobState } from './job-machine.ts';
import type { PrintJobInput, PrintJobState } from './job-machine.ts';

const inputs = {
  cancel: { type: 'cancel' },
  expire: { type: 'expire' },
  refuse: { type: 'refuse', code: 'PRN_PAPER_OUT' },
  begin: { type: 'begin' },
  progress: { type: 'progress', sentBytes: 70 },
  staleProgress: { type: 'progress', sentBytes: 10 },
  stopUnreached: { type: 'stop', sentBytes: 0, begun: false, code: 'DEV_PRINTER_OFFLINE' },
  stopOwn: { type: 'stop', sentBytes: 0, begun: false, code: null },
  stopOwnLate: { type: 'stop', sentBytes: 60, begun: true, code: null },
  stopPaperOut: { type: 'stop', sentBytes: 60, begun: true, code: 'PRN_PAPER_OUT' },
  stopCover: { type: 'stop', sentBytes: 60, begun: true, code: 'PRN_COVER_OPEN' },
  stopOffline: { type: 'stop', sentBytes: 60, begun: true, code: 'DEV_PRINTER_OFFLINE' },
  stopFirstByte: { type: 'stop', sentBytes: 0, begun: true, code: 'PRN_NO_ANSWER' },
  stopHot: { type: 'stop', sentBytes: 60, begun: true, code: 'PRN_OVERHEATED' },
  allSent: { type: 'allSent', sentBytes: 100 },
  printed: { type: 'complete', outcome: { kind: 'printed', proof: 'fn48' } },
  submitted: { type: 'complete', outcome: { kind: 'submitted' } },
  fault: { type: 'complete', outcome: { kind: 'failed', code: 'PRN_CUTTER' } },
  hotFault: { type: 'complete', outcome: { kind: 'failed', code: 'PRN_OVERHEATED' } },
  silent: { type: 'complete', outcome: { kind: 'unknown', code: 'PRN_NO_ANSWER' } },
  restart: { type: 'restart' },
} as const satisfies Record<string, PrintJobInput>;
type InputName = keyof typeof inputs;

const failed = (errorCode: string, sentBytes = 0): unknown => ({ state: 'failed', sentBytes, errorCode });
const unknown = (sentBytes: number): unknown => ({
  state: 'unknown',
  sentBytes,
  errorCode: 'JOB_OUTCOME_UNKNOWN',
});

const states: Record<string, { from: PrintJobState; to: Partial<Record<InputName, unknown>> }> = {
  queued: {
    from: { state: 'queued' },
    to: {
      cancel: failed('JOB_CANCELED'),
      expire: failed('JOB_EXPIRED'),
      refuse: failed('PRN_PAPER_OUT'),
      begin: { state: 'sending', sentBytes: 0 },
      restart: failed('JOB_CANCELED'),
    },
  },
  'sending, nothing sent': {
    from: { state: 'sending', sentBytes: 0 },
    to: {
      progress: { state: 'sending', sentBytes: 70 },
      staleProgress: { state: 'sending', sentBytes: 10 },
      stopUnreached: failed('DEV_PRINTER_OFFLINE'),
      stopOwn: failed('JOB_CANCELED'),
      stopOwnLate: unknown(60),
      stopPaperOut: failed('JOB_INCOMPLETE', 60),
      stopCover: failed('JOB_INCOMPLETE', 60),
      stopOffline: unknown(60),
      stopFirstByte: unknown(0),
      stopHot: unknown(60),
      allSent: { state: 'sent', sentBytes: 100 },
      restart: unknown(0),
    },
  },
  'sending, some sent': {
    from: { state: 'sending', sentBytes: 50 },
    to: {
      progress: { state: 'sending', sentBytes: 70 },
      staleProgress: { state: 'sending', sentBytes: 50 },
      stopUnreached: unknown(50),
      stopOwn: unknown(50),
      stopOwnLate: unknown(60),
      stopPaperOut: failed('JOB_INCOMPLETE', 60),
      stopCover: failed('JOB_INCOMPLETE', 60),
      stopOffline: unknown(60),
      stopFirstByte: unknown(50),
      stopHot: unknown(60),
      allSent: { state: 'sent', sentBytes: 100 },
      restart: unknown(50),
    },
  },
  sent: {
    from: { state: 'sent', sentBytes: 100 },
    to: {
      printed: { state: 'printed', sentBytes: 100, errorCode: null },
      submitted: { state: 'submitted', sentBytes: 100, errorCode: null },
      fault: failed('JOB_INCOMPLETE', 100),
      hotFault: unknown(100),
      silent: unknown(100),
      restart: unknown(100),
    },
  },
  printed: { from: { state: 'printed', sentBytes: 100, errorCode: null }, to: {} },
  submitted: { from: { state: 'submitted', sentBytes: 100, errorCode: null }, to: {} },
  failed: { from: { state: 'failed', sentBytes: 0, errorCode: 'JOB_EXPIRED' }, to: {} },
  unknown: { from: { state: 'unknown', sentBytes: 9, errorCode: 'JOB_OUTCOME_UNKNOWN' }, to: {} },
};

const table = Object.entries(states).flatMap(([name, { from, to }]) =>
  (Object.keys(inputs) as InputName[]).map((input) => ({ name, input, from, expected: to[input] ?? null })),
);

test.each(table)('$name × $input', ({ from, input, expected }) => {
  expect(nextPrintJobState(from, inputs[input])).toEqual(expected);
});

test('the four outcomes are ends, nothing else is', () => {
  const ends = Object.entries(states).filter(([, { from }]) => isEnd(from));
  expect(ends.map(([name]) => name)).toEqual(['printed', 'submitted', 'failed', 'unknown']);
});
