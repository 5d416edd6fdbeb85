import { type Drawings, nowhere } from '../gallery/example.ts';
import { t } from '../i18n/i18n.ts';
import { Stepper } from './stepper.tsx';

const year = (onBefore: (() => void) | undefined, onAfter: (() => void) | undefined) => (
  <Stepper
    label={t('contributions.yearName', { year: 2026 })}
    before={t('contributions.previousYear')}
    after={t('contributions.nextYear')}
    onBefore={onBefore}
    onAfter={onAfter}
  />
);

/** Within the row, and at either end of it. */
export const stepperExamples: Drawings = {
  middle: () => year(nowhere, nowhere),
  first: () => year(undefined, nowhere),
  last: () => year(nowhere, undefined),
};
