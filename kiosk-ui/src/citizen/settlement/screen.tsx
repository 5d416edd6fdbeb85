import type { Settlement } from '@yibao-kiosk/shared/domain/insurance.ts';
import { useState } from 'preact/hooks';

import { useTold } from '../../access/told.ts';
import { Button, ButtonRow } from '../../components/button.tsx';
import { Notice } from '../../components/notice.tsx';
import { PagedList } from '../../components/paged-list.tsx';
import { ScreenFrame } from '../../components/screen-frame.tsx';
import { SheetLine, type SheetRow } from '../../components/sheet.tsx';
import { dateText, money } from '../../i18n/format.ts';
import { t } from '../../i18n/i18n.ts';
import { type Shares, sharesOf, widthsOf } from './shares.ts';
import './screen.css';

export type SettlementScreenProps = { settlement: Settlement; onPrint(): void };

/** With more rows the head gives way. */
const rowsBelowTallHead = 4;

/** One bill: a picture of who paid, the sums behind it, and on a second leaf what was charged. */
export function SettlementScreen({ settlement, onPrint }: SettlementScreenProps) {
  const [showsItems, setShowsItems] = useState(false);
  useTold('settlement', { settlement, showsItems }, String(showsItems));
  const { visit, items } = settlement;
  const shares = sharesOf(settlement.payers);
  const rows = rowsOf(settlement);
  return (
    <ScreenFrame
      title={t('settlement.title')}
      lead={t('settlement.lead', { institution: visit.institution, date: dateText(visit.settledOn) })}
      isShort={showsItems || rows.length > rowsBelowTallHead}
      hero={
        <p class="bill-total">
          {t('settlement.total')}
          <strong>{money(visit.totalFen)}</strong>
        </p>
      }
    >
      {visit.refunded && <Notice tone="care" title={t('settlement.refunded')} />}
      {showsItems && items ? <Items items={items} /> : <Payers rows={rows} shares={shares} />}
      <ButtonRow>
        {items === null ? (
          <p class="settlement__none">{t('settlement.noItems')}</p>
        ) : (
          <Button
            label={
              showsItems ? t('settlement.showPayers') : t('settlement.showItems', { count: items.length })
            }
            onPress={() => setShowsItems(!showsItems)}
          />
        )}
        <Button kind="main" icon="printer" label={t('slip.open')} onPress={onPrint} />
      </ButtonRow>
    </ScreenFrame>
  );
}

/** Payers that are a part of the bar by themselves. */
const toldByBar: ReadonlySet<Settlement['payers'][number]['kind']> = new Set([
  'basicFund',
  'personalAccount',
  'cash',
]);

function rowsOf(settlement: Settlement): SheetRow[] {
  // Where the bar has already told every payer, a second list of the same sums only puzzles.
  const isToldByBar = settlement.payers.every(({ kind, amountFen }) => amountFen === 0 || toldByBar.has(kind));
  const rows: SheetRow[] = settlement.payers
    .filter((payer) => payer.amountFen !== 0 && !isToldByBar)
    .map((payer) => ({ label: t(`payers.${payer.kind}`), value: money(payer.amountFen), isStrong: true }));
  const notes: readonly [string, number | null][] = [
    [t('settlement.deductible'), settlement.deductibleFen],
    [t('settlement.outOfScope'), settlement.outOfScopeFen],
    [t('settlement.balanceAfter'), settlement.balanceAfterFen],
  ];
  for (const [label, fen] of notes) if (fen !== null) rows.push({ label, value: money(fen) });
  return rows;
}

function Payers({ rows, shares }: { rows: readonly SheetRow[]; shares: Shares }) {
  return (
    <>
      <Stack shares={shares} />
      <PagedList items={rows} rowHeightPx={104} gapPx={0} label={t('settlement.whoPaid')}>
        {(row) => <SheetLine row={row} />}
      </PagedList>
    </>
  );
}

const segments = [
  { name: 'fund', label: 'settlement.fund' },
  { name: 'account', label: 'settlement.accountPart' },
  { name: 'cash', label: 'settlement.cash' },
] as const;

function Stack({ shares }: { shares: Shares }) {
  const amounts = [shares.fundFen, shares.accountFen, shares.cashFen];
  const widths = widthsOf(shares);
  const facts = {
    fund: money(shares.fundFen),
    account: money(shares.accountFen),
    cash: money(shares.cashFen),
  };
  return (
    <figure class="stack">
      <div class="stack__bar" role="img" aria-label={t('settlement.stacked', facts)}>
        {segments.map((segment, index) => (
          <span
            key={segment.name}
            class={`stack__part stack__part--${segment.name}`}
            ref={(part) => part?.style.setProperty('width', `${widths[index] ?? 0}%`)}
          />
        ))}
      </div>
      <figcaption class="stack__legend">
        {segments.map((segment, index) => (
          <p key={segment.name}>
            <i class={`stack__part--${segment.name}`} />
            {t(segment.label)}
            <strong>{money(amounts[index] ?? 0)}</strong>
          </p>
        ))}
      </figcaption>
    </figure>
  );
}

function Items({ items }: { items: NonNullable<Settlement['items']> }) {
  return (
    <PagedList items={items} rowHeightPx={128} gapPx={0} label={t('settlement.items')}>
      {(item) => (
        <div class="item">
          <p class="item__name">
            <strong>{item.name}</strong>
            <small>
              {[item.spec, t('settlement.count', { count: item.count }), t(`itemLevels.${item.level}`)]
                .filter(Boolean)
                .join(' · ')}
            </small>
          </p>
          <p class="item__sum">{money(item.amountFen)}</p>
        </div>
      )}
    </PagedList>
  );
}
