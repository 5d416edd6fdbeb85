import type { Enrolment } from '@yibao-kiosk/shared/domain/insurance.ts';

import { useTold } from '../../access/told.ts';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { PagedList } from '../../components/paged-list.tsx';
import { ScreenFrame } from '../../components/screen-frame.tsx';
import { StatusMark } from '../../components/status-mark.tsx';
import { dateText } from '../../i18n/format.ts';
import { t } from '../../i18n/i18n.ts';
import './screen.css';

export type EnrolmentsScreenProps = { enrolments: readonly Enrolment[]; onPrint(): void };

/** Every insurance of the person, wherever it is. */
export function EnrolmentsScreen({ enrolments, onPrint }: EnrolmentsScreenProps) {
  useTold('enrolments', { enrolments });
  const active = enrolments.filter((enrolment) => enrolment.status === 'active').length;
  return (
    <ScreenFrame
      title={t('enrolments.title')}
      lead={
        enrolments.length === 0
          ? t('enrolments.none')
          : t('enrolments.lead', { count: enrolments.length, active })
      }
      isShort={enrolments.length > 1}
    >
      {enrolments.length === 0 ? (
        <p class="empty">
          <Icon name="info" size={120} />
          {t('enrolments.noneNote')}
        </p>
      ) : (
        <PagedList items={enrolments} rowHeightPx={330} gapPx={20} label={t('enrolments.title')}>
          {(enrolment) => <EnrolmentCard enrolment={enrolment} />}
        </PagedList>
      )}
      {enrolments.length > 0 && (
        <Button kind="main" isWide icon="printer" label={t('slip.open')} onPress={onPrint} />
      )}
    </ScreenFrame>
  );
}

function EnrolmentCard({ enrolment }: { enrolment: Enrolment }) {
  const known = enrolment.insurance !== 'other';
  return (
    <article class={`enrolment enrolment--${enrolment.status}`}>
      <header>
        <h2>
          {known
            ? t(`insurances.${enrolment.insurance}`)
            : t('insurances.otherWithCode', { code: enrolment.insuranceCode })}
        </h2>
        <StatusMark status={enrolment.status} />
      </header>
      <Fact label={t('enrolments.place')} value={enrolment.place.name} />
      {enrolment.employer !== null && <Fact label={t('enrolments.employer')} value={enrolment.employer} />}
      <Fact label={t('enrolments.category')} value={t(`categories.${enrolment.category}`)} />
      {enrolment.startedOn !== null && (
        <Fact label={t('enrolments.since')} value={dateText(enrolment.startedOn)} />
      )}
      {enrolment.pausedOn !== null && (
        <Fact
          label={t(enrolment.status === 'ended' ? 'enrolments.endedOn' : 'enrolments.pausedOn')}
          value={dateText(enrolment.pausedOn)}
        />
      )}
    </article>
  );
}

function Fact({ label, value }: { label: string; value: string }) {
  return (
    <p class="enrolment__line">
      <span>{label}</span>
      {value}
    </p>
  );
}
