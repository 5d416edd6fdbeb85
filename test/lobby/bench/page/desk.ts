import type { BenchState, PersonView } from '../messages.ts';
import { cardName, drawCard } from './card.ts';
import { byId, h, heading } from './dom.ts';
import { act } from './lobby-link.ts';

/** The drawn reader, scanner and phone. */
export type Desk = {
  show(state: BenchState): void;
  /** Takes a person's phone out, with a fresh code when it is held to the scanner. */
  takePhone: (person: PersonView) => void;
};

const readerSays: Readonly<Record<string, string>> = {
  empty: '请放证件 · waiting for a card',
  placed: '有证件 · card placed',
  found: '寻到卡 · found',
  selected: '选中，读取中… · reading',
  read: '已读取 · read',
};

/** Draws the desk; the reader takes cards dropped on it. */
export function createDesk(people: ReadonlyMap<string, PersonView>): Desk {
  const plate = h('div', { class: 'plate' });
  const lamp = h('span', { class: 'lamp' });
  const says = h('span', { class: 'says' });
  const reader = h('div', { class: 'reader' }, plate, h('div', { class: 'reader-foot' }, lamp, says));
  acceptCards(reader);

  const phone = createPhone();
  const scanner = h(
    'div',
    { class: 'scanner' },
    h('div', { class: 'glass' }, h('i')),
    h('span', { class: 'says' }, ''),
  );
  byId('desk').replaceChildren(
    h('div', { class: 'panel' }, heading('身份证读卡器', 'ID card reader'), reader),
    h(
      'div',
      { class: 'panel' },
      heading('医保电子凭证', 'Phone and scanner'),
      h('div', { class: 'phone-row' }, phone.element, scanner),
    ),
    h('div', { class: 'panel', id: 'hall' }),
    h('div', { class: 'panel wires', id: 'wires' }),
  );

  const lift = (): void => void act({ action: 'liftCard' });
  return {
    takePhone: phone.take,
    show(state) {
      const person = state.cardPersonId === null ? undefined : people.get(state.cardPersonId);
      plate.replaceChildren(
        person
          ? h('button', { class: 'card-button', title: '拿起 Lift', click: lift }, drawCard(person, 'large'))
          : h(
              'div',
              { class: 'target' },
              h('b', {}, '把证件拖到这里'),
              h('small', {}, 'drop a card here, or tap one in the tray'),
            ),
      );
      lamp.className = `lamp ${state.wires.idReader.plugged ? state.readerState : 'off'}`;
      says.textContent = state.wires.idReader.plugged
        ? (readerSays[state.readerState] ?? state.readerState) + (person ? '　点证件拿起 tap to lift' : '')
        : '线缆已拔出 · unplugged';
      scanner.className = state.scannerTriggered ? 'scanner lit' : 'scanner';
      const scannerSays = scanner.querySelector('.says');
      if (scannerSays) scannerSays.textContent = scannerText(state);
      phone.show(state, people);
    },
  };
}

function scannerText({ wires, scannerTriggered, scannerVendor }: BenchState): string {
  if (!wires.scanner.plugged) return '线缆已拔出';
  const vendor = scannerVendor === 'newland' ? '新大陆 Newland' : 'Honeywell';
  return `${vendor}\n${scannerTriggered ? '已触发，等待扫码 · armed' : '未触发 · idle'}`;
}

function acceptCards(reader: HTMLElement): void {
  reader.addEventListener('dragover', (event) => {
    event.preventDefault();
    reader.classList.add('over');
  });
  reader.addEventListener('dragleave', () => reader.classList.remove('over'));
  reader.addEventListener('drop', (event) => {
    event.preventDefault();
    reader.classList.remove('over');
    const personId = event.dataTransfer?.getData('text/plain');
    if (personId) void act({ action: 'placeCard', personId });
  });
}

type Phone = {
  element: HTMLElement;
  take: (person: PersonView) => void;
  show(state: BenchState, people: ReadonlyMap<string, PersonView>): void;
};

function createPhone(): Phone {
  const owner = h('div', { class: 'phone-owner' });
  const canvas = h('canvas', { class: 'qr', width: '232', height: '232' });
  const present = h('button', { class: 'primary' }, '出示给扫码器');
  const away = h('button', { class: 'quiet', click: () => void act({ action: 'hideQr' }) }, '收起');
  const element = h(
    'div',
    { class: 'phone' },
    h(
      'div',
      { class: 'phone-screen' },
      h('div', { class: 'phone-title' }, '医保码 · 演示'),
      owner,
      h('div', { class: 'code' }, canvas),
      present,
      away,
    ),
  );
  let chosen: PersonView | undefined;
  let drawn = '';
  present.addEventListener('click', () => {
    if (chosen) void act({ action: 'showQr', personId: chosen.id });
  });

  const drawOwner = (): void => {
    owner.textContent = chosen ? cardName(chosen.document) : '在证件盘里点“手机亮码”';
    present.disabled = !chosen;
  };
  drawOwner();
  drawQr(canvas, null);

  return {
    element,
    take: (person) => {
      chosen = person;
      drawOwner();
      void act({ action: 'hideQr' });
    },
    show: (state, people) => {
      chosen ??= state.phonePersonId === null ? [...people.values()][0] : people.get(state.phonePersonId);
      drawOwner();
      element.classList.toggle('held', state.phoneQr !== null);
      present.textContent = state.phoneQr ? '换一个新码再出示' : '出示给扫码器';
      const next = (state.phoneQr ?? []).join('');
      if (next !== drawn) drawQr(canvas, state.phoneQr);
      drawn = next;
    },
  };
}

/** Draws the modules at the largest whole scale, quiet zone included. */
function drawQr(canvas: HTMLCanvasElement, rows: readonly string[] | null): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  if (!rows) return;
  const scale = Math.floor(canvas.width / (rows.length + 8));
  const margin = Math.floor((canvas.width - rows.length * scale) / 2);
  context.fillStyle = '#10243e';
  rows.forEach((row, y) =>
    [...row].forEach((dark, x) => {
      if (dark === '1') context.fillRect(margin + x * scale, margin + y * scale, scale, scale);
    }),
  );
}
