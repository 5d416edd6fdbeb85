import * as v from 'valibot';

import {
  accountSchema,
  accumulationSchema,
  contributionSchema,
  enrolmentSchema,
  insuranceKindSchema,
  settlementSchema,
  visitSchema,
} from '../domain/insurance.ts';
import { defineCommand, emptyPayload } from './define.ts';
import { previewSchema, printCompletionSchema, printProgressEvent } from './print.ts';
import { localeSchema } from './terminal.ts';

/** Every insurance of the person, at every place. */
export const getEnrolments = defineCommand({
  name: 'Records.GetEnrolments',
  roles: ['citizen'],
  payload: emptyPayload,
  completion: v.object({ enrolments: v.array(enrolmentSchema) }),
});

/** The whole contribution ledger, newest month first; the screen groups it by year. */
export const getContributions = defineCommand({
  name: 'Records.GetContributions',
  roles: ['citizen'],
  payload: emptyPayload,
  completion: v.object({ contributions: v.array(contributionSchema) }),
});

/** Personal accounts and this year's totals. */
export const getAccount = defineCommand({
  name: 'Records.GetAccount',
  roles: ['citizen'],
  payload: emptyPayload,
  completion: v.object({ accounts: v.array(accountSchema), accumulations: v.array(accumulationSchema) }),
});

/** Settled visits of the last `months`, newest first. */
export const getVisits = defineCommand({
  name: 'Records.GetVisits',
  roles: ['citizen'],
  payload: v.object({ months: v.picklist([12, 36]) }),
  completion: v.object({ visits: v.array(visitSchema) }),
});

/** One settlement of a list answered in this session; any other id is refused. */
export const getSettlement = defineCommand({
  name: 'Records.GetSettlement',
  roles: ['citizen'],
  payload: v.object({ settlementId: v.pipe(v.string(), v.maxLength(60)) }),
  completion: settlementSchema,
});

/** Which record a slip is made of; the agent composes it, the screen never sends what to print. */
export const slipSchema = v.variant('kind', [
  v.object({ kind: v.literal('enrolments') }),
  v.object({
    kind: v.literal('contributions'),
    /** A calendar year, or the totals by year when null. */
    year: v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(1990), v.maxValue(2200))),
    insurance: v.nullable(insuranceKindSchema),
  }),
  v.object({ kind: v.literal('account') }),
  v.object({ kind: v.literal('visits'), months: v.picklist([12, 36]) }),
  v.object({ kind: v.literal('settlement'), settlementId: v.pipe(v.string(), v.maxLength(60)) }),
]);
export type Slip = v.InferOutput<typeof slipSchema>;

/** The slip as it will come out; `revealed` shows what is masked otherwise. */
export const previewSlip = defineCommand({
  name: 'Records.PreviewSlip',
  roles: ['citizen'],
  payload: v.object({ slip: slipSchema, locale: localeSchema, revealed: v.boolean() }),
  completion: previewSchema,
});

/** Prints the slip under an id the page made; the same id gives the same result and never a second paper. */
export const printSlip = defineCommand({
  name: 'Records.PrintSlip',
  roles: ['citizen'],
  payload: v.object({ slip: slipSchema, locale: localeSchema, jobId: v.pipe(v.string(), v.uuid()) }),
  completion: printCompletionSchema,
  leavesTrace: true,
  events: [printProgressEvent],
});
