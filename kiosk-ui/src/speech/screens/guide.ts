import type { AnswerSection, SectionOf } from '@yibao-kiosk/shared/content/guide/answer-schema.ts';

import type { GuideScreenProps } from '../../citizen/guide/screen.tsx';
import type { Ear } from '../ear.ts';
import type { SpokenPart } from '../parts.ts';
import { sayCall, sayWhen, sayWhere } from './guide-contact.ts';
import { sayBring } from './guide-needs.ts';
import { sayHow, sayTime } from './guide-path.ts';
import { sayTexts, section } from './texts.ts';

/**
 * One guide: its name, whether it can be done here and how to print it, then every section under its own title in the
 * order of the screen, and whose text it is.
 */
export function sayGuide(
  ear: Ear,
  { answer, wider, slip, canPrint }: Pick<GuideScreenProps, 'answer' | 'wider' | 'slip' | 'canPrint'>,
): SpokenPart[] {
  const { say } = ear;
  const here = answer.sections.filter((section): section is SectionOf<'here'> => section.kind === 'here');
  const print = canPrint ? say('guide.print') : say('paper.noPrinter');
  return [
    ...say('guide.name', { 'content.name': answer.name }),
    ...here.flatMap((one) => sayHere(ear, one)),
    ...say('guide.skip'),
    ...(canPrint ? say('guide.canPrint') : []),
    ...(canPrint && slip ? say('paper.length', { 'count.cm': slip.cm, 'count.pages': slip.pages }) : []),
    ...print,
    ...answer.sections.flatMap((one) => [...(one.kind === 'here' ? [] : [section]), ...saySection(ear, one)]),
    section,
    ...saySource(ear, answer.source),
    ...(wider.length > 0 ? say('guide.wider', { count: wider.length }) : []),
    ...say('guide.end'),
    ...print,
  ];
}

const sayHere = ({ say }: Ear, { state, text }: SectionOf<'here'>): SpokenPart[] => [...say(`guide.here.${state}`), ...sayTexts([text])];

function saySection(ear: Ear, one: AnswerSection): SpokenPart[] {
  const { say } = ear;
  switch (one.kind) {
    // Said before all others.
    case 'here':
      return [];
    case 'bring':
      return sayBring(ear, one);
    case 'time':
      return sayTime(ear, one);
    case 'how':
      return sayHow(ear, one);
    case 'where':
      return sayWhere(ear, one);
    case 'when':
      return sayWhen(ear, one);
    case 'call':
      return sayCall(ear, one);
    case 'who':
      return [...say('guide.who'), ...sayTexts(one.texts)];
    case 'law':
      return [...say('guide.law'), ...sayTexts(one.texts)];
    case 'notes':
      return [...say('guide.notes'), ...sayTexts([...one.item, ...one.chapter])];
  }
}

function saySource({ say }: Ear, { title, number, edition }: GuideScreenProps['answer']['source']): SpokenPart[] {
  return [
    ...say('guide.source', { 'content.title': title }),
    ...sayTexts([number, edition]),
    ...(edition === null ? say('guide.noEdition') : []),
  ];
}
