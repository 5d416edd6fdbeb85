import type { Contribution } from './insurance.ts';

const monthsOfYear = 12;

/** Every month (`yyyy-MM`) that a payment is for, first to last. */
export function coveredMonths({ month, through = month }: Pick<Contribution, 'month' | 'through'>): string[] {
  const first = indexOf(month);
  return Array.from({ length: Math.max(1, indexOf(through) - first + 1) }, (_, offset) => nameOf(first + offset));
}

function indexOf(month: string): number {
  return Number(month.slice(0, 4)) * monthsOfYear + Number(month.slice(5)) - 1;
}

function nameOf(index: number): string {
  const year = String(Math.floor(index / monthsOfYear)).padStart(4, '0');
  return `${year}-${String((index % monthsOfYear) + 1).padStart(2, '0')}`;
}
