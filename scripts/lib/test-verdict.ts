/** The part of vitest's JSON report that the verdict needs. */
export type TestReport = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  testResults: readonly { name: string; status: string; assertionResults: readonly unknown[] }[];
};

/** How a run of `npm test` went. `report` is undefined when vitest wrote none. */
export type TestRun = {
  report: TestReport | undefined;
  lintCode: number;
  testCode: number;
  /** What is missing on the machine, each with the line that mends it. */
  missing: readonly string[];
  ci: boolean;
};

const counted = (count: number, what: string): string[] => (count > 0 ? [`${count} ${what}`] : []);

/**
 * Whether the run is a success, and what to say at its end; the last line counts. A file that could not be
 * loaded is a failure though it has no failed test, and so is a test that was skipped though nothing is missing.
 */
export function verdictOf(ended: TestRun): { failed: boolean; lines: string[] } {
  const { report, lintCode, testCode, missing, ci } = ended;
  const broken = (report?.testResults ?? []).filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  const skipped = report?.numPendingTests ?? 0;
  const silentSkip = skipped > 0 && missing.length === 0;
  const failures = (report?.numFailedTests ?? 0) + broken.length;
  const strayError = testCode !== 0 && report !== undefined && failures === 0;
  const lines = [
    ...(skipped > 0 || missing.length > 0 ? [`Not run: ${skipped} tests.`] : []),
    ...missing.map((one) => `  missing: ${one}`),
    ...(silentSkip ? ['Tests were skipped though nothing is missing.'] : []),
    ...broken.map(({ name }) => `Could not be loaded: ${name}`),
    ...(strayError ? ['The tests ended with an error outside of a test (see above).'] : []),
    ...(lintCode === 0 ? [] : ['The lint failed (see above).']),
  ];
  const passes = report?.numPassedTests ?? 0;
  const counts = [`${passes} passed`, `${failures} failed`, ...counted(skipped, 'skipped')].join(', ');
  const bad = passes === 0 || failures > 0 || lintCode !== 0 || testCode !== 0 || silentSkip;
  return {
    failed: bad || (ci && missing.length > 0),
    lines: [...lines, report ? counts : 'The tests did not run to their end.'],
  };
}
