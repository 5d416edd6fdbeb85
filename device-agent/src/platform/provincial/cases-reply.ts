import {
  caseChannels,
  caseRoles,
  caseStateSchema,
  itemCodeSchema,
  type CaseDetail,
  type CaseSummary,
} from '@yibao-kiosk/shared/domain/casework.ts';
import type { MaskKind } from '@yibao-kiosk/shared/document/document.ts';
import * as v from 'valibot';

import { lookUp } from '../codes/look-up.ts';
import {
  dateField,
  idField,
  instantField,
  nullableDateField,
  optionalInstantField,
  optionalTextField,
  readObject,
  readRows,
  textField,
  wholeField,
} from '../fields.ts';
import { isRecord } from '../json.ts';
import { placeOf } from '../places.ts';
import type { CaseResult } from '../port.ts';
import { readText } from '../text.ts';

const shortId = v.pipe(idField, v.maxLength(40));
const texts = (most: number) => v.pipe(v.array(textField), v.maxLength(most));
const summaryEntries = {
  caseId: shortId,
  caseNo: optionalTextField,
  itemCode: itemCodeSchema,
  itemName: textField,
  alsoItemNames: texts(3),
  areaCode: v.pipe(v.string(), v.regex(/^\d{6}$/)),
  /** One that is not in the contract is some other way. */
  channel: v.fallback(v.picklist(caseChannels), 'other'),
  role: v.picklist(caseRoles),
  unitName: optionalTextField,
  /** One that is not in the contract spoils the answer: nobody could say what it means. */
  state: caseStateSchema,
  filedAt: instantField,
  updatedAt: instantField,
  dueOn: nullableDateField,
  resultAvailable: v.boolean(),
};
const summarySchema = v.object(summaryEntries);
const listSchema = v.object({ cases: v.array(v.unknown()) });

/** Who handles a case. */
export const agencySchema = v.object({ name: textField, phone: textField, address: optionalTextField });

const detailSchema = v.object({
  ...summaryEntries,
  steps: v.pipe(
    v.array(v.object({ name: textField, doneAt: optionalInstantField })),
    v.minLength(1),
    v.maxLength(20),
  ),
  countedFrom: nullableDateField,
  reason: v.pipe(v.nullable(v.string()), v.transform((text) => readText(text, 500))),
  missing: v.pipe(
    v.array(v.object({ name: textField, note: optionalTextField, copies: wholeField, original: v.boolean() })),
    v.maxLength(50),
  ),
  supplementBy: nullableDateField,
  agency: agencySchema,
});

type Row = v.InferOutput<typeof summarySchema>;

function summaryOf({ caseNo, areaCode, ...row }: Row): CaseSummary {
  return { ...row, caseNumber: caseNo, place: placeOf(areaCode) };
}

/** Reads the list of docs/provincial-service.md §5.1, newest first; `null` where it is none. */
export function readCases(body: unknown, maxRows: number): readonly CaseSummary[] | null {
  const list = readObject(listSchema, body);
  const rows = list && readRows(summarySchema, list.cases, maxRows);
  return rows && rows.map(summaryOf).toSorted(newestCaseFirst);
}

/** By the day on which they were filed. */
export function newestCaseFirst(a: CaseSummary, b: CaseSummary): number {
  return Date.parse(b.filedAt) - Date.parse(a.filedAt);
}

/** States that say why, and the one that says what is missing. */
const reasoned = new Set(['notAccepted', 'rejected']);

/** Reads a case of §5.2; `null` where it is none, or another than was asked for. */
export function readCase(body: unknown, caseId: string): CaseDetail | null {
  const detail = isRecord(body) ? readObject(detailSchema, body['case']) : null;
  if (!detail || detail.caseId !== caseId) return null;
  const { steps, countedFrom, reason, missing, supplementBy, agency, ...row } = detail;
  // A refusal without its reason, or papers that nobody names, would be told wrongly.
  if (reasoned.has(row.state) !== (reason !== null)) return null;
  if ((row.state === 'supplement') !== missing.length > 0) return null;
  return { ...summaryOf(row), steps, countedFrom, reason, missing, supplementBy, agency };
}

/** How the contract calls what a value is, and how a preview hides it. */
const masks: Readonly<Record<string, MaskKind>> = {
  name: 'name',
  idNumber: 'idNumber',
  phone: 'phone',
  account: 'number',
  address: 'address',
};
const resultSchema = v.object({
  caseId: shortId,
  itemName: textField,
  caseNo: optionalTextField,
  title: textField,
  decidedOn: dateField,
  demonstration: v.boolean(),
  rows: v.pipe(
    v.array(v.object({ label: textField, value: textField, mask: v.nullable(v.string()) })),
    v.minLength(1),
    v.maxLength(60),
  ),
  agency: agencySchema,
});

/** Reads the paper of §5.3; `null` where it is none, or of another case. */
export function readResult(body: unknown, caseId: string): CaseResult | null {
  const result = readObject(resultSchema, body);
  if (!result || result.caseId !== caseId) return null;
  const { caseId: _caseId, caseNo, rows, ...rest } = result;
  return {
    ...rest,
    caseNumber: caseNo,
    // What something is that the contract does not name: hidden whole.
    rows: rows.map(({ label, value, mask }) => ({ label, value, mask: mask === null ? null : (lookUp(masks, mask) ?? 'all') })),
  };
}
