import type { BenchState } from '../messages.ts';
import { byId, h, heading } from './dom.ts';
import { faultGroups } from './fault-list.ts';
import type { FaultGroup, FaultSwitch } from './fault-list.ts';
import { act } from './lobby-link.ts';

/** The panel of fault switches. */
export type FaultsView = { show(state: BenchState): void };

/** Draws one group of switches at a time, chosen by tabs; a dot on a tab tells that something in it is on. */
export function createFaultsView(): FaultsView {
  const tabs = h('div', { class: 'tabs' });
  const list = h('div', { class: 'switches' });
  let group: FaultGroup | undefined = faultGroups[0];
  let state: BenchState | undefined;
  let drawn = '';

  const draw = (): void => {
    if (!state || !group) return;
    const now = state;
    const on = faultGroups.map(({ switches }) => switches.map((one) => one.isOn(now)));
    // Redrawing only on change keeps a button under the finger alive between press and release.
    const next = JSON.stringify([group.key, on]);
    if (next === drawn) return;
    drawn = next;
    tabs.replaceChildren(...faultGroups.map((one, i) => tab(one, on[i]?.includes(true) ?? false)));
    list.replaceChildren(...group.switches.map((one) => drawSwitch(one, one.isOn(now))));
  };
  const tab = (one: FaultGroup, alarmed: boolean): HTMLElement => {
    const names = ['tab', one === group ? 'on' : '', alarmed ? 'alarmed' : ''].join(' ').trim();
    return h('button', { class: names, click: () => choose(one) }, one.title.split(' ')[0] ?? one.title);
  };
  const choose = (one: FaultGroup): void => {
    group = one;
    draw();
  };

  const clearAll = (): void => void act({ action: 'clearFaults' });
  byId('faults').replaceChildren(
    h('div', { class: 'row' }, heading('故障开关', 'Faults'), h('button', { click: clearAll }, '全部恢复')),
    tabs,
    list,
  );
  return {
    show: (next) => {
      state = next;
      draw();
    },
  };
}

function drawSwitch(one: FaultSwitch, on: boolean): HTMLElement {
  return h(
    'button',
    {
      class: on ? 'switch on' : 'switch',
      role: 'switch',
      'aria-checked': String(on),
      click: () => void act(on ? one.off : one.on),
    },
    h('span', {}, one.label, h('small', {}, one.english)),
    h('i', { class: 'knob' }),
  );
}
