import type { SectionOf } from '@yibao-kiosk/shared/content/guide/answer-schema.ts';

import type { Ear } from '../ear.ts';
import type { SpokenPart } from '../parts.ts';
import { sayTexts, stop, titled } from './texts.ts';

/** 在哪儿办. An address on the network is for a phone: the slip has it as a code, the ear gets its name. */
export function sayWhere({ say }: Ear, { missing, handler, ways, offices }: SectionOf<'where'>): SpokenPart[] {
  const online = new Set(ways.flatMap((way) => way.online.map(({ name }) => name)));
  return [
    ...say('guide.where'),
    ...(missing ? say('guide.missing') : []),
    ...sayTexts(ways.map(({ text }) => text)),
    ...offices.flatMap(({ name, address }) => [
      ...sayTexts([name]),
      ...titled(say('guide.address'), sayTexts([address])),
    ]),
    ...titled(say('guide.handler'), sayTexts([handler])),
    ...titled(say('guide.online'), sayTexts([...online])),
  ];
}

/** 什么时间 */
export function sayWhen(ear: Ear, { missing, offices }: SectionOf<'when'>): SpokenPart[] {
  const { say } = ear;
  return [
    ...say('guide.when'),
    ...(missing ? say('guide.missing') : []),
    ...offices.flatMap(({ name, hours }) => [
      ...sayTexts([name]),
      ...hours.flatMap((line) => sayHours(ear, line)),
    ]),
  ];
}

/** 上午：9:00-12:00 */
const span = /^(.*?)[：:]?\s*(\d{1,2}):(\d{2})\s*[-–—~至]+\s*(\d{1,2}):(\d{2})$/u;

/** A span of hours by its times, anything else as it stands. */
function sayHours({ say }: Ear, line: string): SpokenPart[] {
  const [whole, day = '', ...times] = span.exec(line) ?? [];
  if (whole === undefined) return sayTexts([line]);
  const [hour = 0, minute = 0, lastHour = 0, lastMinute = 0] = times.map(Number);
  const clock = (at: number, past: number): SpokenPart[] =>
    past === 0 ? say('guide.hour', { count: at }) : say('guide.minutes', { 'count.hour': at, 'count.minute': past });
  return [...sayTexts([day]), ...clock(hour, minute), ...say('guide.until'), ...clock(lastHour, lastMinute), stop];
}

/** 打什么电话: numbers digit by digit, those that the document masks as not given. */
export function sayCall({ say }: Ear, section: SectionOf<'call'>): SpokenPart[] {
  const { missing, phones, published, query, complaint, evaluation } = section;
  if (missing) return [...say('guide.call'), ...say('guide.missing')];
  const facts = { query, complaint, evaluation: [evaluation] };
  return [
    ...say('guide.call'),
    ...phones.flatMap((phone) => sayPhone(say, phone)),
    ...published.flatMap(({ heading, text }) => sayTexts([heading, text])),
    ...(['query', 'complaint', 'evaluation'] as const).flatMap((key) => titled(say(`guide.${key}`), sayTexts(facts[key]))),
  ];
}

function sayPhone(say: Ear['say'], { purpose, label, number }: SectionOf<'call'>['phones'][number]): SpokenPart[] {
  const digits: SpokenPart[] = number === undefined ? say('guide.missing') : [{ kind: 'digits', text: number }, stop];
  return [...say(`guide.purposes.${purpose}`), ...sayTexts([label]), ...digits];
}
