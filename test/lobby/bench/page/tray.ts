import type { PersonView } from '../messages.ts';
import { cardName, drawCard } from './card.ts';
import { byId, h, heading } from './dom.ts';
import { act } from './lobby-link.ts';

/** How many of the ordinary people are drawn at once; the search reaches all. */
const drawnLimit = 60;

const filters = [
  ['all', '全部'],
  ['resident', '居民'],
  ['hkMoTw', '港澳台'],
  ['foreign', '外国人'],
] as const;
type Filter = (typeof filters)[number][0];

/** The tray of cards: shows who matches search and kind, featured people first. */
export function createTray(people: readonly PersonView[], onPhone: (person: PersonView) => void): void {
  const tray = byId('tray');
  const list = h('div', { class: 'cards' });
  const count = h('small', { class: 'count' });
  const search = h('input', {
    type: 'search',
    placeholder: '姓名、号码、情形…',
    'aria-label': '查找',
    input: () => draw(),
  });
  let filter: Filter = 'all';

  const chips = h('div', { class: 'chips' });
  const drawChips = (): void => {
    chips.replaceChildren(
      ...filters.map(([key, label]) =>
        h('button', { class: key === filter ? 'chip on' : 'chip', click: () => choose(key) }, label),
      ),
    );
  };
  const choose = (key: Filter): void => {
    filter = key;
    drawChips();
    draw();
  };
  const draw = (): void => {
    const found = people.filter((person) => matches(person, filter, search.value.trim()));
    const shown = found.slice(0, drawnLimit);
    count.textContent =
      found.length > shown.length ? `${found.length} 人，列出前 ${shown.length}` : `${found.length} 人`;
    list.replaceChildren(...shown.map((person) => trayItem(person, onPhone)));
    list.scrollTop = 0;
  };

  const head = heading('证件盘', 'Tray · drag or tap a card');
  tray.replaceChildren(head, search, chips, count, list);
  drawChips();
  draw();
}

function matches({ document, label, story }: PersonView, filter: Filter, words: string): boolean {
  const kindFits =
    filter === 'all' ||
    document.kind === filter ||
    (filter === 'foreign' && document.kind.startsWith('foreign'));
  const text = `${cardName(document)} ${document.number} ${label} ${story}`.toLowerCase();
  return (
    kindFits &&
    words
      .toLowerCase()
      .split(/\s+/)
      .every((word) => text.includes(word))
  );
}

function trayItem(person: PersonView, onPhone: (person: PersonView) => void): HTMLElement {
  const card = drawCard(person, 'small');
  const place = (): void => void act({ action: 'placeCard', personId: person.id });
  const item = h(
    'article',
    {
      class: person.featured ? 'tray-item featured' : 'tray-item',
      draggable: 'true',
      'data-person': person.id,
    },
    h('button', { class: 'card-button', title: '放到读卡器上 Put on the reader', click: place }, card),
    h(
      'div',
      { class: 'tray-note' },
      person.featured ? h('b', {}, situation(person)) : undefined,
      person.featured ? h('p', {}, person.story) : undefined,
      h('button', { class: 'link', click: () => onPhone(person) }, '手机亮码 QR'),
    ),
  );
  item.addEventListener('dragstart', (event) => event.dataTransfer?.setData('text/plain', person.id));
  return item;
}

/** The part of a label after the name. */
function situation({ label }: PersonView): string {
  return label.split('·').slice(-1)[0]?.trim() ?? label;
}
