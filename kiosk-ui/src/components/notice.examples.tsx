import type { Drawings } from '../gallery/example.ts';
import { t } from '../i18n/i18n.ts';
import { Notice } from './notice.tsx';

/** Each tone, with and without a second sentence. */
export const noticeExamples: Drawings = {
  tones: () => (
    <>
      <Notice tone="info" title={t('certificate.notAuthorised')} />
      <Notice tone="good" title={t('ended.wiped')} />
      <Notice tone="care" title={t('identify.others')} text={t('identify.othersNote', { staff: t('outage.desk') })} />
      <Notice tone="alarm" title={t('problem.title')} text={t('problem.next')} />
    </>
  ),
};
