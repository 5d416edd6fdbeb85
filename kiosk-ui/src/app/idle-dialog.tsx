import { useEffect, useRef } from 'preact/hooks';

import { Button } from '../components/button.tsx';
import { t } from '../i18n/i18n.ts';
import './idle-dialog.css';

export type IdleDialogProps = {
  remainingMs: number;
  totalMs: number;
  onStay(): void;
  /** Missing where nobody is identified yet. */
  onLeave?: (() => void) | undefined;
};

const radius = 130;
const circumference = 2 * Math.PI * radius;

/** Asks whether someone is still there. Any touch anywhere stays (WCAG 2.2.1); one button leaves at once. */
export function IdleDialog({ remainingMs, totalMs, onStay, onLeave }: IdleDialogProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const seconds = Math.ceil(remainingMs / 1000);
  return (
    <div
      class="idle"
      role="alertdialog"
      aria-modal="true"
      aria-labelledby="idle-title"
      aria-describedby="idle-text"
    >
      <div class="idle__box" ref={box} tabIndex={-1}>
        <div class="idle__ring">
          <svg width="300" height="300" viewBox="0 0 300 300" aria-hidden="true">
            <circle class="idle__track" cx="150" cy="150" r={radius} />
            <circle
              class="idle__left"
              cx="150"
              cy="150"
              r={radius}
              stroke-dasharray={circumference}
              stroke-dashoffset={circumference * (1 - remainingMs / totalMs)}
              transform="rotate(-90 150 150)"
            />
          </svg>
          <p class="idle__seconds">{seconds}</p>
        </div>
        <h2 id="idle-title">{t('idle.title')}</h2>
        <p id="idle-text">{onLeave ? t('idle.text', { seconds }) : t('idle.textNobody', { seconds })}</p>
        <Button kind="main" isWide label={t('idle.stay')} onPress={onStay} />
        {onLeave && <Button kind="quiet" isWide icon="finish" label={t('idle.leave')} onPress={onLeave} />}
      </div>
    </div>
  );
}
