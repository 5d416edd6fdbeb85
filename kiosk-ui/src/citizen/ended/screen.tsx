import type { Places } from '@yibao-kiosk/shared/kiosk/places.ts';

import { useTold } from '../../access/told.ts';
import type { EndedReason, LeftBehind } from '../../app/screen.ts';
import { Button } from '../../components/button.tsx';
import { PaperArt } from '../../components/illustrations.tsx';
import { Icon } from '../../components/icon.tsx';
import { ScreenFrame } from '../../components/screen-frame.tsx';
import { Where } from '../../components/terminal-drawing.tsx';
import { CardInSlotArt, CardOnReaderArt } from '../../components/way-arts.tsx';
import { t } from '../../i18n/i18n.ts';
import './screen.css';

export type EndedScreenProps = { reason: EndedReason; left: LeftBehind; places: Places; onNext(): void };

/** Nothing of the citizen is on the page any more; what must not be left behind is shown. */
export function EndedScreen({ reason, left, places, onNext }: EndedScreenProps) {
  useTold('ended', { reason, left, places });
  // Who only showed a code may still have put a card down somewhere.
  const showsCard = left.method !== 'medicalCode' || !left.hasPaper;
  const CardArt = left.method === 'socialCard' ? CardInSlotArt : CardOnReaderArt;
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
        {showsCard && (
          <li class="card">
            <CardArt size={340} />
            <span>{t('ended.card')}</span>
            {left.method === 'idCard' && <Where places={places} device="idCard" />}
          </li>
        )}
        {left.hasPaper && (
          <li class="card">
            <PaperArt size={340} />
            <span>{t('ended.paper')}</span>
            <Where places={places} device="printer" />
          </li>
        )}
      </ul>
      <Button kind="main" isWide label={t('ended.next')} onPress={onNext} />
    </ScreenFrame>
  );
}
