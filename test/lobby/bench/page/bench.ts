import type { BenchMessage, PersonView } from '../messages.ts';
import { createDesk } from './desk.ts';
import { byId, h } from './dom.ts';
import { createFaultsView } from './faults-view.ts';
import { fetchPeople, follow } from './lobby-link.ts';
import { createHallView } from './hall-view.ts';
import { createPrinterView } from './printer-view.ts';
import { createTray } from './tray.ts';
import { createWiresView } from './wires-view.ts';

const people = await fetchPeople();
const desk = createDesk(new Map<string, PersonView>(people.map((person) => [person.id, person])));
const hall = createHallView();
const printer = createPrinterView();
const faults = createFaultsView();
const wires = createWiresView();
createTray(people, desk.takePhone);

const link = h('span', { class: 'link-state' });
const kiosk = h('a', { target: 'kiosk', class: 'kiosk-link' }, '打开终端屏幕 ↗');
byId('top').replaceChildren(
  h('h1', {}, '大厅台架', h('small', {}, 'Lobby bench')),
  h('p', {}, '演示环境：人物、证件、医保数据均为虚构。Everything here is invented.'),
  link,
  kiosk,
);

function receive(message: BenchMessage): void {
  switch (message.kind) {
    case 'state':
      desk.show(message.state);
      hall.show(message.state);
      faults.show(message.state);
      printer.show(message.state);
      kiosk.href = message.state.kioskUrl;
      return;
    case 'frames':
      return wires.add(message.frames);
    case 'printing':
      return printer.printing(message.paper);
    case 'paper':
      return printer.finished(message.paper);
  }
}

follow(receive, (connected) => {
  link.className = connected ? 'link-state on' : 'link-state';
  link.textContent = connected ? '已连接' : '大厅程序未运行，等待中…';
});
// Papers may arrive before the face of 10 MB has.
void document.fonts.load('24px "Noto Sans SC"', '医保').then(() => printer.redraw());
