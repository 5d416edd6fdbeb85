import { computed, type ReadonlySignal } from '@preact/signals';

/** Whether the citizen alone hears. */
export type HeadphoneSensor = ReadonlySignal<boolean>;

/** What the jack tells; `unknown` where none is fitted, or as long as it has told nothing. */
export type Jack = 'in' | 'out' | 'unknown';

/**
 * The jack where one tells, else the hall's word: `private` where only a handset or a fixed earpiece can be heard.
 */
export function createHeadphoneSensor(jack: ReadonlySignal<Jack>, hearing: ReadonlySignal<'private' | 'public'>): HeadphoneSensor {
  return computed(() => (jack.value === 'unknown' ? hearing.value === 'private' : jack.value === 'in'));
}
