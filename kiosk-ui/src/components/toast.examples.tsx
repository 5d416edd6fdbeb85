import type { Drawings } from '../gallery/example.ts';
import { t } from '../i18n/i18n.ts';
import { ScreenFrame } from './screen-frame.tsx';
import { Toast, type ToastMessage } from './toast.tsx';

const over = (message: ToastMessage | null) => (
  <ScreenFrame title={t('home.lead')} hero={<Toast message={message} />}>
    <p class="card">{t('help.lead')}</p>
  </ScreenFrame>
);

/** Done, told, and nothing to say. */
export const toastExamples: Drawings = {
  good: () => over({ tone: 'good', text: t('ended.wiped') }),
  info: () => over({ tone: 'info', text: t('certificate.notAuthorised') }),
  none: () => over(null),
};
