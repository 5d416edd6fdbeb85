/**
 * `npm run content:coverage`: holds the guides of `config/content` against the five documents. Lists everything that a
 * guide lacks of its item, or says though its item does not; prints for each document and in total how many fields are
 * shown as printed, shown corrected, and held back (each departure stands with its reason in the guide); ends with 1 when
 * anything was listed.
 */
import { fileURLToPath } from 'node:url';

import { contentProblemText } from '@yibao-kiosk/device-agent/content/read-files.ts';
import { readContent } from '@yibao-kiosk/device-agent/content/read-content.ts';
import type { Content } from '@yibao-kiosk/shared/content/guide/content.ts';

import { coverageOf, type Coverage } from './coverage.ts';
import { misplacedDepartures } from './departures.ts';
import { inventedTexts } from './invented.ts';
import { documents, type DocumentName } from './read-rows.ts';

const read = readContent(fileURLToPath(new URL('../../../config', import.meta.url)));
if (read.kind === 'wrong') for (const problem of read.problems) console.error(contentProblemText(problem));
process.exitCode = read.kind === 'wrong' || !report(read.content) ? 1 : 0;

function report(content: Content): boolean {
  const names = Object.keys(documents) as DocumentName[];
  const all = names.map((name) => coverageOf(name, content));
  const invented = names.flatMap((name) => (name === 'fuzhou' ? [] : inventedTexts(name, content)));
  const misplaced = names.flatMap((name) => misplacedDepartures(name, content));
  for (const { misses } of all) for (const miss of misses) console.log(miss);
  for (const text of invented) console.log(`not in the document: ${text}`);
  for (const text of misplaced) console.log(`not printed on this line: ${text}`);
  for (const one of all) print(one.document, [one]);
  print('total', all);
  return invented.length + misplaced.length === 0 && all.every(({ misses, rows, expectedRows }) => misses.length === 0 && rows === expectedRows);
}

function print(name: string, some: readonly Coverage[]): void {
  const sum = (of: (coverage: Coverage) => number): number => some.reduce((total, one) => total + of(one), 0);
  const rows = `${sum((one) => one.rows)} of ${sum(({ expectedRows }) => expectedRows)} rows`;
  const shown = `${sum(({ counts }) => counts.shown)} shown, ${sum(({ counts }) => counts.corrected)} corrected`;
  console.log(`${name}: ${rows}; fields: ${shown}, ${sum(({ counts }) => counts.held)} held back, ${sum(({ counts }) => counts.missed)} missed`);
}
