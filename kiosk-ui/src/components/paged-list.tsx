import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

import { t } from '../i18n/i18n.ts';
import { Icon } from './icon.tsx';
import { usePages } from './pages.ts';
import './paged-list.css';

export type PagedListProps<T> = {
  items: readonly T[];
  /** Height an ordinary row needs, in px of the normal type; what is higher makes the page hold fewer. */
  rowHeightPx: number;
  gapPx?: number;
  /** No page has more rows, whatever the room. */
  maxRows?: number;
  label: string;
  children(item: T, index: number): ComponentChildren;
};

/** As many rows as fit, and buttons to the others. */
export function PagedList<T>({ items, rowHeightPx, gapPx = 16, maxRows = Infinity, label, children }: PagedListProps<T>) {
  const frame = useRef<HTMLDivElement>(null);
  const { start, end, page, pages, onPage } = usePages(frame, { count: items.length, rowHeightPx, gapPx, maxRows, rows: 'li' });
  const shown = useRef(page);
  useEffect(() => {
    // What was turned to is where one goes on; the button that turned may be off now.
    if (page !== shown.current) frame.current?.querySelector<HTMLElement>('button')?.focus();
    shown.current = page;
  }, [page]);
  return (
    <section class="paged" aria-label={label}>
      <div class="paged__frame" ref={frame}>
        <ul class="paged__rows" style={{ gap: `${gapPx}px` }}>
          {items.slice(start, end).map((item, index) => (
            <li key={start + index}>{children(item, start + index)}</li>
          ))}
        </ul>
      </div>
      {pages > 1 && <Pager page={page} pages={pages} onPage={onPage} />}
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
