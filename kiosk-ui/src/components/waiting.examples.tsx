import type { Drawings } from '../gallery/example.ts';
import { t } from '../i18n/i18n.ts';
import { Waiting } from './waiting.tsx';

/** What is waited for, in words. */
export const waitingExamples: Drawings = { platform: () => <Waiting text={t('waiting.text')} /> };
