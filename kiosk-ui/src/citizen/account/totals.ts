import type { Accumulation, InsuranceKind } from '@yibao-kiosk/shared/domain/insurance.ts';

/** What the year adds up to, known kinds first; an unknown kind of nothing is left out. */
export function totalsOf(accumulations: readonly Accumulation[]): Accumulation[] {
  const isKnown = ({ kind }: Accumulation): boolean => kind !== 'other';
  const says = ({ valueFen, count }: Accumulation): boolean => (valueFen ?? 0) !== 0 || (count ?? 0) !== 0;
  return [
    ...accumulations.filter(isKnown),
    ...accumulations.filter((accumulation) => !isKnown(accumulation) && says(accumulation)),
  ];
}

/** The insurance all totals belong to; null where there are several. */
export function commonInsurance(totals: readonly Accumulation[]): InsuranceKind | null {
  const [first, ...others] = new Set(totals.map((total) => total.insurance));
  return first !== undefined && others.length === 0 ? first : null;
}
