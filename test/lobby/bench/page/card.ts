import type { IdentityDocument } from '../../population/identity-document.ts';
import type { PersonView } from '../messages.ts';
import { h } from './dom.ts';

type Kind = IdentityDocument['kind'];

/** What stands on the cards of a kind. */
const kinds: Readonly<Record<Kind, { title: string; english: string }>> = {
  resident: { title: '居民身份证', english: 'Resident card' },
  hkMoTw: { title: '港澳台居民居住证', english: 'HK / Macao / Taiwan' },
  foreign2017: { title: '外国人永久居留证', english: 'Foreigner 2017' },
  foreign2023: { title: '外国人永久居留身份证', english: 'Foreigner 2023' },
};

const sexes: Readonly<Record<string, string>> = { '0': '未知', '1': '男', '2': '女', '9': '未说明' };

/** The name as the card shows it first. */
export function cardName(document: IdentityDocument): string {
  return 'name' in document ? document.name : document.chineseName || document.englishName;
}

/** Draws an identity card. `large` is the one that lies on the reader. */
export function drawCard({ document }: PersonView, size: 'small' | 'large'): HTMLElement {
  const { title, english } = kinds[document.kind];
  const { birth } = document;
  return h(
    'div',
    { class: `card ${document.kind} ${size}` },
    h(
      'div',
      { class: 'card-text' },
      h('div', { class: 'card-title' }, title, h('small', {}, english)),
      h(
        'div',
        { class: /[a-z]/i.test(cardName(document)) ? 'card-name latin' : 'card-name' },
        cardName(document),
      ),
      h('div', { class: 'card-line' }, `${sexes[document.sex] ?? ''}　${birthText(birth)}`),
      h('div', { class: 'card-number' }, document.number),
    ),
    portrait(document),
  );
}

function birthText(birth: string): string {
  return `${birth.slice(0, 4)} 年 ${Number(birth.slice(4, 6))} 月 ${Number(birth.slice(6, 8))} 日`;
}

/** A silhouette in place of the photo; its tint tells people apart. */
function portrait({ number, sex }: IdentityDocument): HTMLElement {
  const tint = [...number].reduce((sum, digit) => (sum * 31 + digit.charCodeAt(0)) % 360, 7);
  const photo = h('div', { class: `portrait ${sex === '2' ? 'female' : 'male'}` });
  photo.style.setProperty('--tint', String(tint));
  photo.append(h('i', { class: 'hair' }), h('i', { class: 'head' }), h('i', { class: 'body' }));
  return photo;
}
