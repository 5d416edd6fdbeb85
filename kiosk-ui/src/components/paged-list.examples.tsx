import type { Drawings } from '../gallery/example.ts';
import { t } from '../i18n/i18n.ts';
import { PagedList } from './paged-list.tsx';

const list = (count: number) => (
  <PagedList items={Array.from({ length: count }, (_, index) => index + 1)} rowHeightPx={120} label={t('visits.count')}>
    {(number) => <div class="card">{t('visits.times', { count: number })}</div>}
  </PagedList>
);

/** Rows that fit, and rows that do not. */
export const pagedListExamples: Drawings = { onePage: () => list(3), manyPages: () => list(200) };
