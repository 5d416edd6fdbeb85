import type { Contribution, Enrolment, InsuranceKind, Settlement } from '@yibao-kiosk/shared/domain/insurance.ts';

import { monthsOf, sumsOf, yearsOf } from '../../citizen/contributions/ledger.ts';
import { totalsOf } from '../../citizen/account/totals.ts';
import type { AccountScreenProps } from '../../citizen/account/screen.tsx';
import type { ContributionsScreenProps } from '../../citizen/contributions/screen.tsx';
import type { EnrolmentsScreenProps } from '../../citizen/enrolments/screen.tsx';
import type { SettlementScreenProps } from '../../citizen/settlement/screen.tsx';
import type { VisitsScreenProps } from '../../citizen/visits/screen.tsx';
import type { Ear } from '../ear.ts';
import type { SpokenPart } from '../parts.ts';

/** 参保信息: every insurance, with where, since when and how it stands. */
export function sayEnrolments(ear: Ear, { enrolments }: EnrolmentsScreenProps): SpokenPart[] {
  const { say } = ear;
  if (enrolments.length === 0) return [...say('enrolments.where'), ...say('enrolments.none'), ...say('keys.back')];
  const active = enrolments.filter(({ status }) => status === 'active').length;
  return [
    ...say('enrolments.where'),
    ...say('enrolments.count', { 'count.all': enrolments.length, 'count.active': active }),
    ...enrolments.flatMap((enrolment) => sayEnrolment(ear, enrolment)),
    ...say('keys.page'),
  ];
}

function sayEnrolment({ say, word }: Ear, enrolment: Enrolment): SpokenPart[] {
  const { startedOn, pausedOn, status } = enrolment;
  return [
    ...say('enrolments.item', {
      'words.insurance': word(`insurances.${enrolment.insurance}`),
      'words.status': word(`statuses.${status}`),
    }),
    ...say('enrolments.place', { 'words.place': enrolment.place.name }),
    ...(startedOn === null ? [] : say('enrolments.since', { date: startedOn })),
    ...(pausedOn === null ? [] : say(status === 'ended' ? 'enrolments.ended' : 'enrolments.paused', { date: pausedOn })),
  ];
}

type ContributionsTold = Pick<ContributionsScreenProps, 'contributions'> & {
  year?: number | undefined;
  /** Only this one is shown. */
  insurance?: InsuranceKind | null;
};

/** 缴费记录 of the year that is shown: the latest where none is named. */
export function sayContributions(
  ear: Ear,
  { contributions, year = yearsOf(contributions)[0], insurance = null }: ContributionsTold,
): SpokenPart[] {
  const { say } = ear;
  if (year === undefined) return [...say('contributions.where'), ...say('contributions.none'), ...say('keys.back')];
  const months = monthsOf(contributions, { year, insurance });
  const sums = sumsOf(months);
  return [
    ...say('contributions.where'),
    ...say('contributions.total', { year, amount: sums.totalFen }),
    ...say('contributions.personal', { amount: sums.personalFen }),
    ...(sums.employerFen === 0 ? [] : say('contributions.employer', { amount: sums.employerFen })),
    ...(sums.subsidyFen === 0 ? [] : say('contributions.subsidy', { amount: sums.subsidyFen })),
    ...say('keys.page'),
    ...months.flatMap((payment) => sayPayment(ear, payment)),
  ];
}

/** One payment: its month, or the first and the last of those it is for. */
function sayPayment({ say, word }: Ear, { month, through, insurance, personalFen, arrived }: Contribution): SpokenPart[] {
  const facts = {
    'words.insurance': word(`insurances.${insurance}`),
    amount: personalFen,
    'words.state': word(arrived ? 'contributions.arrived' : 'contributions.notArrived'),
  };
  return through === undefined || through === month
    ? say('contributions.month', { ...facts, month })
    : say('contributions.months', { ...facts, 'month.from': month, 'month.through': through });
}

/** 个人账户: balances, then what the year adds up to. */
export function sayAccount({ say, word }: Ear, { accounts, accumulations }: AccountScreenProps): SpokenPart[] {
  if (accounts.length === 0) return [...say('account.where'), ...say('account.none'), ...say('keys.back')];
  // A code that nobody knows counts something that nobody can name.
  const totals = totalsOf(accumulations).filter(({ kind }) => kind !== 'other');
  const [first] = totals;
  return [
    ...say('account.where'),
    ...accounts.flatMap(({ insurance, balanceFen, asOf }) =>
      say('account.balance', {
        'words.insurance': word(`insurances.${insurance}`),
        amount: balanceFen,
        date: asOf.slice(0, 10),
      }),
    ),
    ...(first ? say('account.year', { year: first.year }) : say('account.noTotals')),
    ...totals.flatMap(({ kind, valueFen, count }) => {
      if (count !== null) return say('account.stays', { count });
      if (valueFen === null || kind === 'other' || kind === 'inpatientStays') return [];
      return say('account.total', { 'words.kind': word(`account.${kind}`), amount: valueFen });
    }),
    ...say('keys.page'),
  ];
}

/** 就医结算记录: how many and how much; each is a control that says itself. */
export function sayVisits({ say }: Ear, { visits }: Pick<VisitsScreenProps, 'visits'>): SpokenPart[] {
  if (visits.length === 0) return [...say('visits.where'), ...say('visits.none'), ...say('keys.back')];
  const sum = (of: (visit: (typeof visits)[number]) => number): number => visits.reduce((total, visit) => total + of(visit), 0);
  return [
    ...say('visits.where'),
    ...say('visits.sums', {
      count: visits.length,
      'amount.total': sum(({ totalFen }) => totalFen),
      'amount.personal': sum(({ personalFen }) => personalFen),
    }),
    ...say('visits.choose'),
  ];
}

/** 结算明细: who paid what, or what was charged on the second leaf. */
export function saySettlement(
  ear: Ear,
  { settlement, showsItems = false }: Pick<SettlementScreenProps, 'settlement'> & { showsItems?: boolean },
): SpokenPart[] {
  const { say } = ear;
  const { visit, items } = settlement;
  return [
    ...say('settlement.where'),
    ...say('settlement.what', { 'words.institution': visit.institution, date: visit.settledOn, amount: visit.totalFen }),
    ...(visit.refunded ? say('settlement.refunded') : []),
    ...(showsItems && items
      ? items.flatMap(({ name, amountFen }) => say('settlement.item', { 'words.item': name, amount: amountFen }))
      : sayPayers(ear, settlement)),
    ...(items === null ? say('settlement.noItems') : say('settlement.items', { count: items.length })),
    ...say('keys.page'),
  ];
}

function sayPayers({ say, word }: Ear, settlement: Settlement): SpokenPart[] {
  const { deductibleFen, outOfScopeFen, balanceAfterFen } = settlement;
  return [
    ...settlement.payers
      .filter(({ amountFen }) => amountFen !== 0)
      .flatMap(({ kind, amountFen }) => say('settlement.payer', { 'words.payer': word(`payers.${kind}`), amount: amountFen })),
    ...(deductibleFen === null ? [] : say('settlement.deductible', { amount: deductibleFen })),
    ...(outOfScopeFen === null ? [] : say('settlement.outOfScope', { amount: outOfScopeFen })),
    ...(balanceAfterFen === null ? [] : say('settlement.balanceAfter', { amount: balanceAfterFen })),
  ];
}
