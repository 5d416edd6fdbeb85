/**
 * `npm run content:check`: reads `config/content` and `config/regions` as a terminal does and names everything that is
 * wrong, as file:line: rule: message. Another folder: `npm run content:check -- /srv/content`.
 */
import { contentProblemText } from '@yibao-kiosk/device-agent/content/read-files.ts';
import { readContent } from '@yibao-kiosk/device-agent/content/read-content.ts';

import { root } from './lib/paths.ts';

const [given] = process.argv.slice(2);
if (given === undefined) process.chdir(root);
const read = readContent(given ?? 'config');
if (read.kind === 'wrong') {
  for (const problem of read.problems) console.error(contentProblemText(problem));
  console.error(`${read.problems.length} problems`);
  process.exitCode = 1;
} else {
  const { documents, guides, regions, synonyms, notices } = read.content;
  for (const [region, document] of Object.entries(documents)) {
    const own = guides[region] ?? [];
    const departures = own.reduce((sum, guide) => sum + (guide.departures?.length ?? 0), document.departures?.length ?? 0);
    console.log(`${region}: ${own.length} guides, ${departures} departures, ${notices[region]?.length ?? 0} notices`);
  }
  console.log(`${Object.keys(regions).length} regions, ${synonyms.length} groups of everyday words`);
}
