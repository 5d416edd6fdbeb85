import * as v from 'valibot';

import { caseDetailSchema, caseSummarySchema } from '../domain/casework.ts';
import { defineCommand, emptyPayload } from './define.ts';
import { previewSchema, printCompletionSchema, printProgressEvent } from './print.ts';
import { localeSchema } from './terminal.ts';

const caseId = v.pipe(v.string(), v.maxLength(40));

/** How every matter of the person stands, wherever it was filed, newest first. Asked of the platform each time. */
export const getCases = defineCommand({
  name: 'Casework.GetCases',
  roles: ['citizen'],
  payload: emptyPayload,
  completion: v.object({ cases: v.array(caseSummarySchema) }),
});

/** One case of a list answered in this session; any other id is refused. */
export const getCase = defineCommand({
  name: 'Casework.GetCase',
  roles: ['citizen'],
  payload: v.object({ caseId }),
  completion: caseDetailSchema,
});

/** The paper of an approved case of such a list (`resultAvailable`) as it will come out; `revealed` shows what is masked. */
export const previewResult = defineCommand({
  name: 'Casework.PreviewResult',
  roles: ['citizen'],
  payload: v.object({ caseId, locale: localeSchema, revealed: v.boolean() }),
  completion: previewSchema,
});

/** Prints that paper under an id the page made; the same id gives the same result and never a second paper. */
export const printResult = defineCommand({
  name: 'Casework.PrintResult',
  roles: ['citizen'],
  payload: v.object({ caseId, locale: localeSchema, jobId: v.pipe(v.string(), v.uuid()) }),
  completion: printCompletionSchema,
  leavesTrace: true,
  events: [printProgressEvent],
});
