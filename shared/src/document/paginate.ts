import type { PaperLine, PaperPage } from './paper.ts';
import { grid } from './paper.ts';

/**
 * Lines that stay on one page where they fit one; `header` is repeated when the group begins a later page.
 */
export type LineGroup = {
  lines: readonly PaperLine[];
  header?: readonly PaperLine[];
  keepWithNext?: boolean;
};

const textLineDots = grid.glyphHeightDots + grid.lineGapDots;

/** Height of a line on the paper, its gap included. */
export function lineDots(line: PaperLine): number {
  switch (line.kind) {
    case 'text':
      return grid.glyphHeightDots * line.heightScale + grid.lineGapDots;
    case 'rule':
      return textLineDots;
    case 'qr':
      return line.modules.length * line.moduleDots;
    case 'qrPlaceholder':
      return line.sideDots;
    case 'image':
      return line.bitmap.heightDots;
    case 'feed':
      return line.dots;
  }
}

const heightOf = (lines: readonly PaperLine[]): number =>
  lines.reduce((sum, line) => sum + lineDots(line), 0);

/**
 * Fills pages of at most 1 m, the feed before the cut included. With more than one page, each ends with its
 * number. A group longer than a page is broken between lines.
 */
export function paginate(
  groups: readonly LineGroup[],
  options: { columns: number; cutFeedDots: number },
): PaperPage[] {
  const room = grid.maxPageMm * grid.dotsPerMm - options.cutFeedDots;
  const whole = groups.flatMap((group) => group.lines);
  if (heightOf(whole) <= room) return [pageOf(whole, options.cutFeedDots)];
  const pages = fill(groups, room - textLineDots);
  return pages.map((lines, index) =>
    pageOf([...lines, pageNumber(index + 1, pages.length, options.columns)], options.cutFeedDots),
  );
}

function pageOf(lines: readonly PaperLine[], cutFeedDots: number): PaperPage {
  return { lines, lengthMm: Math.ceil((heightOf(lines) + cutFeedDots) / grid.dotsPerMm) };
}

function pageNumber(page: number, pages: number, columns: number): PaperLine {
  const text = `第 ${page}/${pages} 页`;
  const cells = text.length + 2;
  const column = Math.floor((columns - cells) / 2);
  return {
    kind: 'text',
    runs: [{ column, text, widthScale: 1, bold: false, masked: false }],
    heightScale: 1,
  };
}

function fill(groups: readonly LineGroup[], room: number): PaperLine[][] {
  const pages: PaperLine[][] = [];
  let page: PaperLine[] = [];
  let usedDots = 0;
  const place = (line: PaperLine): void => {
    if (usedDots + lineDots(line) > room && page.length > 0) turnPage();
    page.push(line);
    usedDots += lineDots(line);
  };
  const turnPage = (): void => {
    pages.push(page);
    page = [];
    usedDots = 0;
  };
  for (const bundle of bundled(groups)) {
    const height = heightOf(bundle.lines);
    if (usedDots + height > room && page.length > 0) {
      turnPage();
      bundle.header.forEach(place);
    }
    bundle.lines.forEach(place);
  }
  return [...pages, page];
}

/** Joins groups that must not be parted from what follows them. */
function bundled(
  groups: readonly LineGroup[],
): { lines: readonly PaperLine[]; header: readonly PaperLine[] }[] {
  const bundles: { lines: readonly PaperLine[]; header: readonly PaperLine[] }[] = [];
  let waiting: PaperLine[] = [];
  for (const group of groups) {
    const lines = [...waiting, ...group.lines];
    if (group.keepWithNext) {
      waiting = lines;
      continue;
    }
    // What waited is a header itself, or stands before one.
    bundles.push({ lines, header: waiting.length > 0 ? [] : (group.header ?? []) });
    waiting = [];
  }
  if (waiting.length > 0) bundles.push({ lines: waiting, header: [] });
  return bundles;
}
