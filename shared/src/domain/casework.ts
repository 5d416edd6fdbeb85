import * as v from 'valibot';

import { dateSchema, instantSchema, placeSchema } from './insurance.ts';

/** 子项编码, or the agreed name of an item that the lists have without a code: `certificate`. */
export const itemCodeSchema = v.pipe(v.string(), v.regex(/^(?:\d{12}|[a-z][a-z0-9-]{0,39})$/));

/** Where a case stands; the last four are ends. */
export const caseStates = [
  'received', // 待受理
  'accepted', // 已受理
  'underReview', // 审核中
  'supplement', // 需补正
  'paying', // 拨付中
  'done', // 办结
  'notAccepted', // 不予受理
  'rejected', // 审核未通过
  'withdrawn', // 已撤回
] as const;
export const caseStateSchema = v.picklist(caseStates);
export type CaseState = v.InferOutput<typeof caseStateSchema>;

/** How a case was filed. */
export const caseChannels = ['counter', 'online', 'terminal', 'post', 'community', 'automatic', 'other'] as const;

/** What the person is to the case: whom it is about, who filed it for them, or who acts for the unit. */
export const caseRoles = ['applicant', 'agent', 'unitAgent'] as const;

const summaryEntries = {
  caseId: v.string(),
  /** 受理号; null while none is given. */
  caseNumber: v.nullable(v.string()),
  itemCode: itemCodeSchema,
  itemName: v.string(),
  /** Further items that the same case settles. */
  alsoItemNames: v.array(v.string()),
  place: placeSchema,
  channel: v.picklist(caseChannels),
  role: v.picklist(caseRoles),
  unitName: v.nullable(v.string()),
  state: caseStateSchema,
  filedAt: instantSchema,
  updatedAt: instantSchema,
  /** The day by which it must be decided; null where there is none to wait for. */
  dueOn: v.nullable(dateSchema),
  resultAvailable: v.boolean(),
};

/** A case as a list shows it. */
export const caseSummarySchema = v.object(summaryEntries);
export type CaseSummary = v.InferOutput<typeof caseSummarySchema>;

/** Who handles a case. */
export const caseAgencySchema = v.object({ name: v.string(), phone: v.string(), address: v.nullable(v.string()) });

/** A paper that is missing; a case that waits for papers names all of them at once. */
export const missingPaperSchema = v.object({
  name: v.string(),
  note: v.nullable(v.string()),
  copies: v.number(),
  original: v.boolean(),
});

/** A case with its steps, its reason and what is missing. */
export const caseDetailSchema = v.object({
  ...summaryEntries,
  /** Done as far as they have a time; the first without is under way. */
  steps: v.array(v.object({ name: v.string(), doneAt: v.nullable(instantSchema) })),
  countedFrom: v.nullable(dateSchema),
  /** Why it was not accepted, or rejected. */
  reason: v.nullable(v.string()),
  missing: v.array(missingPaperSchema),
  supplementBy: v.nullable(dateSchema),
  agency: caseAgencySchema,
});
export type CaseDetail = v.InferOutput<typeof caseDetailSchema>;
