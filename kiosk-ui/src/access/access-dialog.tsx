import { accessModes, type AccessMode } from '@yibao-kiosk/shared/kiosk/access-modes.ts';

import { AnyIcon, type AnyIconName } from '../components/any-icon.tsx';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { t } from '../i18n/i18n.ts';
import type { Speaker } from '../speech/speaker.ts';
import { blank, modes } from './modes.ts';
import { useTold } from './told.ts';
import './access-dialog.css';

export type AccessDialogProps = {
  /** Whether the citizen alone hears: only then does a dark screen keep anything from others. */
  isAlone: boolean;
  /** What talks; null until it does. */
  speaker: Pick<Speaker, 'slower' | 'faster' | 'quieter' | 'louder'> | null;
  onClose(): void;
};

const icons: Record<AccessMode, AnyIconName> = {
  elder: 'elder',
  largeText: 'elder',
  highContrast: 'contrast',
  lowReach: 'reach',
  voice: 'voice',
};

/** Every way of making the terminal easier, each alone or together; works at once, so that it is seen to work. */
export function AccessDialog({ isAlone, speaker, onClose }: AccessDialogProps) {
  useTold('access', {});
  const isHeard = modes.voice.value;
  const isDark = blank.value;
  const turnScreen = (): void => {
    onClose();
    blank.value = !isDark;
  };
  return (
    <Dialog isSheet title={t('access.title')} text={t('access.lead')} onClose={onClose}>
      <div class="access__modes">
        {accessModes.map((mode) => (
          <ModeSwitch key={mode} mode={mode} />
        ))}
        {isHeard && isAlone && (
          <button type="button" class="access__mode" onClick={turnScreen}>
            <AnyIcon name="screenOff" size={60} />
            <span>
              <strong>{t(isDark ? 'access.light' : 'access.blank')}</strong>
              {!isDark && <small>{t('access.blankNote')}</small>}
            </span>
          </button>
        )}
      </div>
      {isHeard && speaker && (
        <div class="access__voice">
          <Button label={t('access.slower')} onPress={speaker.slower} />
          <Button label={t('access.faster')} onPress={speaker.faster} />
          <Button label={t('access.quieter')} onPress={speaker.quieter} />
          <Button label={t('access.louder')} onPress={speaker.louder} />
        </div>
      )}
      <Button kind="main" isWide icon="check" label={t('access.close')} onPress={onClose} />
    </Dialog>
  );
}

function ModeSwitch({ mode }: { mode: AccessMode }) {
  const isOn = modes[mode].value;
  return (
    <button
      type="button"
      class="access__mode"
      role="switch"
      aria-checked={isOn}
      onClick={() => (modes[mode].value = !isOn)}
    >
      <AnyIcon name={icons[mode]} size={60} />
      <span>
        <strong>{t(`access.modes.${mode}`)}</strong>
        <small>{t(`access.notes.${mode}`)}</small>
      </span>
      <span class="access__state">
        <AnyIcon name={isOn ? 'check' : 'cross'} size={40} />
        {t(isOn ? 'access.on' : 'access.off')}
      </span>
    </button>
  );
}
