import { useTold } from '../access/told.ts';
import { WelcomeArt } from '../components/illustrations.tsx';
import { ScreenFrame } from '../components/screen-frame.tsx';
import { t } from '../i18n/i18n.ts';

/** The upper half of the start screen, until the agent has said what works; nothing can be touched yet. */
export function StartingScreen() {
  useTold('starting', {});
  return <ScreenFrame title={t('attract.title')} lead={t('attract.lead')} hero={<WelcomeArt size={380} />} children={null} />;
}
