import { computed, type ReadonlySignal } from '@preact/signals';

/** Whether the citizen alone hears. */
export type HeadphoneSensor = ReadonlySignal<boolean>;

/** What the agent's jack tells; `unknown` where none is fitted. */
export type Jack = 'in' | 'out' | 'unknown';

/**
 * The jack where one tells, else the hall's word: `private` where only a handset or a fixed earpiece can be heard. The
 * browser's own list of outputs is empty without a permission and is not asked.
 */
export function createHeadphoneSensor(jack: ReadonlySignal<Jack>, hearing: ReadonlySignal<'private' | 'public'>): HeadphoneSensor {
  return computed(() => (jack.value === 'unknown' ? hearing.value === 'private' : jack.value === 'in'));
}
