import type { Drawings } from '../gallery/example.ts';
import { money, monthOfYear } from '../i18n/format.ts';
import { t } from '../i18n/i18n.ts';
import { type Column, DataTable } from './data-table.tsx';

type Row = { month: string; fen: number };

const columns = (): Column<Row>[] => [
  { name: 'month', header: t('contributions.month'), cell: ({ month }) => monthOfYear(month) },
  { name: 'personal', header: t('contributions.personal'), isNumeric: true, cell: ({ fen }) => money(fen) },
  { name: 'employer', header: t('contributions.employer'), isNumeric: true, cell: ({ fen }) => money(fen * 4) },
];
const table = (count: number) => (
  <DataTable
    label={t('contributions.title')}
    columns={columns()}
    items={Array.from({ length: count }, (_, index) => ({ month: `2026-${String((index % 12) + 1).padStart(2, '0')}`, fen: 14_248 * (index + 1) }))}
    rowHeightPx={84}
  />
);

/** A page, and many. */
export const dataTableExamples: Drawings = { onePage: () => table(4), manyPages: () => table(120) };
