import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';

import { Pager } from './paged-list.tsx';
import { usePages } from './pages.ts';
import './data-table.css';

/** The first column names the row. Figures stand at the end, where their digits line up. */
export type Column<T> = {
  name: string;
  header: string;
  /** Columns of one kind are of one width, which style sheets set as `.column-<kind>`. */
  kind?: string;
  /** At the end of its column, in bold. */
  isNumeric?: boolean;
  cell(item: T): ComponentChildren;
};

export type DataTableProps<T> = {
  label: string;
  columns: readonly Column<T>[];
  items: readonly T[];
  /** Height an ordinary row needs, in px of the normal type. */
  rowHeightPx: number;
};

/** Facts by row and column, a page at a time, with the header on every page. */
export function DataTable<T>({ label, columns, items, rowHeightPx }: DataTableProps<T>) {
  const frame = useRef<HTMLDivElement>(null);
  const { start, end, page, pages, onPage } = usePages(frame, {
    count: items.length,
    rowHeightPx,
    gapPx: 0,
    rows: 'tbody tr',
    head: 'thead',
  });
  return (
    <section class="paged" aria-label={label}>
      <div class="paged__frame" ref={frame}>
        <table class="data-table">
          <caption class="only-heard">{label}</caption>
          <colgroup>
            {columns.map(({ name, kind = name }) => (
              <col key={name} class={`column-${kind}`} />
            ))}
          </colgroup>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column.name} scope="col" class={alignmentOf(column)}>
                  {column.header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {items.slice(start, end).map((item, index) => (
              <tr key={start + index}>{columns.map((column, at) => cellOf(column, item, at === 0))}</tr>
            ))}
          </tbody>
        </table>
      </div>
      {pages > 1 && <Pager page={page} pages={pages} onPage={onPage} />}
    </section>
  );
}

const alignmentOf = ({ isNumeric }: { isNumeric?: boolean }): string =>
  isNumeric ? 'data-table__cell data-table__cell--numeric' : 'data-table__cell';

function cellOf<T>(column: Column<T>, item: T, isRowName: boolean) {
  return isRowName ? (
    <th key={column.name} scope="row" class={alignmentOf(column)}>
      {column.cell(item)}
    </th>
  ) : (
    <td key={column.name} class={alignmentOf(column)}>
      {column.cell(item)}
    </td>
  );
}
