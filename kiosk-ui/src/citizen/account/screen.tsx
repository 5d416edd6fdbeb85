import type { Account, Accumulation } from '@yibao-kiosk/shared/domain/insurance.ts';
import { numberText } from '@yibao-kiosk/shared/domain/money-text.ts';

import { useTold } from '../../access/told.ts';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { PagedList } from '../../components/paged-list.tsx';
import { ScreenFrame } from '../../components/screen-frame.tsx';
import { SheetLine, type SheetRow } from '../../components/sheet.tsx';
import { momentText, money } from '../../i18n/format.ts';
import { t } from '../../i18n/i18n.ts';
import { commonInsurance, totalsOf } from './totals.ts';
import './screen.css';

export type AccountScreenProps = {
  accounts: readonly Account[];
  accumulations: readonly Accumulation[];
  onPrint(): void;
};

/** The balance large, when it was true, and what the year adds up to. */
export function AccountScreen({ accounts, accumulations, onPrint }: AccountScreenProps) {
  useTold('account', { accounts, accumulations });
  const [first, ...others] = accounts;
  const totals = totalsOf(accumulations);
  const year = totals[0]?.year;
  const insurance = commonInsurance(totals);
  return (
    <ScreenFrame
      title={t('account.title')}
      lead={first ? '' : t('account.none')}
      hero={first && <Balance account={first} />}
    >
      {others.map((account) => (
        <section class="card account__other" key={`${account.insurance} ${account.place.code}`}>
          <p>
            {t(`insurances.${account.insurance}`)}
            <small>
              {account.place.name} · {t('account.asOf', { moment: momentText(account.asOf) })}
            </small>
          </p>
          <strong>{money(account.balanceFen)}</strong>
        </section>
      ))}
      {!first && (
        <p class="empty">
          <Icon name="info" size={120} />
          {t('account.noneNote')}
        </p>
      )}
      {year === undefined ? (
        first && <p class="empty">{t('account.noTotals')}</p>
      ) : (
        <>
          <h2 class="account__heading">
            {t('account.yearTotals', { year })}
            {insurance && <small>{t(`insurances.${insurance}`)}</small>}
          </h2>
          <PagedList items={totals} rowHeightPx={104} gapPx={0} label={t('account.yearTotals', { year })}>
            {(accumulation) => <SheetLine row={rowOf(accumulation, insurance === null)} />}
          </PagedList>
        </>
      )}
      {first && <Button kind="main" isWide icon="printer" label={t('slip.open')} onPress={onPrint} />}
    </ScreenFrame>
  );
}

function Balance({ account }: { account: Account }) {
  return (
    <div class="balance">
      <p>
        {t('account.balance')} · {t(`insurances.${account.insurance}`)}
      </p>
      <strong>{money(account.balanceFen)}</strong>
      <p>
        {account.place.name} · {t('account.asOf', { moment: momentText(account.asOf) })}
      </p>
    </div>
  );
}

function rowOf(accumulation: Accumulation, showsInsurance: boolean): SheetRow {
  const { kind, code } = accumulation;
  const name = kind === 'other' ? t('account.otherTotal', { code }) : t(`account.${kind}`);
  const label = showsInsurance ? `${name} · ${t(`insurances.${accumulation.insurance}`)}` : name;
  return { label, value: valueOf(accumulation), isStrong: true };
}

/** Nobody knows what an unknown code counts, so its number is shown as it came. */
function valueOf({ kind, count, valueFen }: Accumulation): string {
  if (count !== null) return kind === 'other' ? String(count) : t('account.stays', { count });
  if (valueFen === null) return t('common.none');
  return kind === 'other' ? numberText(valueFen) : money(valueFen);
}
