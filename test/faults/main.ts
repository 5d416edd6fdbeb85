/**
 * `npm run faults -- --casework 1000 [--seed text]`: the long run of what CI does in small. Each schedule kills the program
 * at effects chosen by the seed, while the platform is cut, slow to answer or loses answers. Ends with 1 when anything was
 * lost, doubled or left on the disk, and names the schedule that shows it.
 */
import { parseArgs } from 'node:util';

import { runSchedule, type RunReport } from './casework/run.ts';
import { openScene } from './casework/scene.ts';

const { values } = parseArgs({ options: { casework: { type: 'string' }, seed: { type: 'string', default: 'long' } } });
const runs = Number(values.casework);
if (!Number.isInteger(runs) || runs < 1) {
  console.error('usage: npm run faults -- --casework <runs> [--seed <text>]');
  process.exit(2);
}

const scene = await openScene();
const reports: RunReport[] = [];
const startedMs = performance.now();
for (let index = 0; index < runs; index += 1) {
  const report = await runSchedule(scene, values.seed, index);
  reports.push(report);
  if (report.wrong.length > 0) console.error(`${report.seed}: ${report.wrong.join('; ')}`);
}
await scene.close();

const sum = (of: (report: RunReport) => number): number => reports.reduce((total, report) => total + of(report), 0);
const wrong = reports.flatMap((report) => report.wrong);
const count = (word: string): number => wrong.filter((one) => one.includes(word)).length;
console.log(`${runs} schedules of seed ${values.seed} in ${Math.round((performance.now() - startedMs) / 1000)} s`);
console.log(`kills ${sum(({ kills }) => kills)}, kinds of faults ${new Set(reports.flatMap(({ faults }) => faults)).size}`);
console.log(`receipts ${sum(({ receipts }) => receipts)}, cases ${sum(({ cases }) => cases)}, of which nobody was told because of a kill ${sum(({ untold }) => untold)}`);
console.log(`lost ${count('lost') + count('never')}, doubled ${count('doubled')}, refused and taken ${count('refused')}, readable or left on the disk ${count('disk') + count('bytes')}`);
console.log(`ratings ${sum(({ ratings }) => ratings)}, wrong ${count('rating')}`);
process.exit(wrong.length > 0 ? 1 : 0);
