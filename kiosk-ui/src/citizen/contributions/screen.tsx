import type { Contribution, InsuranceKind } from '@yibao-kiosk/shared/domain/insurance.ts';
import type { Slip } from '@yibao-kiosk/shared/kiosk/records.ts';
import { useState } from 'preact/hooks';

import { useTold } from '../../access/told.ts';
import { Button, ButtonRow } from '../../components/button.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { Icon } from '../../components/icon.tsx';
import { ScreenFrame } from '../../components/screen-frame.tsx';
import { Stepper } from '../../components/stepper.tsx';
import { money, monthOfYear, monthText } from '../../i18n/format.ts';
import { t, type WordingKey } from '../../i18n/i18n.ts';
import { InsuranceFilter } from './insurance-filter.tsx';
import { insurancesOf, type LedgerSums, monthsOf, sumsOf, yearsOf } from './ledger.ts';
import './screen.css';

export type ContributionsScreenProps = { contributions: readonly Contribution[]; onPrint(slip: Slip): void };

/** One year at a time: its sums above, its months below. */
export function ContributionsScreen({ contributions, onPrint }: ContributionsScreenProps) {
  const years = yearsOf(contributions);
  const kinds = insurancesOf(contributions);
  const [yearIndex, setYearIndex] = useState(0);
  const [insurance, setInsurance] = useState<InsuranceKind | null>(null);
  const [isChoosing, setChoosing] = useState(false);
  const year = years[yearIndex];
  useTold('contributions', { contributions, year, insurance }, `${year} ${insurance ?? ''}`);
  if (year === undefined) return <NoContributions />;
  const months = monthsOf(contributions, { year, insurance });
  const sums = sumsOf(months);
  const showsInsurance = insurance === null && kinds.length > 1;
  return (
    <ScreenFrame
      title={t('contributions.title')}
      lead={t('contributions.lead', { year, total: money(sums.totalFen) })}
      hero={<Sums sums={sums} />}
    >
      <InsuranceFilter
        kinds={kinds}
        chosen={insurance}
        isOpen={isChoosing}
        onOpen={() => setChoosing(true)}
        onChoose={(kind) => {
          setInsurance(kind);
          setChoosing(false);
        }}
      />
      {!isChoosing && (
        <>
          <Stepper
            label={t('contributions.yearName', { year })}
            before={t('contributions.previousYear')}
            after={t('contributions.nextYear')}
            onBefore={yearIndex < years.length - 1 ? () => setYearIndex(yearIndex + 1) : undefined}
            onAfter={yearIndex > 0 ? () => setYearIndex(yearIndex - 1) : undefined}
          />
          <div class="months">
            <DataTable
              key={`${year} ${insurance ?? ''}`}
              label={t('contributions.title')}
              columns={columnsOf(sums, showsInsurance)}
              items={months}
              rowHeightPx={showsInsurance ? 104 : 84}
            />
          </div>
          <ButtonRow>
            <Button
              kind="main"
              icon="printer"
              label={t('contributions.printYear', { year })}
              onPress={() => onPrint({ kind: 'contributions', year, insurance })}
            />
            {years.length > 1 && (
              <Button
                icon="printer"
                label={t('contributions.printTotals')}
                onPress={() => onPrint({ kind: 'contributions', year: null, insurance })}
              />
            )}
          </ButtonRow>
        </>
      )}
    </ScreenFrame>
  );
}

function NoContributions() {
  return (
    <ScreenFrame title={t('contributions.title')} lead={t('contributions.none')}>
      <p class="empty">
        <Icon name="info" size={120} />
        {t('contributions.noneNote')}
      </p>
    </ScreenFrame>
  );
}

/** Who pays beside the person: an employer, public funds, or both where several insurances are shown. */
function otherPayerOf(sums: LedgerSums): WordingKey {
  if (sums.subsidyFen === 0) return 'contributions.employer';
  return sums.employerFen === 0 ? 'contributions.subsidy' : 'contributions.employerOrSubsidy';
}

function Sums({ sums }: { sums: LedgerSums }) {
  return (
    <dl class="sums">
      <div>
        <dt>{t('contributions.sumPersonal')}</dt>
        <dd>{money(sums.personalFen)}</dd>
      </div>
      {(sums.employerFen !== 0 || sums.subsidyFen === 0) && (
        <div>
          <dt>{t('contributions.sumEmployer')}</dt>
          <dd>{money(sums.employerFen)}</dd>
        </div>
      )}
      {sums.subsidyFen !== 0 && (
        <div>
          <dt>{t('contributions.sumSubsidy')}</dt>
          <dd>{money(sums.subsidyFen)}</dd>
        </div>
      )}
    </dl>
  );
}

/** `3月`, or `1月–12月` of one payment for several months, with the year where it reaches into another. */
function periodText({ month, through }: Contribution): string {
  if (through === undefined || through === month) return monthOfYear(month);
  const isOneYear = through.slice(0, 4) === month.slice(0, 4);
  return isOneYear
    ? `${monthOfYear(month)}–${monthOfYear(through)}`
    : `${monthText(month)}–${monthText(through)}`;
}

function columnsOf(sums: LedgerSums, showsInsurance: boolean): Column<Contribution>[] {
  return [
    {
      name: 'month',
      header: t('contributions.month'),
      cell: (month) => (
        <>
          {periodText(month)}
          {showsInsurance && <small>{t(`insurances.${month.insurance}`)}</small>}
        </>
      ),
    },
    {
      name: 'personal',
      kind: 'sum',
      header: t('contributions.personal'),
      isNumeric: true,
      cell: (month) => money(month.personalFen),
    },
    {
      name: 'other',
      kind: 'sum',
      header: t(otherPayerOf(sums)),
      isNumeric: true,
      cell: (month) => money(month.employerFen + month.subsidyFen),
    },
    {
      name: 'state',
      header: t('contributions.state'),
      isNumeric: true,
      cell: ({ arrived }) => (
        <span class={`months__state${arrived ? '' : ' months__state--open'}`}>
          <Icon name={arrived ? 'check' : 'clock'} size={30} />
          {t(arrived ? 'contributions.arrived' : 'contributions.notArrived')}
        </span>
      ),
    },
  ];
}
