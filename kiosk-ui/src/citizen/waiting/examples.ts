import { t } from '../../i18n/i18n.ts';
import type { Examples } from '../../gallery/example.ts';
import type { WaitingScreenProps } from './screen.tsx';

/** The wait for the platform. */
export const waitingExamples: Examples<WaitingScreenProps> = {
  records: () => ({ title: t('enrolments.title') }),
};
