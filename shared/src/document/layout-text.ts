import type { DocumentBlock, ListItem, MaskableText } from './document.ts';
import type { LayoutOptions } from './layout-options.ts';
import type { PaperLine } from './paper.ts';
import { grid } from './paper.ts';
import { alignedColumn, runsOf, wrapText } from './text-lines.ts';
import { displayWidth } from './width.ts';
import { printableText } from './printable-text.ts';

/** Cells between a label column and its values. */
const labelGapCells = 2;
/** Labels take at most this part of the line; longer ones wrap. */
const labelShare = 0.45;

/** The title: double size, centred; of normal width where it would not fit a line. */
export function titleLines(title: MaskableText, options: LayoutOptions): PaperLine[] {
  return [
    ...largeText(title, { align: 'center', bold: true }, options),
    { kind: 'feed', dots: grid.cellWidthDots },
  ];
}

/** A heading within the paper: bold, a little air above. */
export function headingLines(text: MaskableText, options: LayoutOptions): PaperLine[] {
  const lines = plainText(text, { align: 'left', bold: true }, options);
  return [{ kind: 'feed', dots: grid.cellWidthDots }, ...lines];
}

/** A paragraph. */
export function textLines(
  block: Extract<DocumentBlock, { type: 'text' }>,
  options: LayoutOptions,
): PaperLine[] {
  const style = { align: block.align ?? 'left', bold: block.bold ?? false };
  return block.size === 'large'
    ? largeText(block.text, style, options)
    : plainText(block.text, style, options);
}

/** Cells between a mark and its text. */
const markGapCells = 1;
/** A level stands in by the width of □ and its gap, so that its marks stand below the text above. */
const levelCells = 3;
const deepestLevel = 3;

/** An entry of a list; lines after the first one begin where its text began. */
export function itemLines(item: ListItem, options: LayoutOptions): PaperLine[] {
  const indent = Math.min(item.level ?? 0, deepestLevel) * levelCells;
  const [mark] = wrapText({ text: item.mark }, { cells: options.columns - indent, masked: false });
  const bold = item.bold ?? false;
  const column = indent + (mark && mark.cells > 0 ? mark.cells + markGapCells : 0);
  return wrapText(item.text, { cells: options.columns - column, masked: options.masked }).map((piece, index) => ({
    kind: 'text',
    runs: [...(index === 0 ? runsOf(mark, { column: indent, bold }) : []), ...runsOf(piece, { column, bold })],
    heightScale: 1,
  }));
}

type TextStyle = { align: 'left' | 'center' | 'right'; bold: boolean };

function plainText(text: MaskableText, style: TextStyle, options: LayoutOptions): PaperLine[] {
  return scaledText(text, { ...style, widthScale: 1, heightScale: 1 }, options);
}

function largeText(text: MaskableText, style: TextStyle, options: LayoutOptions): PaperLine[] {
  const fitsDoubled = displayWidth(printableText(text.text)) * 2 <= options.columns;
  return scaledText(text, { ...style, widthScale: fitsDoubled ? 2 : 1, heightScale: 2 }, options);
}

function scaledText(
  text: MaskableText,
  style: TextStyle & { widthScale: 1 | 2; heightScale: 1 | 2 },
  options: LayoutOptions,
): PaperLine[] {
  const { widthScale, heightScale, bold } = style;
  const pieces = wrapText(text, { cells: Math.floor(options.columns / widthScale), masked: options.masked });
  return pieces.map((piece) => {
    const column = alignedColumn(style.align, piece.cells * widthScale, { start: 0, width: options.columns });
    return { kind: 'text', runs: runsOf(piece, { column, widthScale, bold }), heightScale };
  });
}

type RowsBlock = Extract<DocumentBlock, { type: 'rows' }>;

/** Key and value, a group of lines a row; values stand in one column and wrap within it. */
export function rowGroups(block: RowsBlock, labelCells: number, options: LayoutOptions): PaperLine[][] {
  const valueColumn = labelCells + labelGapCells;
  const field = { start: valueColumn, width: options.columns - valueColumn };
  return block.rows.map((row) => {
    const labels = wrapText({ text: row.label }, { cells: labelCells, masked: false });
    const values = wrapText(row.value, { cells: field.width, masked: options.masked });
    return Array.from({ length: Math.max(labels.length, values.length) }, (_, index) => ({
      kind: 'text',
      runs: [
        ...runsOf(labels[index], { column: 0 }),
        ...runsOf(values[index], {
          column: alignedColumn(row.align ?? 'left', values[index]?.cells ?? 0, field),
          bold: row.emphasis ?? false,
        }),
      ],
      heightScale: 1,
    }));
  });
}

/**
 * Width of the label column, one for the whole paper, so that all values stand below each other: as wide as the
 * longest label that keeps to its share of the line. Longer ones wrap.
 */
export function labelColumnCells(blocks: readonly DocumentBlock[], columns: number): number {
  const rows = blocks.flatMap((block) => (block.type === 'rows' ? block.rows : []));
  const widths = rows.map((row) => displayWidth(printableText(row.label)));
  const most = Math.floor(columns * labelShare);
  const fitting = widths.filter((width) => width <= most);
  return fitting.length > 0 ? Math.max(...fitting) : Math.min(most, Math.max(0, ...widths));
}
