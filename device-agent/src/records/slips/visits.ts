import type { DocumentBlock, PrintableDocument } from '@yibao-kiosk/shared/document/document.ts';
import type { Visit } from '@yibao-kiosk/shared/domain/insurance.ts';
import { plainYuanText } from '@yibao-kiosk/shared/domain/money-text.ts';
import { fill } from '@yibao-kiosk/shared/locales/paper-text.ts';

import { frameSlip, type SlipContext } from '../slip-frame.ts';

/** The settled visits of a period, newest first, with totals. */
export function composeVisitsSlip(visits: readonly Visit[], months: number, context: SlipContext): PrintableDocument {
  const { text } = context;
  const record: DocumentBlock[] = [
    { type: 'text', text: { text: `${fill(text.visits.period, { months })}${text.common.unitYuan}` } },
    visits.length > 0 ? visitTable(visits, context) : { type: 'text', text: { text: text.common.noRecords } },
  ];
  return frameSlip(text.visits.title, record, context);
}

/** Narrow paper has no room for a column of dates: there they stand above the institution. */
function visitTable(visits: readonly Visit[], { text, columns }: SlipContext): DocumentBlock {
  const isNarrow = columns === 32;
  const sum = (of: (visit: Visit) => number): string => plainYuanText(visits.reduce((total, v) => total + of(v), 0));
  return {
    type: 'table',
    columns: [
      ...(isNarrow ? [] : [{ header: text.visits.date, share: 10, align: 'left' as const }]),
      {
        header: isNarrow ? `${text.visits.date} ${text.visits.institution}` : text.visits.institution,
        share: isNarrow ? 10 : 14,
        align: 'left',
      },
      { header: text.visits.total, share: 10, align: 'right' },
      { header: text.visits.personal, share: 10, align: 'right' },
    ],
    rows: visits.map((visit) => [
      ...(isNarrow ? [] : [{ text: visit.settledOn }]),
      {
        text: `${isNarrow ? `${visit.settledOn} ` : ''}${visit.institution}${visit.refunded ? text.visits.refunded : ''}`,
        mask: 'all',
      },
      { text: plainYuanText(visit.totalFen), mask: 'amount' },
      { text: plainYuanText(visit.personalFen), mask: 'amount' },
    ]),
    totals: [
      { text: text.common.total },
      ...(isNarrow ? [] : [{ text: '' }]),
      { text: sum((visit) => visit.totalFen), mask: 'amount' },
      { text: sum((visit) => visit.personalFen), mask: 'amount' },
    ],
  };
}
