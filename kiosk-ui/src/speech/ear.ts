import type { ErrorCode } from '@yibao-kiosk/shared/errors/registry.ts';
import type { WordingTree } from '@yibao-kiosk/shared/kiosk/language.ts';

import type { WordingKey } from '../i18n/i18n.ts';
import { createForms, type SayForm } from './forms.ts';
import type { SpokenPart, VoiceTag } from './parts.ts';
import type { ReadWords } from './template.ts';
import { leavesOf } from './tree.ts';
import { createWordReader } from './words.ts';

/** What a screen needs to be told in one language. */
export type Ear = {
  say: SayForm;
  /** A wording of the screen, in the language that is spoken. */
  word(key: WordingKey): string;
  /** Reads the words of a control. */
  read: ReadWords;
};

/** The facts of a failure; only where the person is insured is said by name, since a clip cannot hold a place. */
export type ToldFailure = { errorCode: ErrorCode; facts: Readonly<Record<string, string>> };

/** An ear for the wordings of the spoken language, and of the screen's where that is another one. */
export function createEar(tag: VoiceTag, spoken: WordingTree, shown: WordingTree = spoken): Ear {
  const words = new Map(leavesOf(spoken));
  const read = createWordReader(spoken, shown);
  return { say: createForms(tag, read), word: (key) => words.get(key) ?? '', read };
}

/** What happened and what to do now. */
export function sayFailure({ say }: Ear, { errorCode, facts }: ToldFailure): SpokenPart[] {
  return say(`errors.${errorCode}`, { 'words.place': facts['place'] ?? '' });
}
