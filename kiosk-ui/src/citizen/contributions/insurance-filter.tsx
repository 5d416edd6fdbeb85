import type { InsuranceKind } from '@yibao-kiosk/shared/domain/insurance.ts';

import { Button } from '../../components/button.tsx';
import { type Choice, Choices } from '../../components/choices.tsx';
import { t } from '../../i18n/i18n.ts';

export type InsuranceFilterProps = {
  kinds: readonly InsuranceKind[];
  /** All of them with null. */
  chosen: InsuranceKind | null;
  /** The names stand as a list, in the place of the ledger. */
  isOpen: boolean;
  onOpen(): void;
  onChoose(insurance: InsuranceKind | null): void;
};

/** More names than this are not seen at a glance, and leave no room for the ledger on a low screen. */
const mostInRow = 3;

/** Which insurance the ledger is of: a few side by side, many behind one button that names the chosen one. */
export function InsuranceFilter({ kinds, chosen, isOpen, onOpen, onChoose }: InsuranceFilterProps) {
  if (kinds.length < 2) return null;
  const options: Choice<InsuranceKind | null>[] = [
    { value: null, label: t('contributions.allInsurances') },
    ...kinds.map((kind) => ({ value: kind, label: t(`insurances.${kind}`) })),
  ];
  if (!isOpen && kinds.length > mostInRow) {
    const label = options.find(({ value }) => value === chosen)?.label ?? '';
    return <Button isWide icon="down" label={label} onPress={onOpen} />;
  }
  return (
    <Choices
      label={t('contributions.filter')}
      look={isOpen ? 'list' : 'row'}
      chosen={chosen}
      options={options}
      onChoose={onChoose}
    />
  );
}
