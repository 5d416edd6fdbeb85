import { accessModes, type AccessMode, type AccessView } from '@yibao-kiosk/shared/kiosk/access.ts';
import { useEffect, useRef } from 'preact/hooks';

import { Button } from '../components/button.tsx';
import { useFit } from '../components/fit.ts';
import { Icon, type IconName } from '../components/icon.tsx';
import { locale, t } from '../i18n/i18n.ts';
import { blank, isTextLarge, modes } from './modes.ts';
import './access-dialog.css';

export type AccessDialogProps = { hearing: AccessView['hearing']; onClose(): void };

const icons: Record<AccessMode, IconName> = {
  elder: 'elder',
  largeText: 'elder',
  highContrast: 'contrast',
  lowReach: 'reach',
  voice: 'voice',
};

/** Every way of making the terminal easier, each alone or together; works at once, so that it is seen to work. */
export function AccessDialog({ hearing, onClose }: AccessDialogProps) {
  const box = useRef<HTMLDivElement>(null);
  const tight = useFit(box, `${locale.value} ${isTextLarge.value} ${modes.voice.value}`);
  useEffect(() => box.current?.focus(), []);
  const darken = (): void => {
    onClose();
    blank.value = true;
  };
  return (
    <div class="access" role="dialog" aria-modal="true" aria-labelledby="access-title" aria-describedby="access-lead">
      <div class="access__box" data-tight={tight} ref={box} tabIndex={-1}>
        <h2 id="access-title">{t('access.title')}</h2>
        <p id="access-lead">{t('access.lead')}</p>
        <div class="access__modes">
          {accessModes.map((mode) => (
            <ModeSwitch key={mode} mode={mode} />
          ))}
          {modes.voice.value && hearing === 'private' && (
            <button type="button" class="access__mode" onClick={darken}>
              <Icon name="screenOff" size={60} />
              <span>
                <strong>{t('access.blank')}</strong>
                <small>{t('access.blankNote')}</small>
              </span>
            </button>
          )}
        </div>
        <Button kind="main" isWide icon="check" label={t('access.close')} onPress={onClose} />
      </div>
    </div>
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
      <Icon name={icons[mode]} size={60} />
      <span>
        <strong>{t(`access.modes.${mode}`)}</strong>
        <small>{t(`access.notes.${mode}`)}</small>
      </span>
      <span class="access__state">
        <Icon name={isOn ? 'check' : 'cross'} size={40} />
        {t(isOn ? 'access.on' : 'access.off')}
      </span>
    </button>
  );
}
