import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { parseFujian } from './documents/fujian.ts';
import { parseFuzhou } from './documents/fuzhou.ts';
import { parseNational } from './documents/national.ts';
import { parseNumbered } from './documents/numbered.ts';
import type { Row } from './row.ts';

/** Headings of Quanzhou that conversion put among the words of a chart. */
const displaced = [
  { line: 174, text: '2.单位参保信息变更登记', after: 196 },
  { line: 1867, text: '第六章 医疗保障参保人员医疗费用手工（零星）报销', after: 1905 },
];

/** Each document with the number of items that a person counted in it, and what reads it. */
export const documents = {
  national: { rows: 30, parse: parseNational },
  quanzhou: { rows: 43, parse: (lines) => parseNumbered(lines, displaced) },
  fujian: { rows: 31, parse: parseFujian },
  fuzhou: { rows: 41, parse: parseFuzhou },
  xiamen: { rows: 31, parse: (lines) => parseNumbered(lines) },
} as const satisfies Record<string, { rows: number; parse: (lines: readonly string[]) => Row[] }>;
export type DocumentName = keyof typeof documents;

export function documentLines(name: DocumentName): string[] {
  return readFileSync(fileURLToPath(new URL(`../documents/${name}.txt`, import.meta.url)), 'utf8').split('\n');
}
