import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

import { root } from './paths.ts';

const maxLines = 400;

type Rule = { name: string; applies(path: string): boolean; find: RegExp };

const isSource = (path: string): boolean => /\.(ts|tsx)$/.test(path);
const isTest = (path: string): boolean => /\.test\.tsx?$|^test\//.test(path);

/** Edge files: the only ones that may touch the machine's clock and randomness; all else is given them. */
const edges = new Set([
  'device-agent/src/clock.ts',
  'device-agent/src/main.ts',
  // The browser's own paint, given to the page as `AfterPaint`.
  'kiosk-ui/src/after-paint.ts',
  'kiosk-ui/src/clock.ts',
  'kiosk-ui/src/main.tsx',
]);

const rules: readonly Rule[] = [
  {
    name: 'time and randomness come in from outside',
    applies: (path) =>
      isSource(path) && /^(device-agent|kiosk-ui|shared)\/src\//.test(path) && !isTest(path) && !edges.has(path),
    find: /\b(Date\.now|Math\.random|setTimeout|setInterval|performance\.now)\(/,
  },
  {
    name: 'times are of China, not of the machine’s zone',
    applies: (path) => isSource(path) && /^(device-agent|shared)\/src\//.test(path),
    find: /\.(?:get(?:Hours|Minutes|Date|Day|Month|FullYear)|toLocale\w*String)\(|DateTimeFormat/,
  },
  { name: 'no unfinished marks', applies: isSource, find: /\b(TODO|FIXME|XXX|HACK)\b/ },
  { name: 'no muted checks', applies: isSource, find: /@ts-(?:ignore|nocheck)|oxlint-disable|eslint-disable/ },
  { name: 'no focused or skipped test', applies: isTest, find: /\b(?:it|test|describe)\.(?:only|skip|todo)\(/ },
  { name: 'no snapshot', applies: isTest, find: /toMatch(?:Inline)?Snapshot|toMatchFileSnapshot/ },
];

/** Checks what no general linter knows: file length, clocks, marks. Returns 1 when anything was found. */
export function checkHouse(): number {
  const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
    .split('\n')
    .filter((path) => isSource(path) || path.endsWith('.css'));
  let found = 0;
  const report = (path: string, line: number, name: string): void => {
    found += 1;
    console.error(`${path}:${line}: ${name}`);
  };
  for (const path of files) {
    const lines = readFileSync(root + path, 'utf8').split('\n');
    if (lines.length > maxLines) report(path, lines.length, `longer than ${maxLines} lines`);
    for (const rule of rules) {
      if (path === 'scripts/lib/house-rules.ts' || !rule.applies(path)) continue;
      lines.forEach((line, index) => {
        if (rule.find.test(line)) report(path, index + 1, rule.name);
      });
    }
  }
  if (files.length < 100) report('.', 0, 'fewer than 100 source files were looked at');
  return found > 0 ? 1 : 0;
}
