import { chinaDate, chinaIso } from '../../population/calendar.ts';
import type { Employer, Person } from '../../population/person.ts';
import { ENDED, roleIn, stepsDone } from './case.ts';
import type { CaseState, LobbyCase } from './case.ts';
import type { CaseItem } from './items.ts';
import { seededCases, unitAgents } from './seeded-cases.ts';
import { addWorkingDays } from './working-days.ts';

/** What opens a case. */
export type NewCase = Pick<LobbyCase, 'item' | 'alsoItems' | 'areaCode' | 'person' | 'unit' | 'countedFrom'> & {
  requestId: string;
  state: CaseState;
  reason: string | null;
  missing: LobbyCase['missing'];
  nowMs: number;
};

/** All cases of the bureau. */
export type CaseBook = {
  open(facts: NewCase): LobbyCase;
  /** What the person may see in a city (first four digits), newest first, each with their role in it. */
  of(person: Person, cityCode: string): { one: LobbyCase; role: string }[];
  /** An undecided case of the same item and person, or unit. */
  undecided(item: CaseItem, owner: Person | Pick<Employer, 'creditCode'>): LobbyCase | undefined;
  all(): readonly LobbyCase[];
  /** The unit whose registered agent a person is. */
  unitOf(person: Person): Employer | undefined;
  unitByCode(creditCode: string): Employer | undefined;
};

/** A book with the seeded cases in it. */
export function createCaseBook(world: {
  people: readonly Person[];
  employers: readonly Employer[];
  asOf: string;
}): CaseBook {
  const cases = seededCases(world);
  const agents = unitAgents(world.employers);
  const unitOf = (person: Person): Employer | undefined => agents.get(person.id);

  return {
    open: (facts) => {
      const { nowMs, ...rest } = facts;
      const serial = cases.length + 1;
      const digits = chinaDate(nowMs).replaceAll('-', '');
      const steps = stepsDone(facts.state, facts.item);
      const waits = facts.state === 'supplement' || ENDED.has(facts.state);
      const opened: LobbyCase = {
        ...rest,
        caseId: `QZ${digits}${String(serial).padStart(6, '0')}`,
        caseNo: `350520${digits.slice(2)}${String(serial).padStart(4, '0')}`,
        channel: 'terminal',
        filedAt: chinaIso(nowMs),
        dueOn: waits ? null : addWorkingDays(facts.countedFrom, facts.item.limitDays),
        stepTimes: Array.from({ length: steps }, () => chinaIso(nowMs)),
        supplementBy: null,
        agent: null,
      };
      cases.push(opened);
      return opened;
    },
    of: (person, cityCode) =>
      cases
        .filter((one) => one.areaCode.startsWith(cityCode))
        .flatMap((one) => {
          const role = roleIn(one, person, unitOf(person)?.creditCode ?? null);
          return role === null ? [] : [{ one, role }];
        })
        .toSorted((a, b) => b.one.filedAt.localeCompare(a.one.filedAt)),
    undecided: (item, owner) =>
      cases.find(
        (one) =>
          !ENDED.has(one.state) &&
          [one.item, ...one.alsoItems].some(({ code }) => code === item.code) &&
          ('creditCode' in owner ? one.unit?.creditCode === owner.creditCode : !one.unit && one.person === owner),
      ),
    all: () => [...cases],
    unitOf,
    unitByCode: (creditCode) => world.employers.find((employer) => employer.creditCode === creditCode),
  };
}
