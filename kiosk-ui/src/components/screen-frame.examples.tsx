import type { Drawings } from '../gallery/example.ts';
import { t } from '../i18n/i18n.ts';
import { WindowArt } from './illustrations.tsx';
import { ScreenFrame } from './screen-frame.tsx';

const body = () => <p class="card">{t('help.lead')}</p>;

/** The two halves of every screen: calm, bad news, little to say above, a drawing beside the words. */
export const screenFrameExamples: Drawings = {
  calm: () => (
    <ScreenFrame title={t('home.lead')} lead={t('help.lead')}>
      {body()}
    </ScreenFrame>
  ),
  care: () => (
    <ScreenFrame tone="care" title={t('problem.title')} lead={t('problem.next')}>
      {body()}
    </ScreenFrame>
  ),
  short: () => (
    <ScreenFrame isShort title={t('preview.paper')} lead={t('slip.lead')}>
      {body()}
    </ScreenFrame>
  ),
  withDrawing: () => (
    <ScreenFrame title={t('help.title')} lead={t('help.lead')} hero={<WindowArt size={280} />}>
      {body()}
    </ScreenFrame>
  ),
};
