import { addDays } from './calendar.ts';
import type { DateText } from './calendar.ts';
import { HOSPITALS, PHARMACIES } from './institutions.ts';
import { percentOf } from './money.ts';
import type { PaymentSplit, Visit } from './person.ts';
import type { Prng } from './prng.ts';

/** What kind of visits to make up for one person. */
export type VisitPlan = {
  /** Serial of the person; part of every key. */
  serial: number;
  asOf: DateText;
  count: number;
  /** Days back the oldest visit may lie. */
  withinDays: number;
  insuranceType: string;
  areaCode: string;
  medTypes: readonly string[];
  /** Balance of the account now, in 分; earlier balances are worked out backwards. */
  balanceFen: number;
  /** True: medical assistance (医疗救助) pays a part. */
  assisted: boolean;
};

const DIAGNOSES = [
  { code: 'J06.900', name: '急性上呼吸道感染' },
  { code: 'I10.x00', name: '特发性（原发性）高血压' },
  { code: 'E11.900', name: '2型糖尿病' },
  { code: 'K29.500', name: '慢性胃炎' },
  { code: 'M54.500', name: '下背痛' },
];
const CHILDBIRTH = { code: 'O80.000', name: '头位顺产' };

/** Charges in 分 from–to, deductible and share of the pool by `med_type`. */
const KINDS: Readonly<
  Record<string, { min: number; max: number; deductibleFen: number; poolPercent: number }>
> = {
  '11': { min: 4_500, max: 68_000, deductibleFen: 0, poolPercent: 60 },
  '14': { min: 12_000, max: 120_000, deductibleFen: 0, poolPercent: 75 },
  '21': { min: 320_000, max: 4_800_000, deductibleFen: 60_000, poolPercent: 85 },
  '41': { min: 1_500, max: 24_000, deductibleFen: 0, poolPercent: 0 },
  '52': { min: 380_000, max: 950_000, deductibleFen: 0, poolPercent: 100 },
};
const OUTPATIENT = { min: 4_500, max: 68_000, deductibleFen: 0, poolPercent: 60 };
/** What the pool pays of one stay at most; the rest is 职工大额's or the person's. */
const POOL_CEILING_FEN = 2_000_000;

function isInpatient(medType: string): boolean {
  return medType === '21' || medType === '52';
}

type SplitInput = { medType: string; insuranceType: string; assisted: boolean; balanceFen: number };

/** Splits the charges of one visit among those who pay; every 分 is accounted for. */
function makeSplit(prng: Prng, input: SplitInput): PaymentSplit {
  const kind = KINDS[input.medType] ?? OUTPATIENT;
  const totalFen = prng.int(kind.min, kind.max);
  const ownPayFen = percentOf(totalFen, prng.int(0, 12));
  const firstSelfPayFen = percentOf(totalFen - ownPayFen, prng.int(0, 8));
  const scopeFen = totalFen - ownPayFen - firstSelfPayFen;
  const covered = percentOf(Math.max(0, scopeFen - kind.deductibleFen), kind.poolPercent);
  const basicFundFen = Math.min(covered, POOL_CEILING_FEN);
  const largeFundFen = input.insuranceType === '310' ? percentOf(covered - basicFundFen, 90) : 0;
  const open = totalFen - basicFundFen - largeFundFen;
  const assistanceFen = input.assisted ? percentOf(open, 50) : 0;
  const personFen = open - assistanceFen;
  const usesAccount = input.insuranceType === '310' && input.balanceFen >= 0;
  const accountFen = usesAccount ? (isInpatient(input.medType) ? percentOf(personFen, 40) : personFen) : 0;
  return {
    totalFen,
    ownPayFen,
    firstSelfPayFen,
    scopeFen,
    deductibleFen: Math.min(kind.deductibleFen, scopeFen),
    poolPercent: kind.poolPercent,
    basicFundFen,
    largeFundFen,
    assistanceFen,
    accountFen,
    cashFen: personFen - accountFen,
    balanceAfterFen: input.balanceFen,
  };
}

function makeVisit(
  prng: Prng,
  plan: VisitPlan,
  at: { index: number; daysAgo: number; balanceFen: number },
): Visit {
  const medType = prng.pick(plan.medTypes);
  const settledOn = addDays(plan.asOf, -at.daysAgo);
  const key = `${String(plan.serial).padStart(8, '0')}${String(at.index).padStart(6, '0')}`;
  const clock = [prng.int(8, 17), prng.int(0, 59), prng.int(0, 59)].map((n) => String(n).padStart(2, '0'));
  return {
    mdtrtId: `M350598${key}`,
    setlId: `S350598${key}`,
    settledAt: `${settledOn} ${clock.join(':')}`,
    admittedOn: isInpatient(medType) ? addDays(settledOn, -prng.int(2, 14)) : settledOn,
    institution: medType === '41' ? prng.pick(PHARMACIES) : prng.pick(HOSPITALS),
    medType,
    insuranceType: plan.insuranceType,
    areaCode: plan.areaCode,
    diagnosis: medType === '52' ? CHILDBIRTH : prng.pick(DIAGNOSES),
    split: makeSplit(prng, { ...plan, medType, balanceFen: at.balanceFen }),
    refund: false,
  };
}

/** Makes up the visits of one person, newest first; the newest lies at least three days back. */
export function makeVisits(prng: Prng, plan: VisitPlan): Visit[] {
  const days = Array.from({ length: plan.count }, () => prng.int(3, plan.withinDays)).toSorted(
    (a, b) => a - b,
  );
  let balanceFen = plan.balanceFen;
  return days.map((daysAgo, i) => {
    const visit = makeVisit(prng, plan, { index: plan.count - i, daysAgo, balanceFen });
    balanceFen += visit.split.accountFen;
    return visit;
  });
}

/** The settlement that takes `visit` back on the following day: same keys with R, every amount negative. */
export function refundOf(visit: Visit): Visit {
  const { poolPercent, balanceAfterFen, ...amounts } = visit.split;
  const negative = (fen: number): number => (fen === 0 ? 0 : -fen);
  return {
    ...visit,
    setlId: `${visit.setlId}R`,
    settledAt: `${addDays(visit.settledAt.slice(0, 10), 1)} 09:00:00`,
    refund: true,
    split: {
      totalFen: negative(amounts.totalFen),
      ownPayFen: negative(amounts.ownPayFen),
      firstSelfPayFen: negative(amounts.firstSelfPayFen),
      scopeFen: negative(amounts.scopeFen),
      deductibleFen: negative(amounts.deductibleFen),
      basicFundFen: negative(amounts.basicFundFen),
      largeFundFen: negative(amounts.largeFundFen),
      assistanceFen: negative(amounts.assistanceFen),
      accountFen: negative(amounts.accountFen),
      cashFen: negative(amounts.cashFen),
      poolPercent,
      balanceAfterFen: balanceAfterFen + amounts.accountFen,
    },
  };
}
