import { lineDots } from '@yibao-kiosk/shared/document/paginate.ts';
import { grid, type Paper, type PaperLine } from '@yibao-kiosk/shared/document/paper.ts';

/** A line at its place on the drawn strip; `cut` stands between two pages. */
export type PlacedLine = { topDots: number; heightDots: number; line: PaperLine | { kind: 'cut' } };

/** Blank paper drawn around the printed area. */
export const marginDots = 24;
const cutDots = 48;

/** All pages of a paper as one strip with cut marks, in printer dots. */
export function placeLines(paper: Paper): { lines: PlacedLine[]; widthDots: number; heightDots: number } {
  const lines: PlacedLine[] = [];
  let topDots = marginDots;
  const put = (line: PlacedLine['line'], heightDots: number): void => {
    lines.push({ topDots, heightDots, line });
    topDots += heightDots;
  };
  for (const [index, page] of paper.pages.entries()) {
    if (index > 0) put({ kind: 'cut' }, cutDots);
    for (const line of page.lines) put(line, lineDots(line));
  }
  return {
    lines,
    widthDots: paper.columns * grid.cellWidthDots + 2 * marginDots,
    heightDots: topDots + marginDots,
  };
}

/** Where each leaf of the strip begins, so that a window of `windowDots` never cuts a line of text in two. */
export function leavesOf(lines: readonly PlacedLine[], windowDots: number): number[] {
  const starts = [0];
  for (const { topDots, heightDots, line } of lines) {
    const start = starts[starts.length - 1] ?? 0;
    const isTooTall = heightDots > windowDots;
    const isBlank = line.kind === 'feed';
    if (!isTooTall && !isBlank && topDots + heightDots - start > windowDots)
      starts.push(topDots - grid.lineGapDots);
  }
  return starts;
}

/** The paper's words for those who hear it, line by line. */
export function paperText(paper: Paper): string {
  return paper.pages
    .flatMap((page) => page.lines)
    .map((line) => (line.kind === 'text' ? line.runs.map((run) => run.text).join(' ') : ''))
    .filter((line) => line.trim() !== '')
    .join('\n');
}
