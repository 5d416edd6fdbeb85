import { coveredMonths } from '@yibao-kiosk/shared/domain/covered-months.ts';
import type { Contribution } from '@yibao-kiosk/shared/domain/insurance.ts';

/** Sums in fen, and how many months were paid for; only what arrived is counted. */
export type ContributionSum = { months: number; personalFen: number; employerFen: number; subsidyFen: number };

/** Adds up the contributions that arrived. */
export function sumContributions(contributions: readonly Contribution[]): ContributionSum {
  const arrived = contributions.filter((contribution) => contribution.arrived);
  return {
    months: new Set(arrived.flatMap((c) => coveredMonths(c).map((month) => `${c.insurance} ${month}`))).size,
    personalFen: arrived.reduce((sum, c) => sum + c.personalFen, 0),
    employerFen: arrived.reduce((sum, c) => sum + c.employerFen, 0),
    subsidyFen: arrived.reduce((sum, c) => sum + c.subsidyFen, 0),
  };
}

/** Groups by a key, in the order of first appearance. */
export function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
