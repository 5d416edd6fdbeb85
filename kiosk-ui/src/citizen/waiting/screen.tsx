import { useTold } from '../../access/told.ts';
import { ScreenFrame } from '../../components/screen-frame.tsx';
import { Waiting } from '../../components/waiting.tsx';
import { t } from '../../i18n/i18n.ts';

export type WaitingScreenProps = { title: string };

/** The agent is asking; every such wait ends within seconds in an answer or a sentence. */
export function WaitingScreen({ title }: WaitingScreenProps) {
  useTold('waiting', {});
  return (
    <ScreenFrame title={title} lead={t('waiting.lead')}>
      <Waiting text={t('waiting.text')} />
    </ScreenFrame>
  );
}
