import type * as v from 'valibot';
import { chinaIso } from '../population/calendar.ts';
import { contributionEntries } from '../population/contributions.ts';
import { sumFen, yuan } from '../population/money.ts';
import type { Person, Visit } from '../population/person.ts';
import type { contributionsRequest, settlementsRequest } from './requests.ts';

type Json = Readonly<Record<string, unknown>>;
const SETTLEMENT_LIMIT = 500;

/** The ledger entries asked for (docs/provincial-service.md §2). */
export function contributionsAnswer(
  person: Person,
  request: v.InferOutput<typeof contributionsRequest>,
  nowMs: number,
): Json {
  const entries = contributionEntries(person).filter(
    (entry) =>
      entry.areaCode === request.areaCode &&
      (request.insuranceType === null || entry.insuranceType === request.insuranceType) &&
      (request.from === null || entry.to >= request.from) &&
      (request.to === null || entry.from <= request.to),
  );
  return {
    asOf: chinaIso(nowMs),
    entries: entries.map((entry) => ({
      insuranceType: entry.insuranceType,
      from: entry.from,
      to: entry.to,
      months: entry.months,
      base: entry.baseFen === null ? null : yuan(entry.baseFen),
      personal: yuan(entry.personalFen),
      employer: yuan(entry.employerFen),
      subsidy: yuan(entry.subsidyFen),
      toAccount: yuan(entry.toAccountFen),
      arrived: entry.arrivedOn !== null,
      arrivedOn: entry.arrivedOn,
      employerName: entry.employerName,
    })),
  };
}

function settlementJson(visit: Visit): Json {
  const { split } = visit;
  return {
    mdtrtId: visit.mdtrtId,
    setlId: visit.setlId,
    settledAt: `${visit.settledAt.replace(' ', 'T')}+08:00`,
    institutionCode: visit.institution.code,
    institutionName: visit.institution.name,
    medType: visit.medType,
    insuranceType: visit.insuranceType,
    total: yuan(split.totalFen),
    fundPay: yuan(sumFen([split.basicFundFen, split.largeFundFen, split.assistanceFen])),
    accountPay: yuan(split.accountFen),
    cashPay: yuan(split.cashFen),
    refund: visit.refund,
  };
}

/** The settlements of a period, newest first (docs/provincial-service.md §3). */
export function settlementsAnswer(
  person: Person,
  request: v.InferOutput<typeof settlementsRequest>,
  nowMs: number,
): Json {
  const found = person.visits
    .filter((visit) => {
      const day = visit.settledAt.slice(0, 10);
      return visit.areaCode === request.areaCode && day >= request.from && day <= request.to;
    })
    .toSorted((a, b) => b.settledAt.localeCompare(a.settledAt));
  return {
    asOf: chinaIso(nowMs),
    more: found.length > SETTLEMENT_LIMIT,
    settlements: found.slice(0, SETTLEMENT_LIMIT).map(settlementJson),
  };
}
