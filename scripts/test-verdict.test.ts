import { describe, expect, it } from 'vitest';

import { type TestReport, type TestRun, verdictOf } from './lib/test-verdict.ts';

const counts = { numPassedTests: 7, numFailedTests: 0, numPendingTests: 0 };
const report: TestReport = { ...counts, testResults: [] };
const good: TestRun = { report, lintCode: 0, testCode: 0, missing: [], ci: false };
const verdict = (change: Partial<TestRun> = {}): ReturnType<typeof verdictOf> => verdictOf({ ...good, ...change });
const socat = 'socat (real pseudo-terminals): apt-get install socat';

describe('the verdict of npm test', () => {
  it('is a count in the last line', () => {
    expect(verdict()).toEqual({ failed: false, lines: ['7 passed, 0 failed'] });
  });

  it.each<[string, Partial<TestRun>, string]>([
    ['a test fails', { report: { ...report, numFailedTests: 2 }, testCode: 1 }, '7 passed, 2 failed'],
    ['no test ran', { report: { ...report, numPassedTests: 0 } }, '0 passed, 0 failed'],
    ['there is no report', { report: undefined, testCode: 1 }, 'The tests did not run to their end.'],
    ['the lint fails', { lintCode: 1 }, '7 passed, 0 failed'],
    ['coverage is too low', { testCode: 1 }, '7 passed, 0 failed'],
    [
      'a file cannot be loaded',
      {
        report: { ...report, testResults: [{ name: 'a.test.ts', status: 'failed', assertionResults: [] }] },
        testCode: 1,
      },
      '7 passed, 1 failed',
    ],
    [
      'a test is skipped without a reason',
      { report: { ...report, numPendingTests: 3 } },
      '7 passed, 0 failed, 3 skipped',
    ],
    ['something is missing in CI', { missing: [socat], ci: true }, '7 passed, 0 failed'],
  ])('is a failure when %s', (_when, change, lastLine) => {
    const { failed, lines } = verdict(change);
    expect(failed).toBe(true);
    expect(lines.at(-1)).toBe(lastLine);
  });

  it('lets a developer without a tool go on, and says what did not run and what mends it', () => {
    expect(verdict({ report: { ...report, numPendingTests: 3 }, missing: [socat] })).toEqual({
      failed: false,
      lines: ['Not run: 3 tests.', `  missing: ${socat}`, '7 passed, 0 failed, 3 skipped'],
    });
  });
});
