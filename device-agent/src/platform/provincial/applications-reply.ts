import { caseStateSchema } from '@yibao-kiosk/shared/domain/casework.ts';
import * as v from 'valibot';

import { idField, instantField, nullableDateField, optionalTextField, readObject } from '../fields.ts';
import { isRecord } from '../json.ts';
import { standings, type CaseReceipt, type Eligibility, type UnitAnswer } from '../port.ts';
import { cleanText, readText } from '../text.ts';
import { agencySchema } from './cases-reply.ts';

const eligibilitySchema = v.object({
  standing: v.picklist(standings),
  notice: v.pipe(v.nullable(v.string()), v.transform((text) => readText(text, 500))),
  caseId: v.nullable(idField),
  known: v.pipe(
    v.record(v.pipe(v.string(), v.regex(/^[A-Za-z0-9._-]{1,64}$/)), v.string()),
    v.check((known) => Object.keys(known).length <= 100),
  ),
  heldMaterials: v.pipe(v.array(idField), v.maxLength(50)),
});

/** Reads the answer of docs/provincial-service.md §6.1; `null` where it is none. */
export function readEligibility(body: unknown): Eligibility | null {
  const eligibility = readObject(eligibilitySchema, body);
  // Somebody who may not apply must be told why.
  if (!eligibility || (eligibility.standing === 'open') !== (eligibility.notice === null)) return null;
  const known = Object.entries(eligibility.known).map(([name, value]) => [name, cleanText(value)]);
  return { ...eligibility, known: Object.fromEntries(known) as Record<string, string> };
}

const receiptSchema = v.object({
  requestId: v.string(),
  caseId: idField,
  caseNo: optionalTextField,
  state: caseStateSchema,
  filedAt: instantField,
  dueOn: nullableDateField,
  agency: agencySchema,
  demonstration: v.boolean(),
});

/** Reads the answer of §6.3; `null` where it is none, or to another request. */
export function readReceipt(body: unknown, requestId: string): CaseReceipt | null {
  const receipt = readObject(receiptSchema, body);
  if (!receipt || receipt.requestId !== requestId) return null;
  const { requestId: _requestId, caseNo, ...rest } = receipt;
  return { ...rest, caseNumber: caseNo };
}

/** Whether the service has the page of §6.2, and all of it. */
export function hasPage(body: unknown, page: { sha256: string; bytes: Uint8Array }): true | null {
  return isRecord(body) && body['sha256'] === page.sha256 && body['bytes'] === String(page.bytes.length) ? true : null;
}

const unitSchema = v.object({
  creditCode: v.string(),
  registered: v.boolean(),
  agent: v.boolean(),
  name: optionalTextField,
});

/** Reads the answer of §7; `null` where it is none, or of another unit. */
export function readUnit(body: unknown, creditCode: string): UnitAnswer | null {
  const unit = readObject(unitSchema, body);
  if (!unit || unit.creditCode !== creditCode || (unit.agent && !unit.registered)) return null;
  const { registered, agent, name } = unit;
  // A name that was not owed is not taken.
  return { registered, agent, name: agent ? name : null };
}
