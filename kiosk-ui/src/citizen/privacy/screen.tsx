import { useTold } from '../../access/told.ts';
import { Button } from '../../components/button.tsx';
import { Icon, type IconName } from '../../components/icon.tsx';
import { PagedList } from '../../components/paged-list.tsx';
import { ScreenFrame } from '../../components/screen-frame.tsx';
import { t, type WordingKey } from '../../i18n/i18n.ts';
import './screen.css';

export type PrivacyScreenProps = { processor: string; phone: string; onBack(): void };

const points: readonly { icon: IconName; title: WordingKey; text: WordingKey }[] = [
  { icon: 'person', title: 'privacy.who', text: 'privacy.whoText' },
  { icon: 'certificate', title: 'privacy.what', text: 'privacy.whatText' },
  { icon: 'info', title: 'privacy.why', text: 'privacy.whyText' },
  { icon: 'clock', title: 'privacy.until', text: 'privacy.untilText' },
  { icon: 'phone', title: 'privacy.rights', text: 'privacy.rightsText' },
];

/** PIPL article 17 in plain words: who processes what, why, until when, and whom to ask. */
export function PrivacyScreen({ processor, phone, onBack }: PrivacyScreenProps) {
  useTold('privacy', { phone });
  return (
    <ScreenFrame title={t('privacy.title')} lead={t('privacy.lead')} isShort>
      <PagedList items={points} rowHeightPx={160} gapPx={20} label={t('privacy.title')}>
        {(point) => (
          <div class="privacy">
            <Icon name={point.icon} size={72} />
            <div>
              <h2>{t(point.title)}</h2>
              <p>{t(point.text, { processor, phone })}</p>
            </div>
          </div>
        )}
      </PagedList>
      <Button kind="main" isWide label={t('privacy.understood')} onPress={onBack} />
    </ScreenFrame>
  );
}
