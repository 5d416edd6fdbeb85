import type { HallCall } from '../../hall/hall.ts';
import type { BenchState } from '../messages.ts';
import { byId, h, heading } from './dom.ts';
import { act } from './lobby-link.ts';

/** The lamp over the terminal and the screen of the hall's staff. */
export type HallView = { show(state: BenchState): void };

const reasons: Readonly<Record<string, string>> = { help: '需要帮忙', paper: '纸张', card: '证件' };
const ends: Readonly<Record<string, string>> = {
  cancelled: '本人取消',
  staffArrived: '工作人员已到',
  expired: '超时',
  agentStopping: '终端停机',
};

/** Draws the lamp, the newest call, and the button with which staff answer. */
export function createHallView(): HallView {
  const beacon = h('span', { class: 'beacon', title: '呼叫灯 call lamp' });
  const says = h('span', { class: 'says' });
  const come = h('button', { class: 'primary', click: () => void act({ action: 'answerCall' }) }, '来了');
  byId('hall').replaceChildren(
    heading('呼叫工作人员', 'Call for staff'),
    h('div', { class: 'hall-row' }, beacon, says, come),
  );
  return {
    show: ({ lampLit, hallCall }) => {
      beacon.className = lampLit ? 'beacon lit' : 'beacon';
      says.textContent = callText(hallCall);
      come.disabled = hallCall?.state !== 'waiting';
    },
  };
}

function callText(call: HallCall | null): string {
  if (!call) return '没有呼叫 · no call';
  const time = new Date(call.atIso).toLocaleTimeString('zh-CN', { hour12: false });
  const what = `${time}　${call.hall} ${call.terminalId}　${reasons[call.reason] ?? call.reason}　第 ${call.ring} 次`;
  if (call.state === 'waiting') return `${what}　等人来 · waiting`;
  if (call.state === 'coming') return `${what}　已回复来了 · coming`;
  return `${what}　已结束：${ends[call.why ?? ''] ?? call.why} · over`;
}
