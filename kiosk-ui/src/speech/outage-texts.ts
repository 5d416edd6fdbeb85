import { formsOf } from './forms.ts';
import { type VoiceTag, wordsOf } from './parts.ts';
import { phrasesOf } from './template.ts';

/** What has to be said once the agent, which serves the clips, is gone: its words and any phone number. */
export const outageTexts = (tag: VoiceTag): string[] => [
  ...phrasesOf(formsOf(tag).get('outage.text') ?? ''),
  ...wordsOf({ kind: 'digits', text: '0123456789' }, tag),
];
