import { Icon } from './icon.tsx';
import './stepper.css';

export type StepperProps = {
  label: string;
  before: string;
  after: string;
  /** Missing at the end of the row. */
  onBefore: (() => void) | undefined;
  onAfter: (() => void) | undefined;
};

/** One of a long row, a step at a time. */
export function Stepper({ label, before, after, onBefore, onAfter }: StepperProps) {
  return (
    <div class="stepper">
      <button type="button" class="pager__button" disabled={!onBefore} onClick={onBefore}>
        <Icon name="previous" />
        {before}
      </button>
      <p class="stepper__label" aria-live="polite">
        {label}
      </p>
      <button type="button" class="pager__button" disabled={!onAfter} onClick={onAfter}>
        {after}
        <Icon name="next" />
      </button>
    </div>
  );
}
