import type { Employer, Person } from '../../population/person.ts';
import type { CaseItem } from './items.ts';

/** Where a case stands (docs/provincial-service.md §5.1). */
export type CaseState =
  'received' | 'accepted' | 'underReview' | 'supplement' | 'paying' | 'done' | 'notAccepted' | 'rejected' | 'withdrawn';
export type CaseChannel = 'counter' | 'online' | 'terminal' | 'post' | 'community' | 'automatic' | 'other';

/** One paper that is missing. */
export type MissingPaper = { name: string; note: string | null; copies: number; original: boolean };

/** One case of the bureau. */
export type LobbyCase = {
  caseId: string;
  caseNo: string | null;
  item: CaseItem;
  alsoItems: readonly CaseItem[];
  areaCode: string;
  channel: CaseChannel;
  state: CaseState;
  filedAt: string;
  countedFrom: string;
  dueOn: string | null;
  /** When each step was done, as far as it is. */
  stepTimes: readonly string[];
  reason: string | null;
  missing: readonly MissingPaper[];
  supplementBy: string | null;
  /** Whom it is about; the person who filed it where it is a unit's. */
  person: Person;
  /** Who filed it for the person, where the bureau knows them. */
  agent: Person | null;
  unit: Pick<Employer, 'name' | 'creditCode'> | null;
  /** The terminal's key, where a terminal filed it. */
  requestId: string | null;
};

type Json = Readonly<Record<string, unknown>>;

/** States after which nothing more happens. */
export const ENDED: ReadonlySet<CaseState> = new Set(['done', 'notAccepted', 'rejected', 'withdrawn']);
const CUT_SHORT: ReadonlySet<CaseState> = new Set(['notAccepted', 'rejected', 'withdrawn']);

/** How many steps are done in a state of an item. */
export function stepsDone(state: CaseState, item: CaseItem): number {
  if (state === 'received' || state === 'notAccepted') return 1;
  if (state === 'paying' || state === 'rejected') return 3;
  return state === 'done' ? item.chain.length : 2;
}

/** Who handles all cases of this lobby. */
export const AGENCY = {
  name: '泉州市医疗保障基金中心（演示）',
  phone: '0595-12393',
  address: '福建省泉州市演示区示例路12号',
};

/** What the person is to the case, or null when it is none of theirs. */
export function roleIn(one: LobbyCase, person: Person, agentOfUnit: string | null): string | null {
  if (one.unit) return one.person === person || one.unit.creditCode === agentOfUnit ? 'unitAgent' : null;
  if (one.person === person) return 'applicant';
  return one.agent === person ? 'agent' : null;
}

/** A row of the list (docs/provincial-service.md §5.1). */
export function caseRow(one: LobbyCase, role: string): Json {
  return {
    caseId: one.caseId,
    caseNo: one.caseNo,
    itemCode: one.item.code,
    itemName: one.item.name,
    alsoItemNames: one.alsoItems.map((item) => item.name),
    areaCode: one.areaCode,
    channel: one.channel,
    role,
    unitName: one.unit?.name ?? null,
    state: one.state,
    filedAt: one.filedAt,
    updatedAt: one.stepTimes.at(-1) ?? one.filedAt,
    dueOn: one.dueOn,
    resultAvailable: hasResult(one),
  };
}

/** The whole case (docs/provincial-service.md §5.2). */
export function caseDetail(one: LobbyCase, role: string): Json {
  const names = CUT_SHORT.has(one.state) ? one.item.chain.slice(0, one.stepTimes.length) : one.item.chain;
  return {
    ...caseRow(one, role),
    steps: names.map((name, index) => ({ name, doneAt: one.stepTimes[index] ?? null })),
    countedFrom: one.countedFrom,
    reason: one.reason,
    missing: one.missing,
    supplementBy: one.supplementBy,
    agency: AGENCY,
  };
}

/** Whether there is something to print. */
export function hasResult({ state, item }: LobbyCase): boolean {
  return state === 'done' && item.resultTitle !== null;
}

/** What is printed of an approved case (docs/provincial-service.md §5.3). */
export function caseResult(one: LobbyCase): Json {
  const { person, unit } = one;
  const decidedAt = one.stepTimes.at(-1) ?? one.filedAt;
  const rows = unit
    ? [
        { label: '单位名称', value: unit.name, mask: null },
        { label: '统一社会信用代码', value: unit.creditCode, mask: null },
        { label: '经办人', value: person.registeredName, mask: 'name' },
      ]
    : [
        { label: '姓名', value: person.registeredName, mask: 'name' },
        { label: '证件号码', value: person.document.number, mask: 'idNumber' },
        { label: '参保地', value: one.areaCode, mask: null },
      ];
  return {
    caseId: one.caseId,
    itemCode: one.item.code,
    itemName: one.item.name,
    caseNo: one.caseNo,
    title: one.item.resultTitle,
    decidedOn: decidedAt.slice(0, 10),
    demonstration: true,
    rows: [...rows, { label: '办理结果', value: '审核通过', mask: null }],
    agency: AGENCY,
  };
}
