import type { Cluster } from './width.ts';

/** Must not begin a line (GB/T 15834 and usual typesetting): closing marks, stops, and arrows that join two words. */
const notAtLineStart = new Set('，。、；：？！）》」』】〉〕”’％…→,.;:?!)]}%');
/** Must not end a line: opening marks. */
const notAtLineEnd = new Set('（《「『【〈〔“‘([{');

/**
 * Breaks clusters into lines of at most `cells`. Han breaks anywhere, words at spaces where they fit on a
 * line of their own; a closing mark takes the character before it along, an opening one the character after it. Answers index ranges, so that mask
 * and text break alike.
 */
export function wrapRanges(clusters: readonly Cluster[], cells: number): { from: number; to: number }[] {
  const ranges: { from: number; to: number }[] = [];
  let from = skipSpaces(clusters, 0);
  while (from < clusters.length) {
    const fits = fitting(clusters, from, cells);
    const to = fits === clusters.length ? fits : breakBefore(clusters, from, fits);
    ranges.push({ from, to: trimSpaces(clusters, from, to) });
    from = skipSpaces(clusters, to);
  }
  return ranges.length > 0 ? ranges : [{ from: 0, to: 0 }];
}

/**
 * Index after the last cluster that fits; at least one is taken, so that a wide one on a narrow column ends.
 */
function fitting(clusters: readonly Cluster[], from: number, cells: number): number {
  let used = 0;
  let index = from;
  for (const cluster of clusters.slice(from)) {
    used += cluster.cells;
    if (used > cells && index > from) break;
    index += 1;
  }
  return index;
}

function breakBefore(clusters: readonly Cluster[], from: number, limit: number): number {
  for (let index = limit; index > from; index -= 1) {
    if (mayBreak(clusters[index - 1], clusters[index])) return index;
  }
  return limit;
}

function mayBreak(before: Cluster | undefined, after: Cluster | undefined): boolean {
  if (!before || !after) return true;
  if (before.text === ' ' || after.text === ' ') return true;
  if (notAtLineStart.has(after.text) || notAtLineEnd.has(before.text)) return false;
  return before.cells === 2 || after.cells === 2;
}

function skipSpaces(clusters: readonly Cluster[], index: number): number {
  let at = index;
  while (clusters[at]?.text === ' ') at += 1;
  return at;
}

function trimSpaces(clusters: readonly Cluster[], from: number, to: number): number {
  let end = to;
  while (end > from && clusters[end - 1]?.text === ' ') end -= 1;
  return end;
}
