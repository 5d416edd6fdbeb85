import { chinaDateTime } from '../population/calendar.ts';
import type { Person, Visit } from '../population/person.ts';
import type { Directory } from './directory.ts';
import type { EVoucherBook } from './e-voucher.ts';
import { isObject } from './envelope.ts';
import type { FsiRequest } from './envelope.ts';
import { personOutput } from './person-rows.ts';
import { chronicOutput, cumulativeOutput, inHospitalOutput } from './query-rows.ts';
import { REFUSALS } from './refusals.ts';
import type { Refusal } from './refusals.ts';
import { feeRows, settlementOutput, visitRow } from './settlement-rows.ts';
import type { SignInBook } from './sign-in.ts';

/** What the operations work on. */
export type FsiState = { directory: Directory; vouchers: EVoucherBook; signIns: SignInBook };

/** What an operation gives. */
export type Result = { output: unknown } | { refusal: Refusal };

type Node = Readonly<Record<string, unknown>>;
type Operation = (state: FsiState, request: FsiRequest, nowMs: number) => Result;

function nodeOf(request: FsiRequest, name: string): Node {
  const node = request.input[name];
  return isObject(node) ? node : {};
}

function text(node: Node, name: string): string {
  const value = node[name];
  return typeof value === 'string' ? value : '';
}

function firstMissing(node: Node, names: readonly string[]): string | undefined {
  return names.find((name) => text(node, name) === '');
}

/** The refusal a person's standing calls for, or null. */
function standingRefusal(person: Person): Refusal | null {
  if (person.standing === 'notFound') return REFUSALS.personNotFound(person.document.number);
  if (person.standing === 'deceased') return REFUSALS.deceased(person);
  if (person.standing === 'duplicate') return REFUSALS.duplicatePerson(person);
  return null;
}

const signIn: Operation = (state, request, nowMs) => {
  const node = nodeOf(request, 'signIn');
  const missing = firstMissing(node, ['opter_no', 'mac', 'ip']);
  if (missing) return { refusal: REFUSALS.missingInput(missing) };
  const signNo = state.signIns.open(text(node, 'opter_no'), nowMs);
  return { output: { signinoutb: { sign_time: chinaDateTime(nowMs), sign_no: signNo } } };
};

const signOut: Operation = (state, request, nowMs) => {
  const node = nodeOf(request, 'signOut');
  const missing = firstMissing(node, ['sign_no', 'opter_no']);
  if (missing) return { refusal: REFUSALS.missingInput(missing) };
  state.signIns.close(text(node, 'sign_no'));
  return { output: { signoutoutb: { sign_time: chinaDateTime(nowMs) } } };
};

/** Names that may stand for a person in 1101: the register's, and those printed on a foreigner's card. */
function isNameOf(person: Person, name: string): boolean {
  const { document } = person;
  const printed = 'englishName' in document ? [document.englishName, document.chineseName] : [];
  return name === person.registeredName || printed.includes(name);
}

function findByCertificate(
  state: FsiState,
  node: Node,
  nowMs: number,
): { person: Person } | { refusal: Refusal } {
  const type = text(node, 'mdtrt_cert_type');
  const number = text(node, 'mdtrt_cert_no');
  if (type === '01') {
    const person = state.directory.byId(state.vouchers.personOfToken(number, nowMs) ?? '');
    return person ? { person } : { refusal: REFUSALS.ecTokenInvalid(number) };
  }
  const person = type === '02' ? state.directory.byNumber(number) : undefined;
  return person ? { person } : { refusal: REFUSALS.personNotFound(number) };
}

const queryPerson: Operation = (state, request, nowMs) => {
  const node = nodeOf(request, 'data');
  const missing = firstMissing(node, ['mdtrt_cert_type', 'mdtrt_cert_no', 'psn_cert_type']);
  if (missing) return { refusal: REFUSALS.missingInput(missing) };
  const found = findByCertificate(state, node, nowMs);
  if ('refusal' in found) return found;
  const { person } = found;
  const refusal = standingRefusal(person);
  if (refusal) return { refusal };
  const name = text(node, 'psn_name');
  if (name !== '' && !isNameOf(person, name)) return { refusal: REFUSALS.nameMismatch(person) };
  return { output: personOutput(person, { withHistory: text(node, 'begntime') !== '', nowMs }) };
};

/** Fields an input of 1162 needs; the code itself may have any form. */
const VOUCHER_FIELDS = [
  'orgId',
  'businessType',
  'operatorId',
  'operatorName',
  'officeId',
  'officeName',
  'deviceType',
];

const decodeVoucher: Operation = (state, request, nowMs) => {
  const node = nodeOf(request, 'data');
  const missing = firstMissing(node, VOUCHER_FIELDS);
  if (missing) return { refusal: REFUSALS.missingInput(missing) };
  const decoded = state.vouchers.decode(text(node, 'ecQrCode'), nowMs);
  if (decoded.kind === 'notACode') return { refusal: REFUSALS.notEcCode() };
  if (decoded.kind === 'expired') return { refusal: REFUSALS.ecCodeExpired() };
  const person = state.directory.byId(decoded.personId);
  if (!person) return { refusal: REFUSALS.ecCodeExpired() };
  const refusal = standingRefusal(person);
  if (refusal) return { refusal };
  const cardecinfo = { cardno: '', card_sn: '', ecToken: decoded.ecToken };
  return { output: { ...personOutput(person, { withHistory: false, nowMs }), cardecinfo } };
};

type PersonQuery = (found: { person: Person; areaCode: string }, node: Node, nowMs: number) => Result;

/**
 * An operation about one person: `psn_no` and the fields named, with `insuplc_admdvs` of one of their
 * insurances.
 */
function aboutPerson(fields: readonly string[], query: PersonQuery): Operation {
  return (state, request, nowMs) => {
    const node = nodeOf(request, 'data');
    const missing = firstMissing(node, ['psn_no', ...fields]);
    if (missing) return { refusal: REFUSALS.missingInput(missing) };
    const areaCode = request.insuplcAdmdvs;
    if (areaCode === '') return { refusal: REFUSALS.missingInsuplc() };
    const person = state.directory.byPsnNo(text(node, 'psn_no'));
    if (!person || person.standing === 'notFound')
      return { refusal: REFUSALS.unknownPsnNo(text(node, 'psn_no')) };
    if (!person.insurances.some((i) => i.areaCode === areaCode)) {
      return { refusal: REFUSALS.insuplcMismatch(person, areaCode) };
    }
    return query({ person, areaCode }, node, nowMs);
  };
}

function findVisit(person: Person, node: Node): Visit | undefined {
  return person.visits.find(
    (v) => v.setlId === text(node, 'setl_id') && v.mdtrtId === text(node, 'mdtrt_id'),
  );
}

const queryVisits = aboutPerson(['begntime'], ({ person, areaCode }, node, nowMs) => {
  const from = text(node, 'begntime');
  const to = text(node, 'endtime') || '9999';
  const medType = text(node, 'med_type');
  const mdtrtId = text(node, 'mdtrt_id');
  const rows = person.visits
    .filter((v) => !v.refund && v.areaCode === areaCode && v.settledAt >= from && v.settledAt <= to)
    .filter((v) => (medType === '' || v.medType === medType) && (mdtrtId === '' || v.mdtrtId === mdtrtId))
    .map((v) => visitRow(person, v, nowMs));
  return { output: { mdtrtinfo: rows.length === 0 ? null : rows } };
});

const querySettlement = aboutPerson(['setl_id', 'mdtrt_id'], ({ person }, node, nowMs) => {
  const visit = findVisit(person, node);
  if (!visit) return { refusal: REFUSALS.noSettlement(text(node, 'setl_id')) };
  return { output: settlementOutput(person, visit, nowMs) };
});

const queryFees = aboutPerson(['mdtrt_id'], ({ person }, node) => {
  const setlId = text(node, 'setl_id');
  const visits = person.visits.filter(
    (v) => v.mdtrtId === text(node, 'mdtrt_id') && (setlId === '' ? !v.refund : v.setlId === setlId),
  );
  return { output: visits.flatMap(feeRows) };
});

const queryCumulative = aboutPerson(['cum_ym'], ({ person, areaCode }, node) => ({
  output: cumulativeOutput(person, text(node, 'cum_ym'), areaCode),
}));

const queryChronic = aboutPerson([], ({ person }) => ({ output: chronicOutput(person) }));

const queryInHospital = aboutPerson(['begntime'], ({ person }, _node, nowMs) => ({
  output: inHospitalOutput(person, nowMs),
}));

/** Every transaction the platform offers, by infno. */
export const OPERATIONS: Readonly<Record<string, Operation>> = {
  '9001': signIn,
  '9002': signOut,
  '1101': queryPerson,
  '1162': decodeVoucher,
  '5201': queryVisits,
  '5203': querySettlement,
  '5204': queryFees,
  '5206': queryCumulative,
  '5301': queryChronic,
  '5303': queryInHospital,
};

/** The person a request is about, as far as its text tells; for refusals that name them. */
export function personMeant(state: FsiState, request: FsiRequest): Person | undefined {
  const node = nodeOf(request, 'data');
  return (
    state.directory.byPsnNo(text(node, 'psn_no')) ?? state.directory.byNumber(text(node, 'mdtrt_cert_no'))
  );
}
