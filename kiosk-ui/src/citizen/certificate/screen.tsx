import type { CertificateChoice } from '@yibao-kiosk/shared/kiosk/certificate.ts';

import { useTold } from '../../access/told.ts';
import { Icon } from '../../components/icon.tsx';
import { PagedList } from '../../components/paged-list.tsx';
import { ScreenFrame } from '../../components/screen-frame.tsx';
import { StatusMark } from '../../components/status-mark.tsx';
import { monthText } from '../../i18n/format.ts';
import { t } from '../../i18n/i18n.ts';
import './screen.css';

export type CertificateScreenProps = {
  choices: readonly CertificateChoice[];
  onChoose(choice: CertificateChoice): void;
};

/** Which insurance the certificate is for. */
export function CertificateScreen({ choices, onChoose }: CertificateScreenProps) {
  useTold('certificate', { choices });
  return (
    <ScreenFrame
      title={t('certificate.title')}
      lead={t(choices.length === 0 ? 'certificate.none' : 'certificate.lead')}
      step="choose"
    >
      {choices.length === 0 ? (
        <p class="empty">
          <Icon name="info" size={120} />
          {t('certificate.noneNote')}
        </p>
      ) : (
      <PagedList items={choices} rowHeightPx={240} gapPx={20} label={t('certificate.title')}>
        {(choice) => (
          <button type="button" class="choice" onClick={() => onChoose(choice)}>
            <span class="choice__words">
              <strong>{t(`insurances.${choice.insurance}`)}</strong>
              <small>
                {choice.place.name}
                {choice.from !== null && ` · ${t('certificate.period', { from: monthText(choice.from) })}`}
              </small>
              {choice.employer !== null && <small>{choice.employer}</small>}
            </span>
            <StatusMark status={choice.status} />
            <Icon name="next" size={56} />
          </button>
        )}
      </PagedList>
      )}
    </ScreenFrame>
  );
}
