import { t } from '../i18n/i18n.ts';
import { Icon } from './icon.tsx';
import './progress.css';

export type ProgressProps = {
  label: string;
  /** What happens one after the other, as a person would say it. */
  steps: readonly string[];
  /** Which of them is under way; `steps.length` when all are done. */
  current: number;
};

/** How far something has come, in steps that have truly been taken: a share of time is not known and not shown. */
export function Progress({ label, steps, current }: ProgressProps) {
  const step = Math.min(current + 1, steps.length);
  const name = steps[step - 1] ?? '';
  return (
    <div
      class="progress"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={steps.length}
      aria-valuenow={Math.min(current, steps.length)}
      aria-valuetext={current >= steps.length ? t('progress.done') : t('progress.stepOf', { step, steps: steps.length, name })}
    >
      {steps.map((text, index) => (
        <Step key={text} text={text} state={stateOf(index, current)} place={index + 1} />
      ))}
    </div>
  );
}

type StepState = 'done' | 'now' | 'later';

function stateOf(index: number, current: number): StepState {
  if (index < current) return 'done';
  return index === current ? 'now' : 'later';
}

function Step({ text, state, place }: { text: string; state: StepState; place: number }) {
  return (
    <p class={`progress__step progress__step--${state}`}>
      <b>{state === 'done' ? <Icon name="check" size={40} /> : place}</b>
      <span>{text}</span>
      <small>{t(`progress.${state}`)}</small>
    </p>
  );
}
