import * as v from 'valibot';

import type { Paper } from '../document/paper.ts';
import { errorCodeSchema, printStateSchema } from './terminal.ts';

/** A laid-out paper; checked where it is made, so the wire only checks that it is an object. */
export const paperSchema = v.custom<Paper>((value) => typeof value === 'object' && value !== null);

/** A preview: exactly what the printer would be sent, personal cells masked unless revealed. */
export const previewSchema = v.object({ paper: paperSchema });

/** Where the job is; `sentBytes` of `totalBytes` while sending. */
export const printProgressEvent = {
  name: 'Print.ProgressEvent',
  payload: v.object({ state: printStateSchema, sentBytes: v.number(), totalBytes: v.number() }),
} as const;

/**
 * The truth about a job: `printed` was proven by the printer, `submitted` was not, `failed` says why, `unknown` means
 * nobody can tell. `errorCode` explains failed and unknown and is null on the others; paper that runs low is told to the
 * staff with the printer's status, not to the citizen with the paper.
 */
export const printCompletionSchema = v.object({
  jobId: v.pipe(v.string(), v.uuid()),
  state: v.picklist(['printed', 'submitted', 'failed', 'unknown']),
  errorCode: v.nullable(errorCodeSchema),
  /** 凭证编号, when the job was a certificate and the number is known. */
  certificateNumber: v.nullable(v.string()),
});
export type PrintCompletion = v.InferOutput<typeof printCompletionSchema>;
