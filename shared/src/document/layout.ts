import type { DocumentBlock, PrintableDocument } from './document.ts';
import type { LayoutOptions } from './layout-options.ts';
import { imageLines, qrLines, qrPlaceholderLines } from './layout-picture.ts';
import { tableGroups } from './layout-table.ts';
import { headingLines, itemLines, labelColumnCells, rowGroups, textLines, titleLines } from './layout-text.ts';
import { paginate } from './paginate.ts';
import type { LineGroup } from './paginate.ts';
import type { Paper } from './paper.ts';
import { grid } from './paper.ts';

/**
 * Puts a document on the cell grid. Masked or not, the same cells are taken: only what stands in them
 * differs.
 */
export function layOutDocument(document: PrintableDocument, options: LayoutOptions): Paper {
  const labelCells = labelColumnCells(document.blocks, options.columns);
  const groups: LineGroup[] = [
    { lines: titleLines(document.title, options), keepWithNext: true },
    ...document.blocks.flatMap((block) => groupsOf(block, labelCells, options)),
  ];
  const pages = paginate(groups, options);
  const lengthMm = pages.reduce((sum, page) => sum + page.lengthMm, 0);
  return { columns: options.columns, pages, lengthMm, masked: options.masked };
}

function groupsOf(block: DocumentBlock, labelCells: number, options: LayoutOptions): LineGroup[] {
  switch (block.type) {
    case 'heading':
      return [{ lines: headingLines(block.text, options), keepWithNext: true }];
    case 'text':
      return [{ lines: textLines(block, options) }];
    case 'item':
      return [{ lines: itemLines(block, options), keepWithNext: block.heads ?? false }];
    case 'rows':
      return rowGroups(block, labelCells, options).map((lines) => ({ lines }));
    case 'table':
      return groupsOfTable(block, options);
    case 'rule':
      return [{ lines: [{ kind: 'rule', style: block.style }] }];
    case 'qr':
      return [{ lines: qrLines(block, options) }];
    case 'qrPlaceholder':
      return [{ lines: qrPlaceholderLines(block.caption, options) }];
    case 'image':
      return [{ lines: imageLines(block, options) }];
    case 'space':
      return [{ lines: [{ kind: 'feed', dots: block.lines * (grid.glyphHeightDots + grid.lineGapDots) }] }];
  }
}

function groupsOfTable(
  block: Extract<DocumentBlock, { type: 'table' }>,
  options: LayoutOptions,
): LineGroup[] {
  const { header, rows, totals } = tableGroups(block, options);
  const groups: LineGroup[] = [
    { lines: header, keepWithNext: true },
    ...rows.map((lines) => ({ lines, header })),
  ];
  return totals.length > 0 ? [...groups, { lines: totals, header }] : groups;
}
