import { useTold } from '../access/told.ts';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { t } from '../i18n/i18n.ts';
import './idle-dialog.css';

export type IdleDialogProps = {
  remainingMs: number;
  totalMs: number;
  onStay(): void;
  /** Missing where nobody is identified yet. */
  onLeave?: (() => void) | undefined;
};

/** Asks whether someone is still there. Any touch anywhere stays (WCAG 2.2.1); one button leaves at once. */
export function IdleDialog({ remainingMs, totalMs, onStay, onLeave }: IdleDialogProps) {
  const seconds = Math.ceil(remainingMs / 1000);
  useTold('idle', { seconds, isIdentified: onLeave !== undefined });
  return (
    <Dialog
      isAlert
      title={t('idle.title')}
      text={onLeave ? t('idle.text', { seconds }) : t('idle.textNobody', { seconds })}
      art={<Ring share={remainingMs / totalMs} seconds={seconds} />}
      onClose={onStay}
    >
      <Button kind="main" isWide label={t('idle.stay')} onPress={onStay} />
      {onLeave && <Button kind="quiet" isWide icon="finish" label={t('idle.leave')} onPress={onLeave} />}
    </Dialog>
  );
}

const radius = 130;
const circumference = 2 * Math.PI * radius;

/** The time that is left, as a ring that closes and in seconds. */
function Ring({ share, seconds }: { share: number; seconds: number }) {
  return (
    <div class="idle__ring">
      <svg width="300" height="300" viewBox="0 0 300 300" aria-hidden="true">
        <circle class="idle__track" cx="150" cy="150" r={radius} />
        <circle
          class="idle__left"
          cx="150"
          cy="150"
          r={radius}
          stroke-dasharray={circumference}
          stroke-dashoffset={circumference * (1 - share)}
          transform="rotate(-90 150 150)"
        />
      </svg>
      <p class="idle__seconds">{seconds}</p>
    </div>
  );
}
