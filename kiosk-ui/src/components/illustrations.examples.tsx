import type { ComponentChildren } from 'preact';

import type { Drawings } from '../gallery/example.ts';
import { t } from '../i18n/i18n.ts';
import { PaperArt, WelcomeArt, WindowArt } from './illustrations.tsx';
import { CardInSlotArt, CardOnReaderArt, PhoneAtScannerArt } from './way-arts.tsx';
import { ScreenFrame } from './screen-frame.tsx';

const sizePx = 320;

/** A drawing never stands without the words that say the same. */
const withWords = (art: ComponentChildren, words: string) => (
  <div class="empty">
    {art}
    {words}
  </div>
);

/** Device guidance: what goes where, moving unless the person asked for stillness. */
export const illustrationsExamples: Drawings = {
  idCard: () => withWords(<CardOnReaderArt size={sizePx} />, t('methods.idCard.how')),
  medicalCode: () => withWords(<PhoneAtScannerArt size={sizePx} />, t('methods.medicalCode.how')),
  socialCard: () => withWords(<CardInSlotArt size={sizePx} />, t('methods.socialCard.how')),
  printing: () => withWords(<PaperArt size={sizePx} isMoving />, t('printing.lead.sending')),
  printed: () => withWords(<PaperArt size={sizePx} />, t('printing.take')),
};

const onDeep = (art: ComponentChildren, title: string, lead: string) => (
  <ScreenFrame title={title} lead={lead} hero={art}>
    <p class="card">{t('waiting.lead')}</p>
  </ScreenFrame>
);

/** Drawings of the reading half. */
export const deepIllustrationsExamples: Drawings = {
  welcome: () => onDeep(<WelcomeArt size={300} />, t('attract.title'), t('attract.lead')),
  window: () => onDeep(<WindowArt size={280} />, t('help.title'), t('help.lead')),
};
