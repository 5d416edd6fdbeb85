import type { Glyph } from './hanzi-decoder.ts';
import type { PrintSettings } from './settings.ts';
import type { TextRun } from './paper.ts';

/** The line buffer: glyphs that wait for a line feed. */
export type TextLine = {
  /** Adds a glyph; false when it does not fit any more and the line must be printed first. */
  add(glyph: Glyph, settings: PrintSettings): boolean;
  /** Moves to an absolute position, dots from the left margin. */
  moveTo(x: number): void;
  position(): number;
  isEmpty(): boolean;
  /** Empties the buffer into runs, aligned, baselines together; `height` is the tallest glyph's. */
  take(settings: PrintSettings): { runs: TextRun[]; height: number };
  clear(): void;
};

const hanziDots = 24;
const asciiHeightDots = 24;

/** Creates an empty line. */
export function createTextLine(): TextLine {
  let runs: TextRun[] = [];
  let cursor = 0;

  const clear = (): void => {
    runs = [];
    cursor = 0;
  };

  return {
    add(glyph, settings) {
      const run = glyphRun(glyph, settings, cursor);
      if (cursor + run.width > settings.areaWidthDots && cursor > 0) return false;
      const last = runs.at(-1);
      if (last && last.x + last.width === cursor && sameStyle(last, run)) {
        last.text += run.text;
        last.width += run.width;
      } else {
        runs.push(run);
      }
      cursor += run.width;
      return true;
    },
    moveTo: (x) => {
      cursor = x;
    },
    position: () => cursor,
    isEmpty: () => runs.length === 0,
    take(settings) {
      const height = runs.reduce((tallest, run) => Math.max(tallest, run.height), 0);
      const end = runs.reduce((right, run) => Math.max(right, run.x + run.width), 0);
      const shift = settings.leftMarginDots + alignShift(settings, end);
      const placed = runs;
      for (const run of placed) {
        run.x += shift;
        run.y = height - run.height;
      }
      clear();
      return { runs: placed, height };
    },
    clear,
  };
}

/** Dots between the left margin and something `width` wide under the alignment of ESC a. */
export function alignShift(settings: PrintSettings, width: number): number {
  const free = Math.max(0, settings.areaWidthDots - width);
  if (settings.align === 'left') return 0;
  return settings.align === 'right' ? free : Math.floor(free / 2);
}

function glyphRun(glyph: Glyph, settings: PrintSettings, x: number): TextRun {
  const cellWidth = settings.fontB ? 9 : 12;
  const doubled = (on: boolean): number => (glyph.wide && on ? 2 : 1);
  const widthScale = Math.max(settings.widthScale, doubled(settings.hanziDoubleWidth));
  const heightScale = Math.max(settings.heightScale, doubled(settings.hanziDoubleHeight));
  return {
    kind: 'text',
    x,
    y: 0,
    width: (glyph.wide ? hanziDots : cellWidth) * widthScale,
    height: (glyph.wide || !settings.fontB ? asciiHeightDots : 17) * heightScale,
    text: glyph.text,
    widthScale,
    heightScale,
    bold: settings.bold,
    underline: glyph.wide ? settings.hanziUnderline : settings.underline,
    inverse: settings.inverse,
    cellWidth: glyph.wide ? hanziDots / 2 : cellWidth,
  };
}

function sameStyle(a: TextRun, b: TextRun): boolean {
  return (
    a.widthScale === b.widthScale &&
    a.heightScale === b.heightScale &&
    a.bold === b.bold &&
    a.underline === b.underline &&
    a.inverse === b.inverse &&
    a.cellWidth === b.cellWidth &&
    a.height === b.height
  );
}
