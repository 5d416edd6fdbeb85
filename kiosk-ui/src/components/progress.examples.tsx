import type { Drawings } from '../gallery/example.ts';
import { t } from '../i18n/i18n.ts';
import { Progress } from './progress.tsx';

const at = (current: number) => (
  <Progress
    label={t('steps.label')}
    steps={[t('steps.identify'), t('steps.choose'), t('steps.take')]}
    current={current}
  />
);

/** At the start, on the way, and done. */
export const progressExamples: Drawings = { first: () => at(0), middle: () => at(1), done: () => at(3) };
