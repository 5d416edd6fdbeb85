/**
 * `npm run lint`: oxlint (type-aware), the types, the import table of docs/architecture.md, unused code, and the
 * house's own rules. Fails when the import check looked at no module, because a silent pass proves nothing.
 */
import { spawnSync } from 'node:child_process';

import { run } from './lib/child.ts';
import { checkHouse } from './lib/house-rules.ts';
import { root } from './lib/paths.ts';

const bin = (name: string): string => `${root}node_modules/.bin/${name}`;

function checkImports(): number {
  const result = spawnSync(
    bin('depcruise'),
    ['--config', 'dependency-cruiser.config.mjs', '--output-type', 'json', 'shared/src', 'device-agent/src', 'kiosk-ui/src', 'test'],
    { cwd: root, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
  );
  const report = JSON.parse(result.stdout || '{}') as {
    summary?: { totalCruised: number; violations: { rule: { name: string }; from: string; to: string }[] };
  };
  const cruised = report.summary?.totalCruised ?? 0;
  const violations = report.summary?.violations ?? [];
  for (const one of violations) console.error(`${one.rule.name}: ${one.from} -> ${one.to}`);
  if (cruised < 100) console.error(`The import check looked at ${cruised} modules only.\n${result.stderr}`);
  else console.log(`imports: ${cruised} modules, ${violations.length} violations`);
  return violations.length > 0 || cruised < 100 ? 1 : 0;
}

const steps: readonly [string, () => Promise<number> | number][] = [
  ['types', () => run(bin('tsc'), ['--noEmit', '-p', 'tsconfig.json'])],
  ['oxlint', () => run(bin('oxlint'), ['--type-aware', '--deny-warnings'])],
  ['imports', checkImports],
  ['house rules', checkHouse],
  ['unused code', () => run(bin('knip'), [])],
];
const failed: string[] = [];
for (const [name, step] of steps) if ((await step()) !== 0) failed.push(name);
if (failed.length > 0) {
  console.error(`lint failed: ${failed.join(', ')}`);
  process.exitCode = 1;
}
