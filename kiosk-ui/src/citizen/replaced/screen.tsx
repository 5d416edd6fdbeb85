import { useTold } from '../../access/told.ts';
import { Button } from '../../components/button.tsx';
import { WindowArt } from '../../components/illustrations.tsx';
import { ScreenFrame } from '../../components/screen-frame.tsx';
import { t } from '../../i18n/i18n.ts';
import '../refused/screen.css';

export type ReplacedScreenProps = { onTakeBack(): void };

/** Another page serves this terminal now. */
export function ReplacedScreen({ onTakeBack }: ReplacedScreenProps) {
  useTold('replaced', {});
  return (
    <ScreenFrame title={t('replaced.title')} tone="care" hero={<WindowArt size={240} />}>
      <p class="refused__next">{t('replaced.lead')}</p>
      <div class="screen__spacer" />
      <Button
        kind="main"
        isWide
        label={t('replaced.takeBack')}
        note={t('replaced.takeBackNote')}
        onPress={onTakeBack}
      />
    </ScreenFrame>
  );
}
