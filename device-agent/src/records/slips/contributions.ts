import type { DocumentBlock, MaskableText, PrintableDocument, TableColumn } from '@yibao-kiosk/shared/document/document.ts';
import type { Contribution, InsuranceKind } from '@yibao-kiosk/shared/domain/insurance.ts';
import { plainYuanText } from '@yibao-kiosk/shared/domain/money-text.ts';
import { fill } from '@yibao-kiosk/shared/locales/paper-text.ts';

import { groupBy, sumContributions, type ContributionSum } from '../contribution-sums.ts';
import { frameSlip, type SlipContext } from '../slip-frame.ts';

/** One year by month, or the totals by year where `year` is null; all insurances where `insurance` is null. */
export type ContributionChoice = { readonly year: number | null; readonly insurance: InsuranceKind | null };

type Table = Extract<DocumentBlock, { type: 'table' }>;

/** The contributions of a person, each insurance in a table of its own, with totals of what arrived. */
export function composeContributionsSlip(
  contributions: readonly Contribution[],
  choice: ContributionChoice,
  context: SlipContext,
): PrintableDocument {
  const { text } = context;
  const { year, insurance } = choice;
  const chosen = contributions.filter(
    (c) => (insurance === null || c.insurance === insurance) && (year === null || c.month.startsWith(`${year}-`)),
  );
  const byInsurance = groupBy(chosen, (c) => c.insurance);
  const record: DocumentBlock[] = [
    note(`${year === null ? text.contributions.byYear : fill(text.contributions.ofYear, { year })}${text.common.unitYuan}`),
    ...[...byInsurance].flatMap(([kind, rows]): DocumentBlock[] => [
      { type: 'heading', text: { text: text.insurance[kind] } },
      year === null ? tableByYear(rows, context) : tableByMonth(rows, context),
    ]),
    ...(chosen.length === 0 ? [note(text.common.noRecords)] : []),
    ...(chosen.some((c) => !c.arrived) ? [note(text.contributions.notArrived)] : []),
  ];
  return frameSlip(text.contributions.title, record, context);
}

function tableByMonth(contributions: readonly Contribution[], context: SlipContext): Table {
  const { text } = context;
  const showsBase = context.columns === 48;
  const coversSeveral = contributions.some((c) => c.through !== undefined);
  const oldestFirst = contributions.toSorted((a, b) => a.month.localeCompare(b.month));
  return {
    type: 'table',
    columns: [
      { header: text.common.month, share: coversSeveral ? 11 : 8, align: 'left' },
      ...(showsBase ? [amountColumn(text.contributions.base)] : []),
      amountColumn(text.contributions.personal),
      amountColumn(paidForHeader(contributions, context)),
    ],
    rows: oldestFirst.map((c) => {
      const month = { text: c.arrived ? monthText(c) : `${monthText(c)}*` };
      const base = c.baseFen === null ? { text: '-' } : amount(c.baseFen);
      const paid = [amount(c.personalFen), amount(c.employerFen + c.subsidyFen)];
      return showsBase ? [month, base].concat(paid) : [month].concat(paid);
    }),
    totals: totals(sumContributions(contributions), context, showsBase ? [{ text: '' }] : []),
  };
}

/** `2024-03`, `2024-01~12`, or `2024-09 ~ 2025-08`, which may break at its blanks. ASCII: every printer has it. */
function monthText({ month, through }: Contribution): string {
  if (through === undefined) return month;
  return through.slice(0, 4) === month.slice(0, 4) ? `${month}~${through.slice(5)}` : `${month} ~ ${through}`;
}

/** A payment stands in the year in which what it pays for begins. */
function tableByYear(contributions: readonly Contribution[], context: SlipContext): Table {
  const { text } = context;
  const years = [...groupBy(contributions, (c) => c.month.slice(0, 4))].toSorted(([a], [b]) => a.localeCompare(b));
  const total = sumContributions(contributions);
  return {
    type: 'table',
    columns: [
      { header: text.common.year, share: 5, align: 'left' },
      { header: text.contributions.monthCount, share: 5, align: 'right' },
      amountColumn(text.contributions.personal),
      amountColumn(paidForHeader(contributions, context)),
    ],
    rows: years.map(([year, rows]) => {
      const sum = sumContributions(rows);
      return [{ text: year }, { text: String(sum.months) }, amount(sum.personalFen), amount(sum.employerFen + sum.subsidyFen)];
    }),
    totals: totals(total, context, [{ text: String(total.months) }]),
  };
}

/** An insurance is paid beside the person by the employer or by public funds, never by both in one table's column. */
function paidForHeader(contributions: readonly Contribution[], { text }: SlipContext): string {
  return contributions.some((c) => c.subsidyFen !== 0) ? text.contributions.subsidy : text.contributions.employer;
}

function totals(sum: ContributionSum, { text }: SlipContext, between: readonly MaskableText[]): MaskableText[] {
  return [{ text: text.common.total }, ...between, amount(sum.personalFen), amount(sum.employerFen + sum.subsidyFen)];
}

function amountColumn(header: string): TableColumn {
  return { header, share: 11, align: 'right' };
}

function amount(amountFen: number): MaskableText {
  return { text: plainYuanText(amountFen), mask: 'amount' };
}

function note(text: string): DocumentBlock {
  return { type: 'text', text: { text } };
}
