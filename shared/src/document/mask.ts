import type { MaskKind } from './document.ts';
import { printableText } from './printable-text.ts';
import type { Cluster } from './width.ts';
import { clustersOf } from './width.ts';

/** How many characters stay readable at each end. */
type Kept = { head: number; tail: number };

/**
 * Hides a text as `kind` asks, cell for cell: two-cell characters become ＊, one-cell ones *, spaces stay. So
 * a masked paper has the shape of the real one. 张三丰 → 张＊＊, 350…0015 → 350***********0015.
 */
export function maskText(text: string, kind: MaskKind): string {
  return maskClusters(clustersOf(printableText(text)), kind)
    .map((cluster) => cluster.text)
    .join('');
}

/** The same on clusters; as many come back, each as wide as before. */
export function maskClusters(clusters: readonly Cluster[], kind: MaskKind): Cluster[] {
  const { head, tail } = keptBy(kind, clusters.length);
  const firstHiddenAtEnd = clusters.length - tail;
  return clusters.map((cluster, index) =>
    index < head || index >= firstHiddenAtEnd || staysReadable(cluster, kind) ? cluster : hidden(cluster),
  );
}

function keptBy(kind: MaskKind, length: number): Kept {
  switch (kind) {
    case 'name':
      return { head: length > 1 ? 1 : 0, tail: 0 };
    case 'idNumber':
      return length >= 11 ? { head: 3, tail: 4 } : shortNumber(length);
    case 'phone':
      return length >= 11 ? { head: 3, tail: 4 } : { head: 0, tail: length >= 6 ? 2 : 0 };
    case 'number':
      return { head: 0, tail: length >= 8 ? 4 : 0 };
    case 'address':
      return { head: length > 6 ? 6 : 0, tail: 0 };
    case 'amount':
    case 'all':
      return { head: 0, tail: 0 };
  }
}

/** Passports and other short numbers would be nearly whole with seven characters shown. */
function shortNumber(length: number): Kept {
  return length >= 6 ? { head: 1, tail: 1 } : { head: 0, tail: 0 };
}

function staysReadable(cluster: Cluster, kind: MaskKind): boolean {
  return (
    cluster.text === ' ' || cluster.text === '\u3000' || (kind === 'amount' && cluster.text === '\uFFE5')
  );
}

function hidden(cluster: Cluster): Cluster {
  const mark = cluster.cells === 2 ? '\uFF0A' : cluster.cells === 1 ? '*' : '';
  return { text: mark, cells: cluster.cells };
}
