import type { DocumentBlock } from './document.ts';
import type { LayoutOptions } from './layout-options.ts';
import { textLines } from './layout-text.ts';
import type { PaperLine } from './paper.ts';
import { grid } from './paper.ts';
import { alignedColumn } from './text-lines.ts';

/** About the side of a QR: 30 mm, read by any phone at arm's length. */
const qrSideDots = 240;
const moduleDotsLimits = { least: 2, most: 8 } as const;
/** ISO/IEC 18004 §5.3.8: four modules of white around it; here above and below, the sides are free anyway. */
const quietModules = 4;

/** A QR with its quiet zone and caption; one that no symbol holds has no modules, and whoever prints refuses it. */
export function qrLines(block: Extract<DocumentBlock, { type: 'qr' }>, options: LayoutOptions): PaperLine[] {
  const modules = options.qrModules(block.data) ?? [];
  const moduleDots = moduleDotsFor(modules.length, options);
  const quiet: PaperLine = { kind: 'feed', dots: quietModules * moduleDots };
  const leftDots = centredLeftDots(modules.length * moduleDots, options);
  return [
    quiet,
    { kind: 'qr', data: block.data, modules, moduleDots, leftDots },
    quiet,
    ...captionLines(block.caption, options),
  ];
}

function moduleDotsFor(modules: number, options: LayoutOptions): number {
  if (modules === 0) return moduleDotsLimits.least;
  const wanted = Math.round(qrSideDots / modules);
  const fitting = Math.floor((options.columns * grid.cellWidthDots) / modules);
  return Math.min(fitting, Math.max(moduleDotsLimits.least, Math.min(moduleDotsLimits.most, wanted)));
}

/** The place of a QR whose content is not known yet. */
export function qrPlaceholderLines(caption: string, options: LayoutOptions): PaperLine[] {
  const sideDots = qrSideDots + 2 * quietModules * moduleDotsLimits.most;
  return [
    { kind: 'qrPlaceholder', sideDots, leftDots: centredLeftDots(sideDots, options) },
    ...captionLines(caption, options),
  ];
}

/** A picture given by the platform (a seal); it must not be wider than the paper. */
export function imageLines(
  block: Extract<DocumentBlock, { type: 'image' }>,
  options: LayoutOptions,
): PaperLine[] {
  const field = { start: 0, width: options.columns * grid.cellWidthDots };
  return [
    {
      kind: 'image',
      bitmap: block.bitmap,
      leftDots: alignedColumn(block.align, block.bitmap.widthDots, field),
    },
  ];
}

function captionLines(caption: string | undefined, options: LayoutOptions): PaperLine[] {
  return caption ? textLines({ type: 'text', text: { text: caption }, align: 'center' }, options) : [];
}

function centredLeftDots(sideDots: number, options: LayoutOptions): number {
  return alignedColumn('center', sideDots, { start: 0, width: options.columns * grid.cellWidthDots });
}
