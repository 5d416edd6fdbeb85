import { addMonths } from './calendar.ts';
import type { Month } from './calendar.ts';
import type { ContributionSpan, Insurance } from './person.ts';
import { HOME_AREA } from './world.ts';
import type { World } from './world.ts';

/** An insurance with the contributions that belong to it. */
export type Membership = { insurance: Insurance; spans: ContributionSpan[] };

/** Facts of an employee's insurance. */
export type EmploymentFacts = {
  from: Month;
  /** Absent: still employed. */
  to?: Month;
  /** Months without contributions between `from` and `to`. */
  gap?: { from: Month; to: Month };
  baseFen: number;
  employerName: string | null;
  balanceFen: number;
  areaCode?: string;
  /** The person draws a pension: insured without paying. */
  retired?: boolean;
  lastPending?: boolean;
  civilServant?: boolean;
};

// Contributions of a month arrive on its 18th.
function notYetArrived(world: World): boolean {
  return Number(world.asOf.slice(8)) < 18;
}

function spansAround(span: ContributionSpan, gap: EmploymentFacts['gap']): ContributionSpan[] {
  if (!gap) return [span];
  return [
    { ...span, to: addMonths(gap.from, -1), lastPending: false },
    { ...span, from: addMonths(gap.to, 1) },
  ];
}

/** 职工基本医疗保险 of an employee, a retired or a formerly employed person. */
export function employment(world: World, facts: EmploymentFacts): Membership {
  const areaCode = facts.areaCode ?? HOME_AREA;
  const isPaying = facts.to === undefined;
  const span: ContributionSpan = {
    insuranceType: '310',
    areaCode,
    from: facts.from,
    to: facts.to ?? world.thisMonth,
    startBaseFen: facts.baseFen,
    employerName: facts.employerName,
    lastPending: isPaying && (facts.lastPending === true || notYetArrived(world)),
  };
  const isInsured = isPaying || facts.retired === true;
  return {
    insurance: {
      type: '310',
      psnType: facts.retired ? '12' : '11',
      status: isInsured ? '1' : '2',
      since: `${facts.from}-01`,
      pausedOn: isInsured || !facts.to ? null : `${addMonths(facts.to, 1)}-01`,
      areaCode,
      employerName: facts.retired ? null : facts.employerName,
      balanceFen: facts.balanceFen,
      civilServant: facts.civilServant ?? false,
    },
    spans: spansAround(span, facts.gap),
  };
}

/** Facts of a resident's insurance: paid by the calendar year. */
export type ResidencyFacts = {
  fromYear: number;
  /** Absent: insured this year. */
  toYear?: number;
  /** FSI `psn_type`, 15 (grown-up) where absent. */
  psnType?: string;
  areaCode?: string;
};

/** 城乡居民基本医疗保险: no base, no employer, no personal account. */
export function residency(world: World, facts: ResidencyFacts): Membership {
  const areaCode = facts.areaCode ?? HOME_AREA;
  const isInsured = facts.toYear === undefined;
  const from = `${facts.fromYear}-01`;
  const to = `${facts.toYear ?? world.year}-12`;
  return {
    insurance: {
      type: '390',
      psnType: facts.psnType ?? '15',
      status: isInsured ? '1' : '4',
      since: `${from}-01`,
      pausedOn: isInsured ? null : `${Number(facts.toYear) + 1}-01-01`,
      areaCode,
      employerName: null,
      balanceFen: 0,
      civilServant: false,
    },
    spans: [
      {
        insuranceType: '390',
        areaCode,
        from,
        to,
        startBaseFen: null,
        employerName: null,
        lastPending: false,
      },
    ],
  };
}

/** 生育保险 beside an employment: same employer, same months, no account. */
export function maternity(base: Membership): Membership {
  return {
    insurance: { ...base.insurance, type: '510', balanceFen: 0 },
    spans: base.spans.map((span) => ({ ...span, insuranceType: '510' })),
  };
}
