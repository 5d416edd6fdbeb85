import { ScreenFrame } from '../../components/screen-frame.tsx';
import { t } from '../../i18n/i18n.ts';
import './screen.css';

export type WaitingScreenProps = { title: string };

/** The agent is asking; every such wait ends within seconds in an answer or a sentence. */
export function WaitingScreen({ title }: WaitingScreenProps) {
  return (
    <ScreenFrame title={title} lead={t('waiting.lead')}>
      <div class="waiting" role="status">
        <span class="waiting__dots" aria-hidden="true">
          <i />
          <i />
          <i />
        </span>
        <p>{t('waiting.text')}</p>
      </div>
    </ScreenFrame>
  );
}
