/** `npm run bench`: one table, ours against peers and limits of the same run; its result is docs/measurements.md. */
import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';

import { buildAll } from '../../scripts/build.ts';
import { prepareMachine } from '../../scripts/lib/prepare-machine.ts';
import { root } from '../../scripts/lib/paths.ts';
import { benchAgent } from './agent.ts';
import { benchEncoding } from './encoding.ts';
import { benchScreen } from './screen.ts';
import { benchReplug } from './replug.ts';
import { formatTable } from './table.ts';
import { benchWire } from './wire.ts';

await prepareMachine();
await buildAll();
const rows = [...(await benchEncoding()), ...(await benchWire()), ...(await benchAgent()), ...(await benchReplug()), ...(await benchScreen())];
const table = formatTable(rows);
console.log(`\n${table}\n`);
if (process.argv.includes('--write')) {
  const machine = `${cpus().length} processors (${cpus()[0]?.model ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`;
  writeFileSync(
    `${root}docs/measurements.md`,
    `# Measurements

Made by \`npm run bench -- --write\`. Ratios count, not absolute times: both sides of a row were measured in the same run
on the same machine, which other work may have disturbed.

Machine: ${machine}.

${table}
`,
  );
}
process.exit(0);
