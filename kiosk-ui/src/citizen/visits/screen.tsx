import type { Visit } from '@yibao-kiosk/shared/domain/insurance.ts';

import { useTold } from '../../access/told.ts';
import { Button } from '../../components/button.tsx';
import { Choices } from '../../components/choices.tsx';
import { Icon } from '../../components/icon.tsx';
import { PagedList } from '../../components/paged-list.tsx';
import { ScreenFrame } from '../../components/screen-frame.tsx';
import { dateText, money } from '../../i18n/format.ts';
import { t } from '../../i18n/i18n.ts';
import './screen.css';

export type VisitsMonths = 12 | 36;

export type VisitsScreenProps = {
  visits: readonly Visit[];
  months: VisitsMonths;
  onMonths(months: VisitsMonths): void;
  onOpen(settlementId: string): void;
  onPrint(): void;
};

/** Settled visits, newest first; each is a door to who paid what. */
export function VisitsScreen({ visits, months, onMonths, onOpen, onPrint }: VisitsScreenProps) {
  useTold('visits', { visits }, String(months));
  return (
    <ScreenFrame
      title={t('visits.title')}
      lead={t(visits.length === 0 ? 'visits.none' : 'visits.lead')}
      hero={visits.length > 0 && <Sums visits={visits} />}
    >
      <Choices
        label={t('visits.period')}
        chosen={months}
        options={[
          { value: 12, label: t('visits.months12') },
          { value: 36, label: t('visits.months36') },
        ]}
        onChoose={onMonths}
      />
      {visits.length === 0 ? (
        <p class="empty">
          <Icon name="info" size={120} />
          {t('visits.noneNote')}
        </p>
      ) : (
        <PagedList items={visits} rowHeightPx={152} gapPx={14} label={t('visits.title')}>
          {(visit) => <VisitRow visit={visit} onOpen={onOpen} />}
        </PagedList>
      )}
      {visits.length > 0 && (
        <Button kind="main" isWide icon="printer" label={t('slip.open')} onPress={onPrint} />
      )}
    </ScreenFrame>
  );
}

function Sums({ visits }: { visits: readonly Visit[] }) {
  const sum = (of: (visit: Visit) => number): string =>
    money(visits.reduce((total, visit) => total + of(visit), 0));
  return (
    <dl class="visits__sums">
      <dt>{t('visits.count')}</dt>
      <dd>{t('visits.times', { count: visits.length })}</dd>
      <dt>{t('visits.total')}</dt>
      <dd>{sum((visit) => visit.totalFen)}</dd>
      <dt>{t('visits.personal')}</dt>
      <dd>{sum((visit) => visit.personalFen)}</dd>
    </dl>
  );
}

function VisitRow({ visit, onOpen }: { visit: Visit; onOpen(settlementId: string): void }) {
  return (
    <button type="button" class="visit" onClick={() => onOpen(visit.settlementId)}>
      <span class="visit__what">
        <strong>{visit.institution}</strong>
        <small>
          {dateText(visit.settledOn)} · {t(`careKinds.${visit.careKind}`)}
          {visit.refunded && <em>{t('visits.refunded')}</em>}
        </small>
      </span>
      <span class="visit__sums">
        <span>
          <small>{t('visits.total')}</small>
          {money(visit.totalFen)}
        </span>
        <span>
          <small>{t('visits.personal')}</small>
          {money(visit.personalFen)}
        </span>
      </span>
      <Icon name="next" size={44} />
    </button>
  );
}
