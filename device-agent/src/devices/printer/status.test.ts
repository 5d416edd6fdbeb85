import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isSameStatus,
  type RealTimeAnswers,
  statusFromRealTime,
  statusFromStatusBack,
  stopsPrinting,
} from './status.ts';

const WELL = { online: true, paper: 'full', cover: 'closed', cutter: 'ok', head: 'ok', error: 'none' };

describe('real-time answers', () => {
  test.each<[string, RealTimeAnswers, object]>([
    ['well', [0x12, 0x12, 0x12, 0x12], {}],
    ['paper near its end', [0x12, 0x12, 0x12, 0x1e], { paper: 'low', problem: 'PRN_PAPER_LOW' }],
    ['paper out', [0x1a, 0x32, 0x12, 0x7e], { online: false, paper: 'out', problem: 'PRN_PAPER_OUT' }],
    [
      'paper out by its cause only',
      [0x1a, 0x32, 0x12, 0x12],
      { online: false, paper: 'out', problem: 'PRN_PAPER_OUT' },
    ],
    [
      'cover open',
      [0x1a, 0x16, 0x12, 0x72],
      { online: false, paper: 'out', cover: 'open', problem: 'PRN_COVER_OPEN' },
    ],
    [
      'cutter',
      [0x1a, 0x52, 0x1a, 0x12],
      { online: false, cutter: 'fault', error: 'recoverable', problem: 'PRN_CUTTER' },
    ],
    [
      'head hot',
      [0x1a, 0x52, 0x52, 0x12],
      { online: false, head: 'hot', error: 'recoverable', problem: 'PRN_OVERHEATED' },
    ],
    ['jam', [0x1a, 0x52, 0x16, 0x12], { online: false, error: 'recoverable', problem: 'PRN_ERROR' }],
    [
      'beyond repair',
      [0x1a, 0x52, 0x32, 0x12],
      { online: false, error: 'unrecoverable', problem: 'PRN_ERROR' },
    ],
    ['offline without a cause', [0x1a, 0x12, 0x12, 0x12], { online: false, problem: 'PRN_ERROR' }],
  ])('%s', (_, answers, difference) => {
    expect(statusFromRealTime(answers)).toEqual({ ...WELL, ...difference });
  });
});

describe('automatic status', () => {
  test.each<[string, number[], object]>([
    ['well', [0x10, 0, 0, 0], {}],
    ['paper near its end', [0x10, 0, 0x03, 0], { paper: 'low', problem: 'PRN_PAPER_LOW' }],
    ['paper out', [0x18, 0, 0x0c, 0], { online: false, paper: 'out', problem: 'PRN_PAPER_OUT' }],
    ['cover open', [0x38, 0, 0, 0], { online: false, cover: 'open', problem: 'PRN_COVER_OPEN' }],
    [
      'cutter',
      [0x18, 0x08, 0, 0],
      { online: false, cutter: 'fault', error: 'recoverable', problem: 'PRN_CUTTER' },
    ],
    [
      'head hot',
      [0x18, 0x40, 0, 0],
      { online: false, head: 'hot', error: 'recoverable', problem: 'PRN_OVERHEATED' },
    ],
    ['jam', [0x18, 0x04, 0, 0], { online: false, error: 'recoverable', problem: 'PRN_ERROR' }],
    ['beyond repair', [0x18, 0x20, 0, 0], { online: false, error: 'unrecoverable', problem: 'PRN_ERROR' }],
    ['nothing said', [], {}],
  ])('%s', (_, bytes, difference) => {
    expect(statusFromStatusBack(bytes)).toEqual({ ...WELL, ...difference });
  });
});

test('only little paper does not stop a job', () => {
  expect(stopsPrinting(statusFromRealTime([0x12, 0x12, 0x12, 0x12]))).toBe(false);
  expect(stopsPrinting(statusFromRealTime([0x12, 0x12, 0x12, 0x1e]))).toBe(false);
  expect(stopsPrinting(statusFromRealTime([0x1a, 0x16, 0x12, 0x12]))).toBe(true);
});

test('statuses are compared by what they say', () => {
  const well = statusFromRealTime([0x12, 0x12, 0x12, 0x12]);
  expect(isSameStatus(well, statusFromStatusBack([0x10, 0, 0, 0]))).toBe(true);
  expect(isSameStatus(well, statusFromStatusBack([0x18, 0, 0, 0]))).toBe(false);
  expect(isSameStatus(undefined, undefined)).toBe(true);
  expect(isSameStatus(well, undefined)).toBe(false);
});

test('a printer that is offline, or has any error bit, never counts as able to print', () => {
  const answer = fc.nat(255);
  fc.assert(
    fc.property(fc.tuple(answer, answer, answer, answer), (answers) => {
      const status = statusFromRealTime(answers);
      const unable =
        !status.online || status.error !== 'none' || status.paper === 'out' || status.cover === 'open';
      expect(stopsPrinting(status)).toBe(unable);
    }),
  );
});
