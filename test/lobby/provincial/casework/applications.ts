import { isDeepStrictEqual } from 'node:util';
import type { FaultKind } from '../../gateway/fault.ts';
import { chinaIso } from '../../population/calendar.ts';
import type { Person } from '../../population/person.ts';
import { readBody, readCall } from '../call.ts';
import type { Answer, Call } from '../call.ts';
import { refused } from '../errors.ts';
import type { ErrorCode, Refused } from '../errors.ts';
import { AGENCY } from './case.ts';
import type { CaseState, LobbyCase, MissingPaper } from './case.ts';
import { knownData, standingOf } from './eligibility.ts';
import { caseItem, MATERNITY_ITEMS } from './items.ts';
import type { CaseItem } from './items.ts';
import { applicationRequest, eligibilityRequest } from './requests.ts';
import type { ApplicationRequest } from './requests.ts';

/** Answers `POST /v1/cases/eligibility`. */
export function eligibility(call: Call): Answer {
  const read = readCall(call, eligibilityRequest);
  if ('error' in read) return read;
  const { cases } = call.state.casework;
  const wish = { person: read.person, ...read.request };
  const standing = standingOf(wish, cases);
  if (typeof standing === 'string') return refused(standing, read.request.itemCode);
  const isOpen = standing.standing === 'open';
  return {
    status: 200,
    json: {
      asOf: chinaIso(call.exchange.nowMs),
      standing: standing.standing,
      notice: isOpen ? null : standing.notice,
      caseId: standing.standing === 'alreadyOpen' ? standing.caseId : null,
      known: isOpen ? knownData(wish, standing.unit) : {},
      heldMaterials: isOpen && read.person.id === 'maternity' ? ['birth-registration'] : [],
    },
  };
}

/** Why an application is not taken, in the words of the bureau. */
type Objection = { code: ErrorCode; reason: string };

const CODES = {
  notEligible: 'NOT_ELIGIBLE',
  alreadyOpen: 'ALREADY_OPEN',
  elsewhere: 'ITEM_NOT_OFFERED',
  automatic: 'ITEM_NOT_OFFERED',
  registeredBefore: 'ITEM_NOT_OFFERED',
} as const;

const REASONS: Partial<Record<ErrorCode, string>> = {
  ITEM_NOT_OFFERED: '本统筹区不通过自助终端受理这一事项。',
  UNIT_EXISTS: '该统一社会信用代码已登记参保，不能重复登记。',
  UNIT_NOT_FOUND: '没有查到该统一社会信用代码的参保单位。',
  NOT_UNIT_AGENT: '申请人不是该单位登记的经办人。',
  ASSURANCE_TOO_LOW: '领取待遇须出示刚刷新的医保码，或由工作人员核对身份。',
};

function objectionTo(request: ApplicationRequest, person: Person, call: Call): Objection | null {
  const byCode = (code: ErrorCode): Objection => ({ code, reason: REASONS[code] ?? '申请内容不符合要求。' });
  const fault = call.exchange.faults.find((one) => one.kind === 'refuseWith');
  if (fault?.kind === 'refuseWith') return byCode(fault.code);
  const creditCode = request.unit?.creditCode ?? null;
  const standing = standingOf({ ...request, person, creditCode }, call.state.casework.cases);
  if (typeof standing === 'string') return byCode(standing);
  if (standing.standing !== 'open') return { code: CODES[standing.standing], reason: standing.notice };
  const isSure = request.assurance === 'medicalCodeFresh' || request.assurance === 'staffConfirmed';
  return MATERNITY_ITEMS.includes(request.itemCode) && !isSure ? byCode('ASSURANCE_TOO_LOW') : null;
}

type Decision = { state: CaseState; reason: string | null; missing: readonly MissingPaper[] };

const LIES_THERE: Decision = { state: 'received', reason: null, missing: [] };

function decide(faults: readonly FaultKind[]): Decision {
  const fault = faults.find((one) => one.kind === 'decides');
  if (fault?.kind !== 'decides') return LIES_THERE;
  if (fault.as === 'approved') return { ...LIES_THERE, state: 'done' };
  if (fault.as === 'rejected') return { ...LIES_THERE, state: 'rejected', reason: '材料与登记信息不一致，审核未通过。' };
  const missing = [
    { name: '出院记录', note: '第2页看不清楚，请重新提交', copies: 1, original: false },
    { name: '医院收费票据', note: null, copies: 1, original: true },
  ];
  return { ...LIES_THERE, state: 'supplement', missing };
}

function answerOf(one: LobbyCase): Readonly<Record<string, unknown>> {
  const { requestId, caseId, caseNo, state, filedAt, dueOn } = one;
  return { requestId, caseId, caseNo, state, filedAt, dueOn, agency: AGENCY, demonstration: true };
}

function take(call: Call, read: { request: ApplicationRequest; person: Person }): Answer {
  const { request, person } = read;
  const { casework } = call.state;
  const { nowMs, faults, query } = call.exchange;
  const digests = request.attachments.map(({ sha256 }) => sha256);
  if (digests.some((digest) => !casework.attachments.has(digest, nowMs))) return refused('ATTACHMENT_MISSING', 'page');
  const objection = objectionTo(request, person, call);
  const item = caseItem(request.itemCode);
  if (objection && (query.get('deferred') !== 'true' || !item)) return refused(objection.code, objection.reason);
  if (!item) return refused('ITEM_NOT_OFFERED', request.itemCode);
  const decision: Decision = objection ? { ...LIES_THERE, state: 'notAccepted', reason: objection.reason } : decide(faults);
  const opened = casework.cases.open({
    item,
    alsoItems: request.alsoItemCodes.map(caseItem).filter((one): one is CaseItem => one !== undefined),
    areaCode: request.areaCode,
    person,
    unit: request.unit,
    countedFrom: request.countedFrom,
    requestId: call.pathPart,
    nowMs,
    ...decision,
  });
  casework.attachments.claim(digests);
  const answer = answerOf(opened);
  casework.taken.set(keyOf(call), { request, answer });
  return { status: 201, json: answer };
}

const keyOf = ({ paasId, pathPart }: Call): string => `${paasId}/${pathPart}`;

/** Answers `PUT /v1/cases/{requestId}`: the id is looked up before anything is judged. */
export function submit(call: Call): Answer {
  if (!/^[A-Za-z0-9_-]{16,64}$/.test(call.pathPart)) return refused('BAD_REQUEST', 'request id');
  const body = readBody(call, applicationRequest);
  if ('error' in body) return body;
  const known = call.state.casework.taken.get(keyOf(call));
  if (known) {
    const isSame = isDeepStrictEqual(known.request, body.request);
    return isSame ? { status: 200, json: known.answer } : refused('CONFLICT', '同一请求号的内容不同');
  }
  const read: { request: ApplicationRequest; person: Person } | Refused = readCall(call, applicationRequest);
  return 'error' in read ? read : take(call, read);
}
