import type { Paper } from './paper.ts';

/** What the layout must know of the printer, and whether personal cells are hidden. */
export type LayoutOptions = {
  columns: Paper['columns'];
  masked: boolean;
  /** Paper fed between the last line and the cut. */
  cutFeedDots: number;
  /** Encodes a QR: one string a row, '1' dark; null when no symbol holds so much. */
  qrModules: (data: string) => readonly string[] | null;
};
