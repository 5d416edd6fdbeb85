import type { Drawings } from '../gallery/example.ts';
import { money } from '../i18n/format.ts';
import { t } from '../i18n/i18n.ts';
import { PagedList } from './paged-list.tsx';
import { SheetLine, type SheetRow } from './sheet.tsx';

const rows = (): SheetRow[] => [
  { label: t('settlement.total'), value: money(123_456), isStrong: true },
  { label: t('settlement.fund'), value: money(100_000) },
  { label: t('settlement.accountPart'), value: money(20_000) },
  { label: t('settlement.cash'), value: money(3456) },
];
const sheet = (lines: SheetRow[]) => (
  <PagedList items={lines} rowHeightPx={104} gapPx={0} label={t('settlement.whoPaid')}>
    {(row) => <SheetLine row={row} />}
  </PagedList>
);

/** Facts by label and value, and more of them than a page holds. */
export const sheetExamples: Drawings = {
  facts: () => sheet(rows()),
  pages: () => sheet([...rows(), ...rows(), ...rows(), ...rows()]),
};
