import { addDays, addMonths, monthCount } from './calendar.ts';
import type { DateText, Month } from './calendar.ts';
import { percentOf } from './money.ts';
import type { ContributionSpan, Person } from './person.ts';

/** One row of the ledger, amounts in 分. */
export type ContributionEntry = {
  insuranceType: string;
  areaCode: string;
  from: Month;
  to: Month;
  months: number;
  baseFen: number | null;
  personalFen: number;
  employerFen: number;
  subsidyFen: number;
  toAccountFen: number;
  arrivedOn: DateText | null;
  employerName: string | null;
};

/** Synthetic rates in per cent of the base; close to those of a real city, and not those of any. */
const RATES: Readonly<Record<string, { personal: number; employer: number }>> = {
  '310': { personal: 2, employer: 7 },
  '510': { personal: 0, employer: 0.7 },
};
const BASE_GROWTH_PER_YEAR = 1.05;

/** What a resident pays for a year, and what public funds add, in 分. */
function residentYear(year: number): { personalFen: number; subsidyFen: number } {
  const steps = Math.max(0, Math.min(year, 2026) - 2010);
  return { personalFen: 5_000 + steps * 2_200, subsidyFen: 12_000 + steps * 3_600 };
}

function employeeEntry(span: ContributionSpan, month: Month, startBaseFen: number): ContributionEntry {
  const years = Number(month.slice(0, 4)) - Number(span.from.slice(0, 4));
  const baseFen = Math.round((startBaseFen * BASE_GROWTH_PER_YEAR ** years) / 100) * 100;
  const rate = RATES[span.insuranceType] ?? { personal: 0, employer: 0 };
  const personalFen = percentOf(baseFen, rate.personal);
  return {
    insuranceType: span.insuranceType,
    areaCode: span.areaCode,
    from: month,
    to: month,
    months: 1,
    baseFen,
    personalFen,
    employerFen: percentOf(baseFen, rate.employer),
    subsidyFen: 0,
    toAccountFen: span.insuranceType === '310' ? personalFen : 0,
    arrivedOn: addDays(`${month}-01`, 17),
    employerName: span.employerName,
  };
}

function residentEntry(span: ContributionSpan, from: Month, to: Month): ContributionEntry {
  const year = Number(from.slice(0, 4));
  return {
    insuranceType: span.insuranceType,
    areaCode: span.areaCode,
    from,
    to,
    months: monthCount(from, to),
    baseFen: null,
    ...residentYear(year),
    employerFen: 0,
    toAccountFen: 0,
    // Residents pay for the coming year before it begins.
    arrivedOn: `${year - 1}-12-05`,
    employerName: null,
  };
}

function expandSpan(span: ContributionSpan): ContributionEntry[] {
  const entries: ContributionEntry[] = [];
  for (let month = span.from; month <= span.to;) {
    if (span.startBaseFen !== null) {
      entries.push(employeeEntry(span, month, span.startBaseFen));
      month = addMonths(month, 1);
    } else {
      const december = `${month.slice(0, 4)}-12`;
      const to = december < span.to ? december : span.to;
      entries.push(residentEntry(span, month, to));
      month = addMonths(to, 1);
    }
  }
  const last = entries.at(-1);
  if (span.lastPending && last) entries[entries.length - 1] = { ...last, arrivedOn: null };
  return entries;
}

/** The whole ledger of a person, newest first; deterministic, computed on demand. */
export function contributionEntries(person: Person): ContributionEntry[] {
  return person.spans
    .flatMap(expandSpan)
    .toSorted((a, b) => b.to.localeCompare(a.to) || b.from.localeCompare(a.from));
}

/** Months whose money arrived, of one insurance in one area. */
export function paidMonths(person: Person, insuranceType: string, areaCode: string): number {
  return contributionEntries(person)
    .filter((e) => e.insuranceType === insuranceType && e.areaCode === areaCode && e.arrivedOn !== null)
    .reduce((months, entry) => months + entry.months, 0);
}
