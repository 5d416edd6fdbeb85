import { builtInLanguages } from '@yibao-kiosk/shared/kiosk/built-in-languages.ts';
import type { WordingTree } from '@yibao-kiosk/shared/kiosk/language.ts';

import { formsOf } from './forms.ts';
import { labelPhrases, labelsOf } from './labels.ts';
import { type VoiceTag, vocabularyOf } from './parts.ts';
import { phrasesOf } from './template.ts';

/**
 * Every text of which a voice pack needs a clip: the sentences, the labels of controls, the words of values, the
 * languages by their own names.
 */
export function clipTexts(tag: VoiceTag, wordings: WordingTree): string[] {
  const texts = new Set([
    ...[...formsOf(tag).values()].flatMap(phrasesOf),
    ...labelsOf(wordings).flatMap(({ template }) => labelPhrases(template)),
    ...vocabularyOf(tag),
    ...builtInLanguages.map(({ name }) => name),
  ]);
  texts.delete('');
  return [...texts].toSorted();
}
