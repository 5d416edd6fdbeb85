import { addDays, chinaIso } from '../../population/calendar.ts';
import type { DateText } from '../../population/calendar.ts';
import type { Employer, Person } from '../../population/person.ts';
import { ENDED, stepsDone } from './case.ts';
import type { CaseChannel, CaseState, LobbyCase } from './case.ts';
import { CASE_ITEMS } from './items.ts';
import { addWorkingDays, workingDayFrom } from './working-days.ts';

/** Who, the item's number in the national list, where it was filed, how it stands, how many days ago it was filed. */
type Plan = readonly [personId: string, itemNo: string, channel: CaseChannel, state: CaseState, daysAgo: number];

/** Every item, every state and every channel at least once, over people whom visitors of the lobby know. */
const PLANS: readonly Plan[] = [
  ['wang-xiaoming', '5', 'terminal', 'supplement', 13],
  ['wang-xiaoming', '8', 'terminal', 'done', 3],
  ['wang-xiaoming', '10', 'counter', 'done', 3],
  ['wang-xiaoming', '1', 'counter', 'done', 200],
  ['wang-xiaoming', '4', 'online', 'underReview', 4],
  ['maternity', '19', 'online', 'paying', 12],
  ['maternity', '21', 'counter', 'done', 300],
  ['two-insurances', '20', 'terminal', 'underReview', 6],
  ['two-insurances', '2', 'online', 'done', 700],
  ['two-insurances', '3', 'community', 'done', 900],
  ['retired', '9', 'counter', 'rejected', 40],
  ['negative-balance', '21', 'post', 'notAccepted', 20],
  ['zero-balance', '22', 'online', 'received', 1],
  ['interrupted', '9', 'counter', 'accepted', 2],
  ['interrupted', '2', 'counter', 'withdrawn', 60],
  ['many-months', '5', 'terminal', 'done', 30],
  ['many-months', '4', 'terminal', 'done', 25],
  ['in-hospital', '23', 'automatic', 'done', 150],
  ['in-hospital', '6', 'community', 'underReview', 3],
  ['minor', '3', 'community', 'done', 600],
  ['minor', '6', 'online', 'accepted', 2],
  ['hk', '2', 'other', 'done', 400],
  ['marker', '5', 'counter', 'accepted', 5],
  ['marker', '30', 'other', 'done', 7],
];

/** Cases that settle a further item too: 生育津贴 with 生育医疗费 (“合并支付，一次性提供材料即可”). */
const ALSO: Readonly<Record<string, readonly string[]>> = { '20': ['22'] };

/** Whose the units' cases are, by index of the employer; 12 has another agent than the one who filed. */
const UNITS: Readonly<Record<string, number>> = {
  'wang-xiaoming/1': 0,
  'wang-xiaoming/4': 0,
  'many-months/4': 12,
};

const REASONS: Partial<Record<CaseState, string>> = {
  notAccepted: '提交的收费票据不是原件，也没有电子票据号码，不能核验。',
  rejected: '个人账户一次性支取须符合规定情形，您目前的参保状态不符合。',
};

const MISSING = [
  { name: '户口簿', note: '变更姓名须提供户口簿首页和变更页', copies: 1, original: false },
  { name: '《基本医疗保险职工参保信息变更登记表》', note: '缺单位公章', copies: 2, original: true },
];

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

function itemNumbered(no: string): LobbyCase['item'] {
  const item = CASE_ITEMS.find((one) => one.no === no);
  if (!item) throw new Error(`there is no item ${no}`);
  return item;
}

function seededCase(plan: Plan, serial: number, world: SeedWorld): LobbyCase {
  const [personId, itemNo, channel, state, daysAgo] = plan;
  const person = world.people.find(({ id }) => id === personId);
  if (!person) throw new Error(`the population has nobody called ${personId}`);
  const item = itemNumbered(itemNo);
  const filedOn = addDays(world.asOf, -daysAgo);
  const filedMs = Date.parse(`${filedOn}T09:00:00+08:00`) + serial * 60_000;
  const steps = stepsDone(state, item);
  const apartMs = Math.min(DAY_MS, Math.max(HOUR_MS, ((daysAgo - 1) * DAY_MS) / steps));
  const countedFrom = workingDayFrom(filedOn);
  const isWaiting = state === 'supplement';
  const digits = filedOn.replaceAll('-', '');
  return {
    caseId: `QZ${digits}${String(serial).padStart(6, '0')}`,
    caseNo: state === 'received' ? null : `350520${digits.slice(2)}${String(serial).padStart(4, '0')}`,
    item,
    alsoItems: (ALSO[itemNo] ?? []).map(itemNumbered),
    areaCode: person.insurances.at(-1)?.areaCode ?? '350599',
    channel,
    state,
    filedAt: chinaIso(filedMs),
    countedFrom,
    dueOn: isWaiting || ENDED.has(state) ? null : addWorkingDays(countedFrom, item.limitDays),
    stepTimes: Array.from({ length: steps }, (_, step) => chinaIso(filedMs + step * apartMs)),
    reason: REASONS[state] ?? null,
    missing: isWaiting ? MISSING : [],
    supplementBy: isWaiting ? addDays(filedOn, 30) : null,
    person,
    agent: null,
    unit: world.employers[UNITS[`${personId}/${itemNo}`] ?? -1] ?? null,
    requestId: null,
  };
}

type SeedWorld = { people: readonly Person[]; employers: readonly Employer[]; asOf: DateText };

/** The cases that the bureau has when the lobby opens. Same population and date, same cases. */
export function seededCases(world: SeedWorld): LobbyCase[] {
  return PLANS.map((plan, index) => seededCase(plan, index + 1, world));
}

/** The registered agents of units, by the id of the person. Everybody else is nobody's agent. */
export function unitAgents(employers: readonly Employer[]): ReadonlyMap<string, Employer> {
  const agents: [string, number][] = [
    ['wang-xiaoming', 0],
    ['maternity', 12],
  ];
  return new Map(
    agents.flatMap(([personId, index]) => {
      const employer = employers[index];
      return employer ? [[personId, employer] as const] : [];
    }),
  );
}
