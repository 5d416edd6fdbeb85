import type { Contribution, InsuranceKind } from '@yibao-kiosk/shared/domain/insurance.ts';

/** What one year (or a part of it) adds up to, in fen. */
export type LedgerSums = { personalFen: number; employerFen: number; subsidyFen: number; totalFen: number };

/** Years of the ledger, newest first. */
export function yearsOf(contributions: readonly Contribution[]): number[] {
  const years = new Set(contributions.map((contribution) => Number(contribution.month.slice(0, 4))));
  return [...years].toSorted((a, b) => b - a);
}

/** Insurances of the ledger, in the order they first appear. */
export function insurancesOf(contributions: readonly Contribution[]): InsuranceKind[] {
  return [...new Set(contributions.map((contribution) => contribution.insurance))];
}

/** The months of a year, newest first, of one insurance or of all. */
export function monthsOf(
  contributions: readonly Contribution[],
  wanted: { year: number; insurance: InsuranceKind | null },
): Contribution[] {
  return contributions
    .filter((contribution) => contribution.month.startsWith(`${wanted.year}-`))
    .filter((contribution) => wanted.insurance === null || contribution.insurance === wanted.insurance)
    .toSorted((a, b) => b.month.localeCompare(a.month));
}

/** Adds up what arrived, as the slip does; a row that has not arrived says so itself. */
export function sumsOf(contributions: readonly Contribution[]): LedgerSums {
  const sum = (of: (contribution: Contribution) => number): number =>
    contributions.reduce((total, each) => total + (each.arrived ? of(each) : 0), 0);
  const personalFen = sum((each) => each.personalFen);
  const employerFen = sum((each) => each.employerFen);
  const subsidyFen = sum((each) => each.subsidyFen);
  return { personalFen, employerFen, subsidyFen, totalFen: personalFen + employerFen + subsidyFen };
}
