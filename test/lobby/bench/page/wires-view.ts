import type { FrameView } from '../messages.ts';
import { byId, h, heading } from './dom.ts';

/** The live hex view of all wires. */
export type WiresView = { add(frames: readonly FrameView[]): void };

const lineLimit = 300;
const names: Readonly<Record<string, string>> = { idReader: '读卡器', scanner: '扫码器', printer: '打印机', lamp: '呼叫灯' };
const filters = ['all', 'idReader', 'scanner', 'printer', 'lamp'] as const;

type Line = { frame: FrameView; count: number; element: HTMLElement };

/**
 * Draws the view. An exchange that repeats what a wire said last (polling) is counted instead of shown
 * again.
 */
export function createWiresView(): WiresView {
  const list = h('div', { class: 'frames' });
  const chips = h('div', { class: 'chips' });
  const lines: Line[] = [];
  let filter: (typeof filters)[number] = 'all';

  const drawChips = (): void => {
    chips.replaceChildren(
      ...filters.map((key) =>
        h(
          'button',
          { class: key === filter ? 'chip on' : 'chip', click: () => choose(key) },
          names[key] ?? '全部',
        ),
      ),
    );
    list.className = `frames only-${filter}`;
  };
  const choose = (key: (typeof filters)[number]): void => {
    filter = key;
    drawChips();
  };

  const addOne = (frame: FrameView): void => {
    const repeated = lines.slice(-8).find((line) => sameFrame(line.frame, frame));
    if (repeated) {
      repeated.count += 1;
      const counter = repeated.element.querySelector('.times');
      if (counter) counter.textContent = `×${repeated.count}`;
      return;
    }
    const element = drawFrame(frame);
    lines.push({ frame, count: 1, element });
    list.append(element);
    if (lines.length > lineLimit) lines.shift()?.element.remove();
  };

  byId('wires').replaceChildren(h('div', { class: 'row' }, heading('线上字节', 'Wires, live'), chips), list);
  drawChips();
  return {
    add: (frames) => {
      const atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 40;
      frames.forEach(addOne);
      if (atEnd) list.scrollTop = list.scrollHeight;
    },
  };
}

function sameFrame(a: FrameView, b: FrameView): boolean {
  return a.device === b.device && a.direction === b.direction && a.length === b.length && a.hex === b.hex;
}

function drawFrame(frame: FrameView): HTMLElement {
  const time = new Date(frame.at).toLocaleTimeString('zh-CN', { hour12: false });
  const toDevice = frame.direction === 'toDevice';
  return h(
    'div',
    { class: `frame from-${frame.device} ${frame.direction}` },
    h('time', {}, time),
    h('b', {}, names[frame.device] ?? frame.device),
    h('i', { title: toDevice ? 'host to device' : 'device to host' }, toDevice ? '←' : '→'),
    h('code', {}, frame.hex),
    h('span', { class: 'times' }),
  );
}
