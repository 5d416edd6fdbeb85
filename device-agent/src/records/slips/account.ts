import type { DocumentBlock, PrintableDocument } from '@yibao-kiosk/shared/document/document.ts';
import type { Account, Accumulation } from '@yibao-kiosk/shared/domain/insurance.ts';
import { numberText, yuanText } from '@yibao-kiosk/shared/domain/money-text.ts';
import { fill, type PaperText } from '@yibao-kiosk/shared/locales/paper-text.ts';

import { groupBy } from '../contribution-sums.ts';
import { toLocalTime } from '../../session/local-time.ts';
import { frameSlip, rightAligned, type SlipContext } from '../slip-frame.ts';

/** Personal accounts with their balance and its date, and the running totals of the year. */
export function composeAccountSlip(
  record: { readonly accounts: readonly Account[]; readonly accumulations: readonly Accumulation[] },
  context: SlipContext,
): PrintableDocument {
  const { text } = context;
  const blocks: DocumentBlock[] = [
    ...record.accounts.flatMap((account) => accountBlocks(account, text)),
    note(record.accounts.length === 0 ? text.account.none : text.account.notBank),
    ...[...groupBy(toldTotals(record.accumulations), (a) => a.year)].flatMap(([year, rows]) => yearBlocks(year, rows, text)),
  ];
  return frameSlip(text.account.title, blocks, context);
}

function accountBlocks(account: Account, text: PaperText): DocumentBlock[] {
  const { date, time } = toLocalTime(Date.parse(account.asOf));
  return [
    { type: 'heading', text: { text: text.insurance[account.insurance] } },
    {
      type: 'rows',
      rows: [
        { label: text.account.balance, value: { text: yuanText(account.balanceFen), mask: 'amount' }, emphasis: true },
        { label: text.account.asOf, value: { text: `${date} ${time}` } },
        { label: text.common.place, value: { text: account.place.name } },
      ],
    },
  ];
}

function yearBlocks(year: string, accumulations: readonly Accumulation[], text: PaperText): DocumentBlock[] {
  return [
    { type: 'heading', text: { text: fill(text.account.accumulations, { year }) } },
    {
      type: 'rows',
      rows: rightAligned(
        accumulations.map((accumulation) => ({
          label: fill(text.accumulation[accumulation.kind], { code: accumulation.code }),
          value: accumulatedValue(accumulation, text),
        })),
      ),
    },
  ];
}

/** Known kinds first; an unknown kind of nothing is left out, as on the screen. */
function toldTotals(accumulations: readonly Accumulation[]): Accumulation[] {
  const isKnown = ({ kind }: Accumulation): boolean => kind !== 'other';
  const says = ({ valueFen, count }: Accumulation): boolean => (valueFen ?? 0) !== 0 || (count ?? 0) !== 0;
  return [...accumulations.filter(isKnown), ...accumulations.filter((each) => !isKnown(each) && says(each))];
}

function accumulatedValue(accumulation: Accumulation, text: PaperText): { text: string; mask?: 'amount' } {
  const { kind, count, valueFen } = accumulation;
  if (count !== null) return { text: fill(text.common.times, { count }) };
  if (valueFen === null) return { text: text.common.notGiven };
  // Nobody knows whether an unknown code counts money, days or visits.
  return { text: kind === 'other' ? numberText(valueFen) : yuanText(valueFen), mask: 'amount' };
}

function note(text: string): DocumentBlock {
  return { type: 'text', text: { text } };
}
