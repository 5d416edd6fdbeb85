import { useState } from 'preact/hooks';

import type { Drawings } from '../gallery/example.ts';
import { t } from '../i18n/i18n.ts';
import { type Choice, Choices } from './choices.tsx';

const periods = (): Choice<string>[] => [
  { value: '12', label: t('visits.months12') },
  { value: '36', label: t('visits.months36') },
];
const kinds = (): Choice<string>[] =>
  (['outpatient', 'emergency', 'inpatient', 'pharmacy'] as const).map((value) => ({
    value,
    label: t(`careKinds.${value}`),
  }));
const insurances = (): Choice<string>[] =>
  (['employeeBasic', 'civilServantSubsidy', 'employeeLargeAmount', 'employerSupplement', 'residentBasic', 'longTermCare', 'maternity', 'other'] as const).map(
    (value) => ({ value, label: t(`insurances.${value}`), note: t('certificate.period', { from: '2009-07' }) }),
  );

function One({ options, look }: { options: Choice<string>[]; look: 'row' | 'list' }) {
  const [chosen, setChosen] = useState(options[0]?.value ?? '');
  return <Choices<string> label={t('contributions.filter')} look={look} options={options} chosen={chosen} onChoose={setChosen} />;
}

function Several({ options, look }: { options: Choice<string>[]; look: 'row' | 'list' }) {
  const [chosen, setChosen] = useState<readonly string[]>(options.slice(0, 2).map(({ value }) => value));
  return (
    <Choices<string> isMany label={t('contributions.filter')} look={look} options={options} chosen={chosen} onChoose={setChosen} />
  );
}

/** One or several; a few words in a row, or sentences in a list with pages. */
export const choicesExamples: Drawings = {
  one: () => <One look="row" options={periods()} />,
  several: () => <Several look="row" options={kinds()} />,
  oneOfList: () => <One look="list" options={kinds()} />,
  severalOfPages: () => <Several look="list" options={insurances()} />,
};
