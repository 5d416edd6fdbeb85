import type { DocumentBlock, PrintableDocument } from '@yibao-kiosk/shared/document/document.ts';
import type { Settlement } from '@yibao-kiosk/shared/domain/insurance.ts';
import { plainYuanText, yuanText } from '@yibao-kiosk/shared/domain/money-text.ts';

import { frameSlip, rightAligned, type SlipContext } from '../slip-frame.ts';

type Items = NonNullable<Settlement['items']>;

/** One settlement: where, what it cost, who paid what, and the charged items. */
export function composeSettlementSlip(settlement: Settlement, context: SlipContext): PrintableDocument {
  const { text } = context;
  const record: DocumentBlock[] = [
    summary(settlement, context),
    { type: 'heading', text: { text: text.settlement.payers } },
    {
      type: 'rows',
      rows: rightAligned(settlement.payers.map(({ kind, amountFen }) => amountRow(text.payer[kind], amountFen))),
    },
    ...limits(settlement, context),
    { type: 'heading', text: { text: text.settlement.items } },
    settlement.items === null
      ? { type: 'text', text: { text: text.settlement.itemsMissing } }
      : itemTable(settlement.items, context),
  ];
  return frameSlip(text.settlement.title, record, context);
}

function summary({ visit, insurance }: Settlement, { text }: SlipContext): DocumentBlock {
  const institution = `${visit.institution}${visit.refunded ? text.visits.refunded : ''}`;
  return {
    type: 'rows',
    rows: [
      { label: text.visits.date, value: { text: visit.settledOn } },
      { label: text.visits.institution, value: { text: institution, mask: 'all' } },
      { label: text.settlement.care, value: { text: text.care[visit.careKind] } },
      { label: text.common.insurance, value: { text: text.insurance[insurance] } },
      { ...amountRow(text.visits.total, visit.totalFen), emphasis: true },
    ],
  };
}

function limits(settlement: Settlement, { text }: SlipContext): DocumentBlock[] {
  const { deductibleFen, outOfScopeFen, balanceAfterFen } = settlement;
  const rows = [
    ...(deductibleFen === null ? [] : [amountRow(text.settlement.deductible, deductibleFen)]),
    ...(outOfScopeFen === null ? [] : [amountRow(text.settlement.outOfScope, outOfScopeFen)]),
    ...(balanceAfterFen === null ? [] : [amountRow(text.settlement.balanceAfter, balanceAfterFen)]),
  ];
  return rows.length > 0 ? [{ type: 'rule', style: 'single' }, { type: 'rows', rows: rightAligned(rows) }] : [];
}

/** Narrow paper has no room for a column of classes: there they stand behind the item. */
function itemTable(items: Items, { text, columns }: SlipContext): DocumentBlock {
  const isNarrow = columns === 32;
  const words = text.settlement;
  return {
    type: 'table',
    columns: [
      { header: words.item, share: isNarrow ? 12 : 24, align: 'left' },
      { header: words.count, share: 3, align: 'right' },
      { header: words.amount, share: 9, align: 'right' },
      ...(isNarrow ? [] : [{ header: words.level, share: 4, align: 'left' as const }]),
    ],
    rows: items.map(({ name, spec, count, amountFen, level }) => {
      const levelName = text.itemLevel[level];
      const parts = [name, spec, isNarrow ? levelName : null].filter((part) => part !== null && part !== '');
      return [
        { text: parts.join(' '), mask: 'all' },
        { text: String(count) },
        { text: plainYuanText(amountFen), mask: 'amount' },
        ...(isNarrow ? [] : [{ text: levelName }]),
      ];
    }),
  };
}

function amountRow(label: string, amountFen: number): { label: string; value: { text: string; mask: 'amount' } } {
  return { label, value: { text: yuanText(amountFen), mask: 'amount' } };
}
