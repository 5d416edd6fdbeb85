import type { Contribution } from '@yibao-kiosk/shared/domain/insurance.ts';
import * as v from 'valibot';

import { insuranceKindOf } from '../codes/insurance-kind.ts';
import {
  fenField,
  idField,
  monthField,
  optionalFenField,
  optionalTextField,
  readObject,
  readRows,
} from '../fields.ts';

const ledgerSchema = v.object({ entries: v.unknown() });
const entrySchema = v.object({
  insuranceType: idField,
  from: monthField,
  to: monthField,
  base: optionalFenField,
  personal: fenField,
  employer: fenField,
  subsidy: fenField,
  arrived: v.boolean(),
  employerName: optionalTextField,
});

/** Longer than anybody is insured; a payment beyond it is no payment. */
const MAX_YEARS = 100;

/** Reads the ledger of docs/provincial-service.md §2, newest first; `null` where it is none. */
export function readContributions(body: unknown, maxRows: number): readonly Contribution[] | null {
  const ledger = readObject(ledgerSchema, body);
  const entries = ledger && readRows(entrySchema, ledger.entries, maxRows);
  if (!entries || !entries.every(isPeriod)) return null;
  return entries
    .map((entry) => ({
      month: entry.from,
      through: entry.to === entry.from ? undefined : entry.to,
      insurance: insuranceKindOf(entry.insuranceType),
      baseFen: entry.base,
      personalFen: entry.personal,
      employerFen: entry.employer,
      subsidyFen: entry.subsidy,
      arrived: entry.arrived,
      employer: entry.employerName,
    }))
    .toSorted(newestContributionFirst);
}

function isPeriod({ from, to }: { from: string; to: string }): boolean {
  return from <= to && Number(to.slice(0, 4)) - Number(from.slice(0, 4)) <= MAX_YEARS;
}

/** By the last month paid for, then the first. */
export function newestContributionFirst(a: Contribution, b: Contribution): number {
  return (b.through ?? b.month).localeCompare(a.through ?? a.month) || b.month.localeCompare(a.month);
}
