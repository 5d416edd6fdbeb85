import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

import { t } from '../../i18n/i18n.ts';
import { Icon } from '../icon.tsx';
import { KeyGrid, type KeyProps } from '../key-grid.tsx';
import type { KeyRows } from '../key-rows.ts';
import type { Candidate } from './dictionary.ts';

const columns = 4;
const twoRowsPx = 172;
/** What a key holds in large letters. */
const shortWord = 4;

/** How many candidates a page holds: two rows where there is room. */
export function useCandidatesPerPage(bar: RefObject<HTMLElement | null>): number {
  const [rows, setRows] = useState(2);
  useLayoutEffect(() => {
    const element = bar.current;
    if (!element) return undefined;
    const measure = (): void => {
      const { clientHeight } = element;
      if (clientHeight > 0) setRows(clientHeight >= twoRowsPx ? 2 : 1);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return rows * columns;
}

export type CandidateBarProps = {
  candidates: readonly Candidate[];
  first: number;
  perPage: number;
  onKey(id: string): void;
};

/** A page of what the letters can mean, and two keys to leaf. */
export function CandidateBar({ candidates, first, perPage, onKey }: CandidateBarProps) {
  const shown = candidates.slice(first, first + perPage);
  const canLeaf = candidates.length > perPage;
  const ids = shown.map((_candidate, index) => `candidate${index}`);
  const keys: KeyProps[] = shown.map(({ text }, index) => ({
    id: `candidate${index}`,
    label: text,
    class: [...text].length > shortWord ? 'pinyin__candidate pinyin__candidate--long' : 'pinyin__candidate',
  }));
  if (canLeaf) {
    keys.push(
      { id: 'before', kind: 'work', label: <Icon name="previous" />, name: t('common.previousPage'), class: 'pinyin__before', isDisabled: first === 0 },
      { id: 'after', kind: 'work', label: <Icon name="next" />, name: t('common.nextPage'), class: 'pinyin__after', isDisabled: first + perPage >= candidates.length },
    );
  }
  return (
    <KeyGrid
      label={t('pinyin.candidates')}
      class={`pinyin__candidates pinyin__candidates--${perPage / columns}`}
      rows={rowsOf(ids, canLeaf ? keys.slice(-2).filter(({ isDisabled }) => !isDisabled).map(({ id }) => id) : [])}
      keys={keys}
      onKey={onKey}
    />
  );
}

function rowsOf(ids: readonly string[], leaf: readonly string[]): KeyRows {
  const rows = [
    [...ids.slice(0, columns), ...leaf.slice(0, 1)],
    [...ids.slice(columns), ...leaf.slice(1)],
  ];
  return rows.filter((row) => row.length > 0);
}
