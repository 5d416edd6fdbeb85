import type { DocumentBlock, MaskableText, TableColumn } from './document.ts';
import type { LayoutOptions } from './layout-options.ts';
import type { PaperLine } from './paper.ts';
import { alignedColumn, runsOf, wrapText } from './text-lines.ts';

type TableBlock = Extract<DocumentBlock, { type: 'table' }>;
/** Where a column stands on the line, and how its cells do in it. */
export type Field = { start: number; width: number; align: TableColumn['align'] };

/** Cells between two columns. */
const gapCells = 1;
/** A Han character must fit, or nothing does. */
const leastCells = 2;

/** A table in groups that stay together: the header (repeated on a new page), the rows, the totals. */
export type TableGroups = { header: PaperLine[]; rows: PaperLine[][]; totals: PaperLine[] };

/** Lays a table out by the shares of its columns; cells wrap within theirs. */
export function tableGroups(block: TableBlock, options: LayoutOptions): TableGroups {
  const fields = fieldsOf(block.columns, options.columns);
  const rowOf = (cells: readonly MaskableText[], bold: boolean): PaperLine[] =>
    rowLines(cells, { fields, bold, masked: options.masked });
  const headers = block.columns.map((column) => ({ text: column.header }));
  return {
    header: [...rowOf(headers, true), { kind: 'rule', style: 'single' }],
    rows: block.rows.map((row) => rowOf(row, false)),
    totals: block.totals ? [{ kind: 'rule', style: 'single' }, ...rowOf(block.totals, true)] : [],
  };
}

/** Shares the line out; what rounding leaves goes to the columns from the left. */
export function fieldsOf(columns: readonly TableColumn[], lineCells: number): Field[] {
  const usable = lineCells - gapCells * (columns.length - 1);
  const shares = Math.max(
    Number.MIN_VALUE,
    columns.reduce((sum, column) => sum + column.share, 0),
  );
  const spare = Math.max(0, usable - leastCells * columns.length);
  const shareOf = (column: TableColumn): number => Math.floor((spare * column.share) / shares);
  const left = spare - columns.reduce((sum, column) => sum + shareOf(column), 0);
  let start = 0;
  return columns.map((column, index) => {
    const width = leastCells + shareOf(column) + (index < left ? 1 : 0);
    const field = { start, width, align: column.align };
    start += field.width + gapCells;
    return field;
  });
}

function rowLines(
  cells: readonly MaskableText[],
  table: { fields: readonly Field[]; bold: boolean; masked: boolean },
): PaperLine[] {
  const columns = table.fields.map((field, index) => ({
    field,
    pieces: wrapText(cells[index] ?? { text: '' }, { cells: field.width, masked: table.masked }),
  }));
  const height = Math.max(...columns.map((column) => column.pieces.length));
  return Array.from({ length: height }, (_, line) => ({
    kind: 'text',
    runs: columns.flatMap(({ field, pieces }) => {
      const piece = pieces[line];
      return runsOf(piece, {
        column: alignedColumn(field.align, piece?.cells ?? 0, field),
        bold: table.bold,
      });
    }),
    heightScale: 1,
  }));
}
