import type { BenchState, PaperView } from '../messages.ts';
import { byId, h, heading } from './dom.ts';
import { act } from './lobby-link.ts';
import { drawPaper } from './paper-canvas.ts';

/** The drawn printer with what comes out of it. */
export type PrinterView = {
  show(state: BenchState): void;
  printing(paper: PaperView): void;
  finished(paper: PaperView): void;
  /** Draws everything again, when the face has come. */
  redraw(): void;
};

const historyLimit = 12;
const ends: Readonly<Record<PaperView['end'], string>> = {
  printing: '打印中',
  fullCut: '已切断 full cut',
  partialCut: '半切 partial cut',
  ranOut: '纸尽断开 ran out',
  tornOff: '撕下 torn off',
};
const dotsPerCentimetre = 80;
const thumbnailDots = 180;

/** Draws printer, slot and history. */
export function createPrinterView(): PrinterView {
  const output = h('div', { class: 'output' });
  const status = h('div', { class: 'printer-status' });
  const history = h('div', { class: 'history' });
  const hanging = h('canvas', { class: 'paper hanging' });
  const cut = h('canvas', { class: 'paper fresh' });
  let current: PaperView | undefined;
  const papers: PaperView[] = [];
  let taken = true;

  const buttons = h(
    'div',
    { class: 'buttons' },
    h('button', { click: () => take() }, '取走 Take'),
    h('button', { click: () => void act({ action: 'tearOff' }) }, '撕下 Tear off'),
    h('button', { click: () => void act({ action: 'refill' }) }, '换纸 Refill'),
  );
  byId('printer').replaceChildren(
    heading('热敏打印机', '80 mm · drawn from the ESC/POS bytes'),
    output,
    h('div', { class: 'printer-body' }, h('div', { class: 'slot' }), status, buttons),
    h('h3', {}, '已出纸 ', h('small', {}, 'history · tap to enlarge')),
    history,
  );

  const drawOutput = (): void => {
    const fresh = papers.at(-1);
    const blankOnly = !current || current.elements.length === 0;
    const showsFresh = !taken && fresh !== undefined;
    output.replaceChildren(
      ...(showsFresh ? [cut] : []),
      ...(current && !(blankOnly && showsFresh) ? [hanging] : []),
    );
    if (current) drawPaper(hanging, current);
    if (showsFresh) drawPaper(cut, fresh);
    output.classList.toggle('empty', blankOnly && !showsFresh);
    output.scrollTop = output.scrollHeight;
  };
  const take = (): void => {
    taken = true;
    drawOutput();
  };
  const drawHistory = (): void => {
    history.replaceChildren(...papers.toReversed().map(historyItem));
    if (papers.length === 0) history.append(h('p', { class: 'hint' }, '还没有纸。在终端上打印一张试试。'));
  };
  drawHistory();

  return {
    show: (state) => {
      status.replaceChildren(...statusOf(state));
    },
    printing: (paper) => {
      current = paper;
      if (paper.elements.length > 0) taken = true;
      drawOutput();
    },
    finished: (paper) => {
      papers.push(paper);
      if (papers.length > historyLimit) papers.shift();
      taken = false;
      drawOutput();
      drawHistory();
    },
    redraw: () => {
      drawOutput();
      drawHistory();
    },
  };
}

function statusOf(state: BenchState): Node[] {
  const { coverOpen, paper, cutterError, headHot, unrecoverable } = state.printerCondition;
  const words = [
    state.wires.printer.plugged ? undefined : '线缆已拔出',
    coverOpen ? '机盖打开' : undefined,
    paper === 'end' ? '缺纸' : paper === 'nearEnd' ? '纸将尽' : undefined,
    cutterError ? '切刀卡住' : undefined,
    headHot ? '打印头过热' : undefined,
    unrecoverable ? '故障' : undefined,
    state.unknownCommands > 0 ? `未知指令 ${state.unknownCommands}` : undefined,
  ].filter((word) => word !== undefined);
  const onlyNearEnd = words.length === 1 && paper === 'nearEnd';
  const lamp = h('span', { class: `lamp ${words.length === 0 ? 'good' : onlyNearEnd ? 'care' : 'bad'}` });
  const buffered = state.printerBuffered > 0 ? ` · ${state.printerBuffered} B` : '';
  return [lamp, document.createTextNode((words.join('、') || '就绪') + buffered)];
}

function historyItem(paper: PaperView): HTMLElement {
  const canvas = thumbnail(paper);
  const length = (paper.heightDots / dotsPerCentimetre).toFixed(1);
  return h(
    'button',
    { class: 'history-item', click: () => enlarge(paper) },
    h('div', { class: 'thumb' }, canvas),
    h('span', {}, `#${paper.id}　${length} cm`),
    h('small', {}, ends[paper.end]),
  );
}

/** A small picture, halved step by step: one big step would drop whole strokes. */
function thumbnail(paper: PaperView): HTMLCanvasElement {
  let canvas = h('canvas');
  drawPaper(canvas, paper);
  while (canvas.width > thumbnailDots * 1.5) {
    const half = h('canvas', {
      width: String(canvas.width >> 1),
      height: String(Math.max(1, canvas.height >> 1)),
    });
    half.getContext('2d')?.drawImage(canvas, 0, 0, half.width, half.height);
    canvas = half;
  }
  return canvas;
}

function enlarge(paper: PaperView): void {
  const canvas = h('canvas', { class: `paper full ${paper.end}` });
  drawPaper(canvas, paper);
  const dialog = h('dialog', { class: 'enlarged', click: () => dialog.close() }, canvas);
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}
