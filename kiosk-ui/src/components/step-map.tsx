import { t } from '../i18n/i18n.ts';
import './step-map.css';

const steps = ['identify', 'choose', 'take'] as const;

export type StepName = (typeof steps)[number];

/** Where the citizen stands on the way from the card to the paper. */
export function StepMap({ current }: { current: StepName }) {
  return (
    <ol class="steps" aria-label={t('steps.label')}>
      {steps.map((step, index) => (
        <li
          key={step}
          class={index <= steps.indexOf(current) ? 'steps__step steps__step--reached' : 'steps__step'}
          {...(step === current ? { 'aria-current': 'step' as const } : {})}
        >
          <b>{index + 1}</b>
          {t(`steps.${step}`)}
        </li>
      ))}
    </ol>
  );
}
