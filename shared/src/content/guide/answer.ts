import type { Answer, AnswerNeed, AnswerSection, SectionOf } from './answer-schema.ts';
import { guideIdOf } from './content.ts';
import type { SourceDocument } from './document.ts';
import type { Guide, TerminalService } from './guide.ts';
import type { Need } from './need.ts';

/** What this terminal does itself, and what its region says of the services that are off. */
export type TerminalOffer = {
  readonly services: readonly TerminalService[];
  readonly off: Readonly<Partial<Record<TerminalService, string | undefined>>>;
};

/**
 * A guide as the screen and the paper answer it: can I do it here, what must I bring, how long, how it goes, where, when,
 * whom to call, who may, what law, notes. Everything comes from this guide and the document it stands in.
 */
export function answerOf(guide: Guide, document: SourceDocument, offer: TerminalOffer): Answer {
  const { item, name, title, theme } = guide;
  const sections = [
    here(guide, offer),
    bring(guide),
    time(guide),
    how(guide),
    where(guide, document),
    when(guide, document),
    call(guide, document),
    who(guide),
    law(guide),
    notes(guide, document),
  ];
  return {
    id: guideIdOf(document.region, guide),
    item,
    name,
    title,
    chapter: document.themes.find(({ key }) => key === theme)?.title ?? '',
    sections: sections.filter((section) => section !== null && isAnswered(section, guide)) as AnswerSection[],
    source: sourceOf(guide, document),
  };
}

/** Of what another authority does the document has little to say: nothing is missing in it. */
function isAnswered(section: AnswerSection, { handedOver }: Guide): boolean {
  return handedOver === undefined || !('missing' in section) || !section.missing;
}

function here({ here: service, handedOver }: Guide, offer: TerminalOffer): SectionOf<'here'> {
  if (handedOver !== undefined) return { kind: 'here', state: 'handedOver', text: handedOver };
  if (service === undefined) return { kind: 'here', state: 'elsewhere' };
  const text = offer.off[service];
  if (text !== undefined) return { kind: 'here', state: 'off', service, text };
  return offer.services.includes(service) ? { kind: 'here', state: 'offered', service } : { kind: 'here', state: 'elsewhere' };
}

function bring({ materials }: Guide): SectionOf<'bring'> {
  if (!materials) return { kind: 'bring', missing: true, needs: [], notes: [] };
  const { heading, needs, notes: remarks = [] } = materials;
  return { kind: 'bring', missing: false, heading, needs: needs.map(needOf), notes: remarks };
}

function needOf(need: Need): AnswerNeed {
  if (typeof need === 'string') return { box: true, text: need };
  const { choose } = need;
  const needs = need.needs?.map(needOf);
  if ('case' in need) return { box: false, text: need.case, choose, needs };
  const isHeadOfChoice = choose === 'one' && needs !== undefined;
  return { box: !isHeadOfChoice, text: need.text, choose, conditional: need.conditional, needs };
}

function time({ limits = [] }: Guide): SectionOf<'time'> {
  return { kind: 'time', missing: limits.length === 0, limits };
}

function how({ chain = [], chainHere = [], steps = [], flows = [], standard }: Guide): SectionOf<'how'> | null {
  if (chain.length + steps.length + flows.length === 0 && standard === undefined) return null;
  return { kind: 'how', chain, chainHere, steps, flows, standard };
}

function where(guide: Guide, document: SourceDocument): SectionOf<'where'> {
  const { handler, channels } = guide;
  const ways = (channels?.ways ?? []).map(({ kinds, text, online }) => ({
    kinds,
    text,
    online: named(document.online, online).map(({ name, url }) => ({ name, url })),
  }));
  const offices = named(document.offices, guide.offices)
    .map(({ name, address }) => ({ name, address }))
    .filter(({ name, address }) => name !== undefined || address !== undefined);
  const missing = handler === undefined && ways.length + offices.length === 0;
  return { kind: 'where', missing, handler, heading: channels?.heading, ways, offices };
}

function when(guide: Guide, document: SourceDocument): SectionOf<'when'> {
  const offices = named(document.offices, guide.offices)
    .map(({ name, hours }) => ({ name, hours }))
    .filter(({ hours }) => hours.length > 0);
  return { kind: 'when', missing: offices.length === 0, offices };
}

function call(guide: Guide, document: SourceDocument): SectionOf<'call'> {
  const { query = [], complaint = [], published = [], evaluation } = guide;
  const phones = named(document.phones, guide.phones).map(({ purpose, label, number }) => ({ purpose, label, number }));
  const isSilent = query.length + complaint.length + published.length === 0 && evaluation === undefined;
  const missing = isSilent && phones.every(({ number }) => number === undefined);
  return { kind: 'call', missing, phones, query, complaint, published, evaluation };
}

function who({ scope }: Guide): SectionOf<'who'> | null {
  return scope ? { kind: 'who', heading: scope.heading, texts: scope.text } : null;
}

function law({ law: texts }: Guide): SectionOf<'law'> | null {
  return texts ? { kind: 'law', texts } : null;
}

/** A note of a chapter governs all its items, or those that it names. */
function notes(guide: Guide, { themes }: SourceDocument): SectionOf<'notes'> | null {
  const ofChapter = themes.find(({ key }) => key === guide.theme)?.notes ?? [];
  const chapter = ofChapter.filter(({ items }) => items?.includes(guide.item) ?? true).map(({ text }) => text);
  const item = guide.notes ?? [];
  return item.length + chapter.length === 0 ? null : { kind: 'notes', item, chapter };
}

/** Only a document that has numbers for the main item prints codes at all; elsewhere they are ours, to match by. */
function sourceOf({ mainCode, code }: Guide, { title, number, edition }: SourceDocument): Answer['source'] {
  return { title, number, edition, codes: mainCode === undefined ? undefined : { main: mainCode, item: code } };
}

/** What stands under these keys, in the order of the keys. */
function named<T extends { key: string }>(all: readonly T[], keys: readonly string[] = []): T[] {
  return keys.flatMap((key) => all.find((one) => one.key === key) ?? []);
}
