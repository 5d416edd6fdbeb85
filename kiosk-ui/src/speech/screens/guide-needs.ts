import type { AnswerNeed, SectionOf } from '@yibao-kiosk/shared/content/guide/answer-schema.ts';

import type { Ear } from '../ear.ts';
import type { SpokenPart } from '../parts.ts';
import { sayTexts, titled } from './texts.ts';

/** 要带什么: each paper, and before it what it depends on. */
export function sayBring({ say }: Ear, { missing, needs, notes }: SectionOf<'bring'>): SpokenPart[] {
  if (missing) return [...say('guide.bring'), ...say('guide.missing')];
  return [
    ...say('guide.bring'),
    ...(needs.length === 0 ? say('guide.bringNothing') : sayNeeds(say, needs)),
    ...titled(say('guide.note'), sayTexts(notes)),
  ];
}

function sayNeeds(say: Ear['say'], needs: readonly AnswerNeed[]): SpokenPart[] {
  return needs.flatMap((need, index) => sayNeed(say, need, index === needs.length - 1));
}

/** A group (在职职工, 附件) is told where it begins and, if more follows, where it ends; papers of which one is enough are joined by 或者. */
function sayNeed(say: Ear['say'], { box, text, choose, conditional, needs = [] }: AnswerNeed, isLast: boolean): SpokenPart[] {
  const isGroup = !box && choose === undefined && needs.length > 0;
  const heading = (): SpokenPart[] => {
    if (isGroup) return say('guide.case', { 'content.case': text });
    return conditional ? say('guide.conditional', { 'content.need': text }) : sayTexts([text]);
  };
  return [
    ...heading(),
    ...(choose === 'one' ? say('guide.chooseOne') : []),
    ...(choose === 'one' ? needs.flatMap((need, index) => [...(index > 0 ? say('guide.or') : []), ...sayNeed(say, need, true)]) : sayNeeds(say, needs)),
    ...(isGroup && !isLast ? say('guide.caseEnd') : []),
  ];
}
