import type { Content } from '@yibao-kiosk/shared/content/guide/content.ts';

import { judgeRow, type Judged, type Verdict } from './judge.ts';
import { documentLines, documents, type DocumentName } from './read-rows.ts';

export type Coverage = {
  readonly document: DocumentName;
  readonly rows: number;
  /** Rows that a person counted in the document. */
  readonly expectedRows: number;
  readonly counts: Readonly<Record<Verdict, number>>;
  /** Everything that is in the document and not in its guide: document:line: row field text. */
  readonly misses: readonly string[];
};

/** Holds every field of every row of a document against the guides that content has of it. */
export function coverageOf(document: DocumentName, content: Content): Coverage {
  const { rows: expectedRows, parse } = documents[document];
  const rows = parse(documentLines(document));
  const counts: Record<Verdict, number> = { shown: 0, corrected: 0, held: 0, missed: 0 };
  const misses: string[] = [];
  const source = content.documents[document];
  for (const row of rows) {
    const guide = content.guides[document]?.find(({ item }) => item === row.item);
    const judged: Judged[] = source && guide ? judgeRow(row, guide, source) : row.fields.map((field) => ({ field, verdict: 'missed', missed: field.pieces }));
    for (const { field, verdict, missed } of judged) {
      counts[verdict] += 1;
      for (const { line, text } of missed) misses.push(`${document}:${line}: ${row.item} ${field.heading}${guide ? '' : ' (no guide)'}: ${text}`);
    }
  }
  return { document, rows: rows.length, expectedRows, counts, misses };
}
