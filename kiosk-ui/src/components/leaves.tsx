import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

import { isTextLarge, modes } from '../access/modes.ts';
import { locale } from '../i18n/i18n.ts';
import { useLateFaces } from './fit.ts';
import { Pager } from './paged-list.tsx';
import './leaves.css';

export type LeavesProps = {
  label: string;
  /** Changes with what is shown: other content begins at its first page. */
  content: string;
  children: ComponentChildren;
};

/**
 * A text of any length in pages. The browser cuts it, between lines and where the style sheet allows (CSS multi-column
 * fragmentation): nothing scrolls, no line is cut, and a paragraph longer than a page goes on on the next.
 */
export function Leaves({ label, content, children }: LeavesProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [page, setPage] = useState(0);
  const [pages, setPages] = useState(1);
  useLateFaces();
  useEffect(() => setPage(0), [content]);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const measure = (): void => setPages(pagesOf(element));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [content, locale.value, isTextLarge.value, modes.elder.value]);
  const shown = Math.min(page, pages - 1);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const measured = pagesOf(element);
    if (measured !== pages) setPages(measured);
    turnTo(element, shown);
  });
  return (
    <section class="leaves" aria-label={label}>
      <div class="leaves__frame" ref={frame} data-leaves="" tabIndex={-1}>
        <div class="leaves__columns">{children}</div>
      </div>
      {pages > 1 && (
        <Pager
          page={shown}
          pages={pages}
          onPage={(next) => {
            setPage(next);
            frame.current?.focus();
          }}
        />
      )}
    </section>
  );
}

/** From the start of one page to that of the next. */
function stepOf(frame: HTMLElement): number {
  const columns = frame.firstElementChild;
  if (!columns) return 0;
  const { columnGap, paddingLeft, paddingRight } = getComputedStyle(columns);
  const [gapPx = 0, ...paddingsPx] = [columnGap, paddingLeft, paddingRight].map((length) => Number.parseFloat(length) || 0);
  return frame.clientWidth - paddingsPx.reduce((sum, each) => sum + each, 0) + gapPx;
}

function pagesOf(frame: HTMLElement): number {
  const stepPx = stepOf(frame);
  return stepPx <= 0 ? 1 : Math.max(1, Math.round((frame.firstElementChild?.scrollWidth ?? 0) / stepPx));
}

/** Shows one page; what stands on the others takes no key and is not there for a screen reader. */
function turnTo(frame: HTMLElement, page: number): void {
  const columns = frame.firstElementChild;
  if (!(columns instanceof HTMLElement)) return;
  const isLeftward = getComputedStyle(frame).direction === 'rtl';
  columns.style.transform = `translateX(${(isLeftward ? 1 : -1) * page * stepOf(frame)}px)`;
  const shown = frame.getBoundingClientRect();
  if (shown.width === 0) return;
  for (const part of frame.querySelectorAll<HTMLElement>('[data-leaf-part]')) {
    const boxes = [...part.getClientRects()];
    part.inert = boxes.length > 0 && !boxes.some((box) => box.right > shown.left + 1 && box.left < shown.right - 1);
  }
}
