import { readFileSync } from 'node:fs';

import { readContent } from '@yibao-kiosk/device-agent/content/read-content.ts';
import { contentProblemText } from '@yibao-kiosk/device-agent/content/read-files.ts';
import type { AnswerSection } from '@yibao-kiosk/shared/content/guide/answer-schema.ts';
import { answerOf } from '@yibao-kiosk/shared/content/guide/answer.ts';
import type { Content } from '@yibao-kiosk/shared/content/guide/content.ts';
import type { WordingTree } from '@yibao-kiosk/shared/kiosk/language.ts';

import { contentPhrases } from '../../../kiosk-ui/src/speech/content.ts';
import { createEar } from '../../../kiosk-ui/src/speech/ear.ts';
import { sayGuide } from '../../../kiosk-ui/src/speech/screens/guide.ts';
import { root } from '../paths.ts';

/** Long, asked for last, and on the slip: without a system voice they are told as there, and not read. */
const withoutClips: ReadonlySet<AnswerSection['kind']> = new Set(['who', 'law']);

/** Every phrase of a folder's guides, chapters, kinds of places and regions that the voice of content says. */
export function contentTexts(folder = `${root}config`): string[] {
  const read = readContent(folder);
  if (read.kind === 'wrong') throw new Error(read.problems.map(contentProblemText).join('\n'));
  return [...new Set([...namesOf(read.content), ...guidesOf(read.content)])].toSorted();
}

/** What lists, headings and buttons bear, and what a region says of a service that it has off. */
function namesOf({ documents, regions }: Content): string[] {
  const sources = Object.values(documents);
  const profiles = Object.values(regions);
  return [
    ...sources.flatMap(({ themes }) => themes.flatMap(({ title, short }) => [title, short])),
    ...sources.flatMap(({ tiers = [] }) => tiers.map(({ name }) => name)),
    ...profiles.map(({ name }) => name),
    ...profiles.flatMap(({ off }) => Object.values(off).filter((text) => text !== undefined)),
  ].flatMap(contentPhrases);
}

/** What is said of every guide, by saying it. */
function guidesOf({ documents, guides }: Content): string[] {
  const wordings = JSON.parse(readFileSync(`${root}kiosk-ui/src/locales/zh-CN.json`, 'utf8')) as WordingTree;
  const ear = createEar('zh-CN', wordings);
  const answers = Object.entries(documents).flatMap(([region, document]) =>
    (guides[region] ?? []).map((guide) => answerOf(guide, document, { services: [], off: {} })),
  );
  return answers.flatMap((answer) => {
    const sections = answer.sections.filter(({ kind }) => !withoutClips.has(kind));
    const parts = sayGuide(ear, { answer: { ...answer, sections }, wider: [], slip: null, canPrint: true });
    return parts.flatMap((part) => (part.kind === 'text' && part.of === 'content' ? [part.text] : []));
  });
}
