/**
 * A paper as data: what it says, not where it stands. The layout puts it on a cell grid; printer and preview both draw
 * that grid, so the preview equals the paper.
 */
export type PrintableDocument = {
  kind: 'certificate' | 'slip' | 'test';
  title: MaskableText;
  blocks: readonly DocumentBlock[];
};

/** Text with the personal part marked: `mask` names how the preview hides it, cell for cell. */
export type MaskableText = { text: string; mask?: MaskKind };
export type MaskKind = 'name' | 'idNumber' | 'number' | 'phone' | 'address' | 'amount' | 'all';

export type DocumentBlock =
  | { type: 'heading'; text: MaskableText }
  | { type: 'text'; text: MaskableText; align?: 'left' | 'center' | 'right'; size?: 'normal' | 'large'; bold?: boolean }
  | ListItem
  | { type: 'rows'; rows: readonly DocumentRow[] }
  | { type: 'table'; columns: readonly TableColumn[]; rows: readonly (readonly MaskableText[])[]; totals?: readonly MaskableText[] }
  | { type: 'rule'; style: 'single' | 'double' }
  | { type: 'qr'; data: string; caption?: string }
  | { type: 'qrPlaceholder'; caption: string }
  | { type: 'image'; bitmap: Bitmap; align: 'left' | 'center' | 'right' }
  | { type: 'space'; lines: number };

/**
 * An entry of a list: a mark such as □, and the text hanging beside it. `level` is how far it stands in; `heads` what
 * follows it: the two are never parted by the end of a page.
 */
export type ListItem = { type: 'item'; mark: string; text: MaskableText; level?: number; bold?: boolean; heads?: boolean };

/** A label and its value; amounts of a list stand at the right edge, figure below figure. */
export type DocumentRow = { label: string; value: MaskableText; emphasis?: boolean; align?: 'right' };

/** `share` is the column's part of the line; numbers are right-aligned. */
export type TableColumn = { header: string; share: number; align: 'left' | 'right' };

/** One bit a dot, rows padded to whole bytes, most significant bit leftmost, 1 = black; `data` in Base64. */
export type Bitmap = { widthDots: number; heightDots: number; data: string };
