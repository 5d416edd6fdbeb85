/**
 * `npm test`: brings what the tests need, builds, lints, and runs all tests. What could not be run is listed
 * at the end with the line that mends it, and is a failure in CI; nothing is skipped in silence. With
 * arguments (`npm test -- device-agent/src/session`) only those tests run, without the demands on coverage.
 */
import { readFileSync, rmSync } from 'node:fs';

import { requirements } from '../test/support/requirements.ts';
import { buildAll } from './build.ts';
import { run } from './lib/child.ts';
import { root } from './lib/paths.ts';
import { prepareMachine } from './lib/prepare-machine.ts';
import { type TestReport, verdictOf } from './lib/test-verdict.ts';

const reportFile = '.cache/test-report.json';

async function runVitest(only: readonly string[]): Promise<number> {
  rmSync(root + reportFile, { force: true });
  const wanted = only.length > 0 ? only : ['--coverage'];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`];
  return run(`${root}node_modules/.bin/vitest`, ['run', ...reporters, ...wanted]);
}

function readReport(): TestReport | undefined {
  try {
    return JSON.parse(readFileSync(root + reportFile, 'utf8')) as TestReport;
  } catch {
    return undefined;
  }
}

const missing = await prepareMachine();
await buildAll();
const lintCode = await run(process.execPath, ['scripts/lint.ts']);
const testCode = await runVitest(process.argv.slice(2));
const { failed, lines } = verdictOf({
  report: readReport(),
  lintCode,
  testCode,
  missing: missing.map((one) => `${one} (${requirements[one].why}): ${requirements[one].mend}`),
  ci: process.env['CI'] === 'true',
});
console.log(`\n${lines.join('\n')}`);
process.exitCode = failed ? 1 : 0;
