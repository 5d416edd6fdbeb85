import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

import { isTextLarge } from '../access/modes.ts';
import { locale, t } from '../i18n/i18n.ts';
import { Icon } from './icon.tsx';
import './paged-list.css';

export type PagedListProps<T> = {
  items: readonly T[];
  /** Height an ordinary row needs, in px of the normal type; what is higher makes the page hold fewer. */
  rowHeightPx: number;
  gapPx?: number;
  label: string;
  children(item: T, index: number): ComponentChildren;
};

const largeTextFactor = 1.3;
/** Rows where nothing can be measured (no layout in tests without a browser). */
const rowsWithoutLayout = 6;

/**
 * As many rows as fit, and buttons to the others: no list of this terminal scrolls, and no page cuts a row.
 */
export function PagedList<T>({ items, rowHeightPx, gapPx = 16, label, children }: PagedListProps<T>) {
  const frame = useRef<HTMLDivElement>(null);
  const [rowsPerPage, setRowsPerPage] = useState(rowsWithoutLayout);
  const [first, setFirst] = useState(0);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const rowPx = rowHeightPx * (isTextLarge.value ? largeTextFactor : 1);
    const measure = (): void => setRowsPerPage(rowsThatFit(element, rowPx, gapPx));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [rowHeightPx, gapPx, isTextLarge.value, locale.value]);
  useLayoutEffect(() => {
    const element = frame.current;
    if (element && rowsPerPage > 1 && element.scrollHeight > element.clientHeight + 1)
      setRowsPerPage(rowsPerPage - 1);
  });
  const pages = Math.max(1, Math.ceil(items.length / rowsPerPage));
  // The row a person reads stays in sight when the pages are cut anew.
  const shown = Math.min(Math.floor(first / rowsPerPage), pages - 1);
  const start = shown * rowsPerPage;
  return (
    <section class="paged" aria-label={label}>
      <div class="paged__frame" ref={frame}>
        <ul class="paged__rows" style={{ gap: `${gapPx}px` }}>
          {items.slice(start, start + rowsPerPage).map((item, index) => (
            <li key={start + index}>{children(item, start + index)}</li>
          ))}
        </ul>
      </div>
      {pages > 1 && <Pager page={shown} pages={pages} onPage={(page) => setFirst(page * rowsPerPage)} />}
    </section>
  );
}

/** Leafing by two large buttons with the page between them. */
export function Pager({ page, pages, onPage }: { page: number; pages: number; onPage(page: number): void }) {
  return (
    <nav class="pager" aria-label={t('common.pages')}>
      <button type="button" class="pager__button" disabled={page === 0} onClick={() => onPage(page - 1)}>
        <Icon name="previous" />
        {t('common.previousPage')}
      </button>
      <p class="pager__place" aria-live="polite">
        {t('common.pageOf', { page: page + 1, pages })}
      </p>
      <button
        type="button"
        class="pager__button"
        disabled={page === pages - 1}
        onClick={() => onPage(page + 1)}
      >
        {t('common.nextPage')}
        <Icon name="next" />
      </button>
    </nav>
  );
}

function rowsThatFit(element: HTMLElement, rowHeightPx: number, gapPx: number): number {
  if (element.clientHeight === 0) return rowsWithoutLayout;
  // Low screens draw rows lower than the ordinary height.
  const drawn = [...element.querySelectorAll('li')].map(({ offsetHeight }) => offsetHeight);
  const rowPx = Math.min(rowHeightPx, Math.max(...drawn, 1));
  return Math.max(1, Math.floor((element.clientHeight + gapPx) / (rowPx + gapPx)));
}
