import type { AnswerNeed, AnswerSection, SectionOf } from '@yibao-kiosk/shared/content/guide/answer-schema.ts';
import type { Flow, FlowStep } from '@yibao-kiosk/shared/content/guide/flow.ts';
import type { DocumentBlock, DocumentRow } from '@yibao-kiosk/shared/document/document.ts';
import { fill, type PaperText } from '@yibao-kiosk/shared/locales/paper-text.ts';

/** Printers of every kind have it, and the face that draws lines has no ☐ (U+2610). */
const box = '□';

/** One section as it stands on paper: a heading in plain words, and what the document says. */
export function sectionBlocks(section: AnswerSection, text: PaperText): DocumentBlock[] {
  const words = text.guide;
  switch (section.kind) {
    case 'here':
      return [paragraph(section.text ?? (section.state === 'offered' ? words.offered : words.elsewhere))];
    case 'bring':
      return [
        heading(section.heading === undefined ? words.bring : fill(words.bringHeaded, { heading: section.heading })),
        ...said(section, text, () => (section.needs.length === 0 ? [paragraph(words.nothing)] : needBlocks(section.needs, words))),
        ...section.notes.map(paragraph),
      ];
    case 'time':
      return [
        heading(words.time),
        ...said(section, text, () =>
          section.limits.map((limit) => paragraph(limit.when === undefined ? limit.text : fill(words.limit, { when: limit.when, text: limit.text }))),
        ),
      ];
    case 'how':
      return [heading(words.how), ...howBlocks(section, words)];
    case 'where':
      return [
        heading(section.heading === undefined ? words.where : fill(words.whereHeaded, { heading: section.heading })),
        ...said(section, text, () => whereBlocks(section, words)),
      ];
    case 'when':
      return [
        heading(words.when),
        ...said(section, text, () => section.offices.flatMap(({ name, hours }) => [...(name === undefined ? [] : [name]), ...hours].map(paragraph))),
      ];
    case 'call':
      return [heading(words.call), ...callBlocks(section, text)];
    case 'who':
      return [heading(fill(words.who, { heading: section.heading })), ...section.texts.map(paragraph)];
    case 'law':
      return [heading(words.law), ...section.texts.map(paragraph)];
    case 'notes':
      return [heading(words.notes), ...[...section.item, ...section.chapter].map(paragraph)];
  }
}

/** What a core section says, or that the document does not say it. */
function said({ missing }: { missing: boolean }, text: PaperText, blocks: () => DocumentBlock[]): DocumentBlock[] {
  return missing ? [paragraph(text.common.notGiven)] : blocks();
}

function needBlocks(needs: readonly AnswerNeed[], words: PaperText['guide']): DocumentBlock[] {
  return needs.flatMap((need, index) => [
    // Cases stand apart: who looks for their own must find it.
    ...(need.box || index === 0 ? [] : [{ type: 'space' as const, lines: 0.5 }]),
    ...needLines(need, words, 0),
  ]);
}

function needLines(need: AnswerNeed, words: PaperText['guide'], level: number): DocumentBlock[] {
  const beneath = need.needs ?? [];
  const tellsChoice = need.choose === 'one' && beneath.length > 0 && !/任|之一/u.test(need.text);
  return [
    { type: 'item', mark: need.box ? box : '', text: { text: need.text }, level, ...(need.box ? {} : { bold: true }) },
    ...(tellsChoice ? [{ type: 'item' as const, mark: '', text: { text: words.chooseOne }, level }] : []),
    // What stands below a line without a box needs no room for one.
    ...beneath.flatMap((one) => needLines(one, words, need.box ? level + 1 : level)),
  ];
}

/** The chain, and what is told in sentences or, where nothing is, the drawn path in words. */
function howBlocks({ chain, chainHere, steps, flows, standard }: SectionOf<'how'>, words: PaperText['guide']): DocumentBlock[] {
  return [
    ...(chain.length > 0 ? [paragraph(chain.join(' → '))] : []),
    ...(chainHere.length > 0 ? [paragraph(fill(words.here, { links: chainHere.join('、') }))] : []),
    ...steps.map((step, index) => numbered(index, step)),
    ...(steps.length === 0 ? flows.flatMap((flow) => flowBlocks(flow, words)) : []),
    ...(standard === undefined ? [] : [paragraph(fill(words.standard, { text: standard }))]),
  ];
}

function flowBlocks({ title, steps, notes = [] }: Flow, words: PaperText['guide']): DocumentBlock[] {
  return [
    ...(title === undefined ? [] : [{ type: 'item' as const, mark: '', text: { text: title }, bold: true }]),
    ...steps.flatMap((step, index) => [numbered(index, stepText(step, words)), ...branchBlocks(step, words)]),
    ...notes.map(paragraph),
  ];
}

function stepText({ does, by, after }: FlowStep, words: PaperText['guide']): string {
  const done = by === undefined ? does : fill(words.by, { does, by });
  return after === undefined ? done : fill(words.after, { after, does: done });
}

function branchBlocks({ branches = [] }: FlowStep, words: PaperText['guide']): DocumentBlock[] {
  return branches.map(({ when, end, does }) => {
    const told = does ?? words[end];
    return { type: 'item', mark: '-', text: { text: fill(words.branch, { when, told }) }, level: 1 };
  });
}

function whereBlocks({ handler, ways, offices }: SectionOf<'where'>, words: PaperText['guide']): DocumentBlock[] {
  return [
    ...(handler === undefined ? [] : [paragraph(fill(words.handler, { text: handler }))]),
    ...ways.flatMap(({ text, online }): DocumentBlock[] => [
      paragraph(text),
      ...online.map(({ name, url }): DocumentBlock => (url === undefined ? paragraph(name) : { type: 'qr', data: url, caption: name })),
    ]),
    ...offices.flatMap(({ name, address }) => [...(name === undefined ? [] : [name]), ...(address === undefined ? [] : [address])].map(paragraph)),
  ];
}

function callBlocks(section: SectionOf<'call'>, text: PaperText): DocumentBlock[] {
  const words = text.guide;
  const { phones, query, complaint, published, evaluation } = section;
  const rows = phones.map(({ purpose, label, number = text.common.notGiven }): DocumentRow => ({
    label: words[purpose],
    value: { text: label === undefined ? number : `${number} ${label}` },
  }));
  if (section.missing && rows.length === 0) return [paragraph(text.common.notGiven)];
  return [
    ...(rows.length > 0 ? [{ type: 'rows' as const, rows }] : []),
    ...[...query, ...complaint].map(paragraph),
    ...published.map((one) => paragraph(fill(words.published, one))),
    ...(evaluation === undefined ? [] : [paragraph(fill(words.evaluation, { text: evaluation }))]),
  ];
}

const heading = (words: string): DocumentBlock => ({ type: 'heading', text: { text: words } });
const paragraph = (words: string): DocumentBlock => ({ type: 'text', text: { text: words } });
const numbered = (index: number, words: string): DocumentBlock => ({ type: 'item', mark: `${index + 1}.`, text: { text: words } });
