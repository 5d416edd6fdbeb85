import type { Drawings } from '../gallery/example.ts';
import { t } from '../i18n/i18n.ts';
import { ScreenFrame } from './screen-frame.tsx';
import type { StepName } from './step-map.tsx';

const at = (step: StepName) => (
  <ScreenFrame title={t(`steps.${step}`)} lead={t('steps.label')} step={step}>
    <p class="card">{t('waiting.lead')}</p>
  </ScreenFrame>
);

/** Each step of the way, in the frame it belongs to. */
export const stepMapExamples: Drawings = {
  identify: () => at('identify'),
  choose: () => at('choose'),
  take: () => at('take'),
};
