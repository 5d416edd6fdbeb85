import { formsOf, type FormKey } from './forms.ts';
import type { FreeText, VoiceTag } from './parts.ts';

/**
 * What is said instead of words that no clip holds and no voice can say, so that who cannot see knows that something
 * stands there: what it is for the first, shorter for every further one of a passage.
 */
export function unsaidText(tag: VoiceTag, what: FreeText, isFirst: boolean): string {
  const key: FormKey = isFirst ? `unsaid.${what}` : 'unsaid.again';
  return formsOf(tag).get(key) ?? '';
}
