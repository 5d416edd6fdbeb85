import { formsOf } from './forms.ts';
import { labelPhrases, labelsOf } from './labels.ts';
import { type VoiceTag, vocabularyOf } from './parts.ts';
import { phrasesOf } from './template.ts';
import type { Tree } from './tree.ts';

/** Every text of which a voice pack needs a clip: the sentences, the labels of controls, the words of values. */
export function clipTexts(tag: VoiceTag, wordings: Tree): string[] {
  const texts = new Set([
    ...[...formsOf(tag).values()].flatMap(phrasesOf),
    ...labelsOf(wordings).flatMap(({ template }) => labelPhrases(template)),
    ...vocabularyOf(tag),
  ]);
  texts.delete('');
  return [...texts].toSorted();
}
