import type { AnswerNeed, AnswerSection, SectionOf } from '@yibao-kiosk/shared/content/guide/answer-schema.ts';
import type { Flow, FlowStep } from '@yibao-kiosk/shared/content/guide/flow.ts';
import type { DocumentBlock, DocumentRow } from '@yibao-kiosk/shared/document/document.ts';
import { fill, type PaperText } from '@yibao-kiosk/shared/locales/paper-text.ts';

/** Printers of every kind have it, and the face that draws lines has no ☐ (U+2610). */
const box = '□';
/** Before each of several texts that are not in an order; and before headings, so that they stand out from those of cases. */
const [dot, diamond] = ['·', '◆'];
const halfLine: DocumentBlock = { type: 'space', lines: 0.5 };

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
        ...apart(listed(section.notes)),
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
        ...said(section, text, () => severally(section.offices.map(({ name, hours }) => [name, ...hours].flatMap((one) => one ?? []).map(paragraph)))),
      ];
    case 'call':
      return [heading(words.call), ...callBlocks(section, text)];
    case 'who':
      return [heading(fill(words.who, { heading: section.heading })), ...listed(section.texts)];
    case 'law':
      return [heading(words.law), ...counted(section.texts)];
    case 'notes':
      return [heading(words.notes), ...listed([...section.item, ...section.chapter])];
  }
}

/** What a core section says, or that the document does not say it. */
function said({ missing }: { missing: boolean }, text: PaperText, blocks: () => DocumentBlock[]): DocumentBlock[] {
  return missing ? [paragraph(text.common.notGiven)] : blocks();
}

function needBlocks(needs: readonly AnswerNeed[], words: PaperText['guide']): DocumentBlock[] {
  return needs.flatMap((need, index) => [
    // Cases stand apart: who looks for their own must find it.
    ...(need.box || index === 0 ? [] : [halfLine]),
    ...needLines(need, words, 0),
  ]);
}

function needLines(need: AnswerNeed, words: PaperText['guide'], level: number): DocumentBlock[] {
  const beneath = need.needs ?? [];
  const tellsChoice = need.choose === 'one' && beneath.length > 0 && !/任|之一/u.test(need.text);
  return [
    { type: 'item', mark: need.box ? box : '', text: { text: need.text }, level, heads: beneath.length > 0, ...(need.box ? {} : { bold: true }) },
    ...(tellsChoice ? [{ type: 'item' as const, mark: '', text: { text: words.chooseOne }, level, heads: true }] : []),
    // What stands below a line without a box needs no room for one.
    ...beneath.flatMap((one) => needLines(one, words, need.box ? level + 1 : level)),
  ];
}

/** The chain, and what is told in sentences or, where nothing is, the drawn path in words. */
function howBlocks({ chain, chainHere, steps, flows, standard }: SectionOf<'how'>, words: PaperText['guide']): DocumentBlock[] {
  const told = steps.length > 0 ? [counted(steps)] : flows.map((flow) => flowBlocks(flow, words));
  return severally([
    [
      ...(chain.length > 0 ? [paragraph(chain.join('→'))] : []),
      ...(chainHere.length > 0 ? [paragraph(fill(words.here, { links: chainHere.join('、') }))] : []),
    ],
    ...told,
    standard === undefined ? [] : [paragraph(fill(words.standard, { text: standard }))],
  ]);
}

function flowBlocks({ title, steps, notes = [] }: Flow, words: PaperText['guide']): DocumentBlock[] {
  return [
    ...(title === undefined ? [] : [{ type: 'item' as const, mark: '', text: { text: title }, bold: true, heads: true }]),
    ...steps.flatMap((step, index) => [numbered(index, stepText(step, words)), ...branchBlocks(step, words)]),
    ...apart(listed(notes)),
  ];
}

function stepText({ does, by, after }: FlowStep, words: PaperText['guide']): string {
  const done = by === undefined ? does : fill(words.by, { does, by });
  return after === undefined ? done : fill(words.after, { after, does: done });
}

function branchBlocks({ branches = [] }: FlowStep, words: PaperText['guide']): DocumentBlock[] {
  return branches.map(({ when, end, does }) => {
    const told = does ?? (end === undefined ? '' : words[end]);
    return { type: 'item', mark: '-', text: { text: fill(words.branch, { when, told }) }, level: 1 };
  });
}

function whereBlocks({ handler, ways, offices }: SectionOf<'where'>, words: PaperText['guide']): DocumentBlock[] {
  return severally([
    handler === undefined ? [] : [paragraph(fill(words.handler, { text: handler }))],
    ways.flatMap(({ text, online }) => (ways.length > 1 ? [dotted(text), ...onlineBlocks(online, 1)] : [paragraph(text), ...onlineBlocks(online, 0)])),
    ...offices.map(({ name, address }) => [name, address].flatMap((one) => one ?? []).map(paragraph)),
  ]);
}

/** By its name below the way, or as a code to scan. */
function onlineBlocks(online: SectionOf<'where'>['ways'][number]['online'], level: number): DocumentBlock[] {
  return online.map(({ name, url }) =>
    url === undefined ? { type: 'item', mark: '', text: { text: name }, level } : { type: 'qr', data: url, caption: name },
  );
}

/** Phones, and all other ways to ask or to complain, each beside what it is for. */
function callBlocks(section: SectionOf<'call'>, text: PaperText): DocumentBlock[] {
  const words = text.guide;
  const { phones, query, complaint, published, evaluation } = section;
  const row = (label: string, value: string): DocumentRow => ({ label, value: { text: value } });
  const rows = [
    ...phones.map(({ purpose, label, number = text.common.notGiven }) => row(words[purpose], label === undefined ? number : `${number} ${label}`)),
    ...query.map((way, index) => row(index === 0 ? words.askWays : '', way)),
    ...complaint.map((way, index) => row(index === 0 ? words.complainWays : '', way)),
    ...published.map((one) => row(one.heading, one.text)),
    ...(evaluation === undefined ? [] : [row(words.evaluation, evaluation)]),
  ];
  return rows.length > 0 ? [{ type: 'rows', rows }] : [paragraph(text.common.notGiven)];
}

/** Parts of a section, with a little air between them. */
function severally(parts: readonly (readonly DocumentBlock[])[]): DocumentBlock[] {
  return parts.filter((part) => part.length > 0).flatMap((part, index) => (index === 0 ? part : apart(part)));
}
const apart = (blocks: readonly DocumentBlock[]): DocumentBlock[] => (blocks.length === 0 ? [] : [halfLine, ...blocks]);

const heading = (words: string): DocumentBlock => ({ type: 'heading', text: { text: `${diamond} ${words}` } });
/** Several texts below each other: each can be seen to begin. */
const listed = (texts: readonly string[]): DocumentBlock[] => texts.map(texts.length > 1 ? dotted : paragraph);
/** The same in an order. */
const counted = (texts: readonly string[]): DocumentBlock[] =>
  texts.length > 1 ? texts.map((words, index) => numbered(index, words)) : texts.map(paragraph);
const dotted = (words: string): DocumentBlock => ({ type: 'item', mark: dot, text: { text: words } });
const paragraph = (words: string): DocumentBlock => ({ type: 'text', text: { text: words } });
const numbered = (index: number, words: string): DocumentBlock => ({ type: 'item', mark: `${index + 1}.`, text: { text: words } });
