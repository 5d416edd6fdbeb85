import type { Paper, PaperLine } from '@yibao-kiosk/shared/document/paper.ts';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';

import { t } from '../i18n/i18n.ts';
import { drawLines } from './draw-paper.ts';
import { leavesOf, paperText, placeLines, type PlacedLine } from './paper-geometry.ts';
import './paper-view.css';

/** What the window shows of the paper: which of its leaves, and the lines on it. */
export type ShownLeaf = { leaf: number; leaves: number; lines: readonly PaperLine[] };

export type PaperViewProps = {
  paper: Paper;
  leaf: number;
  onShown(shown: ShownLeaf): void;
  /** A touch on the paper itself. */
  onTap(): void;
};

/** Where nothing can be measured: 15 cm of paper. */
const windowWithoutLayoutDots = 1200;

/** What the window shows: text only whole, pictures as far as they reach. */
function linesIn(lines: readonly PlacedLine[], startDots: number, endDots: number): PlacedLine[] {
  return lines.filter(({ topDots, heightDots, line }) => {
    const bottomDots = topDots + heightDots;
    return (
      bottomDots > startDots &&
      (line.kind === 'text' ? bottomDots <= endDots + 1 && topDots >= startDots : topDots < endDots)
    );
  });
}

/** The paper as it will come out, cell for cell, a window's height at a time. */
export function PaperView({ paper, leaf, onShown, onTap }: PaperViewProps) {
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  const strip = useMemo(() => placeLines(paper), [paper]);
  const scale = size.width / strip.widthDots;
  const windowDots = scale > 0 ? size.height / scale : windowWithoutLayoutDots;
  const starts = useMemo(() => leavesOf(strip.lines, windowDots), [strip, windowDots]);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const measure = (): void => setSize({ width: element.clientWidth, height: element.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const shownLeaf = Math.min(leaf, starts.length - 1);
  const start = starts[shownLeaf] ?? 0;
  const end = Math.min(start + windowDots, strip.heightDots);
  useLayoutEffect(() => {
    // A line that just fits at the foot is told where the next leaf begins with it.
    const next = starts[shownLeaf + 1] ?? Infinity;
    const lines = linesIn(strip.lines, start, end).flatMap(({ line, topDots }) => (line.kind === 'cut' || topDots > next ? [] : [line]));
    onShown({ leaf: shownLeaf, leaves: starts.length, lines });
  }, [strip, starts.length, start, end]);
  useLayoutEffect(() => {
    const element = canvas.current;
    const pen = element?.getContext('2d');
    if (!element || !pen || scale === 0) return;
    const draw = (): void => {
      element.width = Math.round(size.width);
      element.height = Math.round(Math.min(size.height, (end - start) * scale));
      pen.fillStyle = '#fff';
      pen.fillRect(0, 0, element.width, element.height);
      pen.scale(scale, scale);
      pen.translate(0, -start);
      drawLines(pen, linesIn(strip.lines, start, end), strip.widthDots);
    };
    draw();
    // Slices of the face that this paper is the first to need arrive a moment later.
    void document.fonts?.load("24px 'Kiosk Sans'", paperText(paper)).then(draw);
  }, [strip, start, end, scale, size.height]);
  return (
    // A printer writes from left to right, whichever way the screen runs; the canvas takes its direction from here.
    <div class="paper" dir="ltr" ref={frame} onClick={onTap}>
      <canvas ref={canvas} aria-hidden="true" />
      <p class="only-heard">{t('preview.paper')}</p>
      <pre class="only-heard">{paperText(paper)}</pre>
    </div>
  );
}
