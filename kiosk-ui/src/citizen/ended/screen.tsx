import { useTold } from '../../access/told.ts';
import type { EndedReason } from '../../app/screen.ts';
import { Button } from '../../components/button.tsx';
import { CardOnReaderArt, PaperArt } from '../../components/illustrations.tsx';
import { Icon } from '../../components/icon.tsx';
import { ScreenFrame } from '../../components/screen-frame.tsx';
import { t } from '../../i18n/i18n.ts';
import './screen.css';

export type EndedScreenProps = { reason: EndedReason; onNext(): void };

/** Nothing of the citizen is on the page any more; what must not be left behind is shown. */
export function EndedScreen({ reason, onNext }: EndedScreenProps) {
  useTold('ended', { reason });
  return (
    <ScreenFrame
      title={t(`ended.title.${reason}`)}
      lead={t('ended.wiped')}
      hero={
        <span class="ended__mark">
          <Icon name="shield" size={150} />
        </span>
      }
    >
      <h2 class="ended__heading">{t('ended.take')}</h2>
      <ul class="ended__things">
        <li class="card">
          <CardOnReaderArt size={340} />
          {t('ended.card')}
        </li>
        <li class="card">
          <PaperArt size={340} />
          {t('ended.paper')}
        </li>
      </ul>
      <Button kind="main" isWide label={t('ended.next')} onPress={onNext} />
    </ScreenFrame>
  );
}
