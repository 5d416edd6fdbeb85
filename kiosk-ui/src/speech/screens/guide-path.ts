import type { SectionOf } from '@yibao-kiosk/shared/content/guide/answer-schema.ts';
import type { Flow, FlowStep } from '@yibao-kiosk/shared/content/guide/flow.ts';

import type { Ear } from '../ear.ts';
import type { SpokenPart } from '../parts.ts';
import { sayTexts, titled } from './texts.ts';

/** 多久办好 */
export function sayTime({ say }: Ear, { missing, limits }: SectionOf<'time'>): SpokenPart[] {
  if (missing) return [...say('guide.time'), ...say('guide.missing')];
  return [...say('guide.time'), ...limits.flatMap(({ when, text }) => sayTexts([when, text]))];
}

/** 怎么办: the names of the steps, then each step with the ways off the straight path. */
export function sayHow({ say }: Ear, { chain, chainHere, steps, flows, standard }: SectionOf<'how'>): SpokenPart[] {
  return [
    ...say('guide.how'),
    ...(chain.length > 0 ? [...say('guide.chain', { count: chain.length }), ...sayTexts(chain)] : []),
    ...titled(say('guide.chainHere'), sayTexts(chainHere)),
    ...flows.flatMap((flow) => sayFlow(say, flow)),
    ...sayTexts(steps),
    ...titled(say('guide.standard'), sayTexts([standard])),
  ];
}

function sayFlow(say: Ear['say'], { title, steps, notes = [] }: Flow): SpokenPart[] {
  return [
    ...sayTexts([title]),
    ...steps.flatMap((step, index) => sayStep(say, step, index + 1)),
    ...sayTexts(notes),
  ];
}

function sayStep(say: Ear['say'], { after, does, by, branches = [] }: FlowStep, ordinal: number): SpokenPart[] {
  return [
    ...say('guide.step', { ordinal }),
    ...(after === undefined ? [] : say('guide.after', { 'content.after': after })),
    ...sayTexts([does]),
    ...(by === undefined ? [] : say('guide.by', { 'content.by': by })),
    ...branches.flatMap(({ when, does: instead, end }) => [
      ...say('guide.if', { 'content.when': when }),
      ...sayTexts([instead]),
      ...(end === undefined ? [] : say(`guide.ends.${end}`)),
    ]),
  ];
}
