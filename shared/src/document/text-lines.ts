import type { MaskableText } from './document.ts';
import { maskClusters } from './mask.ts';
import type { TextRun } from './paper.ts';
import { printableText } from './printable-text.ts';
import { clustersOf } from './width.ts';
import { wrapRanges } from './wrap.ts';

/** A piece of a wrapped text: one line of it, `cells` wide at normal size. */
export type Piece = { text: string; cells: number; masked: boolean };

/** Wraps a text; breaks stand where the unmasked text breaks, so hiding moves nothing. */
export function wrapText(text: MaskableText, options: { cells: number; masked: boolean }): Piece[] {
  const real = clustersOf(printableText(text.text));
  const shown = options.masked && text.mask ? maskClusters(real, text.mask) : real;
  return wrapRanges(real, options.cells).map(({ from, to }) => {
    const clusters = shown.slice(from, to);
    return {
      text: clusters.map((cluster) => cluster.text).join(''),
      cells: clusters.reduce((sum, cluster) => sum + cluster.cells, 0),
      masked: clusters.some((cluster, index) => cluster !== real[from + index]),
    };
  });
}

/** A run of a piece at a column; nothing for an empty piece. */
export function runsOf(
  piece: Piece | undefined,
  place: { column: number; widthScale?: 1 | 2; bold?: boolean },
): TextRun[] {
  if (!piece || piece.text === '') return [];
  return [
    {
      column: place.column,
      text: piece.text,
      widthScale: place.widthScale ?? 1,
      bold: place.bold ?? false,
      masked: piece.masked,
    },
  ];
}

/** Column where `cells` begin in a field of `width` at `start`. */
export function alignedColumn(
  align: 'left' | 'center' | 'right',
  cells: number,
  field: { start: number; width: number },
): number {
  const spare = Math.max(0, field.width - cells);
  if (align === 'left') return field.start;
  return field.start + (align === 'right' ? spare : Math.floor(spare / 2));
}
