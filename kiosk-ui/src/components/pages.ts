import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

import { isTextLarge } from '../access/modes.ts';
import { locale } from '../i18n/i18n.ts';
import { askForRoom, overflows, useLateFaces } from './fit.ts';

export type PagesOptions = {
  count: number;
  /** Height an ordinary row needs, in px of the normal type; what is higher makes the page hold fewer. */
  rowHeightPx: number;
  gapPx: number;
  /** No page has more, whatever the room. */
  maxRows?: number;
  /** Finds the rows in the frame. */
  rows: string;
  /** Finds what stands above the rows on every page. */
  head?: string;
};

export type Pages = {
  /** The first item of the page, and the one after its last. */
  start: number;
  end: number;
  page: number;
  pages: number;
  onPage(page: number): void;
};

const largeTextFactor = 1.3;
/** Rows where nothing can be measured (no layout in tests without a browser). */
const rowsWithoutLayout = 6;

/** Cuts items into pages of as many rows as fit: nothing of this terminal scrolls, and no page cuts a row. */
export function usePages(frame: RefObject<HTMLElement | null>, options: PagesOptions): Pages {
  const { count, rowHeightPx, gapPx, maxRows = Infinity } = options;
  const [rowsPerPage, setRowsPerPage] = useState(Math.min(maxRows, rowsWithoutLayout));
  const [first, setFirst] = useState(0);
  /** Where all rows on one page turned out to be too many. */
  const tried = useRef('');
  useLateFaces();
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const rowPx = rowHeightPx * (isTextLarge.value ? largeTextFactor : 1);
    const measure = (): void => {
      const isWholeTried = tried.current === triedAt(element, count);
      const rows = Math.min(maxRows, rowsThatFit(element, { ...options, rowHeightPx: rowPx, isWholeTried }));
      setRowsPerPage(rows);
      if (rows === 1 && overflows(element)) askForRoom(element);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [count, rowHeightPx, gapPx, maxRows, isTextLarge.value, locale.value]);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element || !overflows(element)) return;
    if (rowsPerPage >= count) tried.current = triedAt(element, count);
    if (rowsPerPage > 1) setRowsPerPage(rowsPerPage - 1);
    else askForRoom(element);
  });
  const pages = Math.max(1, Math.ceil(count / rowsPerPage));
  // The row a person reads stays in sight when the pages are cut anew.
  const page = Math.min(Math.floor(first / rowsPerPage), pages - 1);
  const start = page * rowsPerPage;
  return { start, end: start + rowsPerPage, page, pages, onPage: (next) => setFirst(next * rowsPerPage) };
}

/** What stands around the frame, the buttons to leaf included. */
const aroundOf = (element: HTMLElement): HTMLElement => element.parentElement ?? element;

const triedAt = (element: HTMLElement, count: number): string =>
  `${count} ${aroundOf(element).clientWidth}×${aroundOf(element).clientHeight} ${locale.value} ${isTextLarge.value}`;

type FitOptions = PagesOptions & { isWholeTried: boolean };

function rowsThatFit(element: HTMLElement, { count, rowHeightPx, gapPx, rows, head, isWholeTried }: FitOptions): number {
  if (element.clientHeight === 0) return rowsWithoutLayout;
  const headPx = (head && element.querySelector<HTMLElement>(head)?.offsetHeight) || 0;
  // Low screens draw rows lower than the ordinary height.
  const drawn = [...element.querySelectorAll<HTMLElement>(rows)].map(({ offsetHeight }) => offsetHeight);
  const rowPx = Math.min(rowHeightPx, Math.max(...drawn, 1));
  const rowsIn = (heightPx: number): number => Math.max(1, Math.floor((heightPx - headPx + gapPx) / (rowPx + gapPx)));
  // All of them need no buttons to leaf, and may take their place.
  if (!isWholeTried && rowsIn(aroundOf(element).clientHeight) >= count) return count;
  return rowsIn(element.clientHeight);
}
