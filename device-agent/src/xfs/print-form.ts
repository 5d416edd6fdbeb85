import type { PrintableDocument } from '@yibao-kiosk/shared/document/document.ts';
import type * as v from 'valibot';

import type { Printing, PrintOutcome } from '../printing/port.ts';
import type { CommandContext, CommandResult } from '../service.ts';
import { commandError } from './command.ts';
import { isDeviceProblem, problemResult } from './device-faults.ts';
import { checkFields, type Form } from './forms/form.ts';
import type { MediaControl, printFormPayload } from './payloads.ts';

/** Printing as the XFS face uses it: the same job machine and journal as a citizen's paper. */
export type FormPrinting = {
  printing: Pick<Printing, 'check' | 'print'>;
  createJobId: () => string;
  forms: readonly Form[];
};

/** Owner of all jobs of the device services; no citizen's session ever has this id. */
export const serviceSessionId = 'service';
const jobTimeToLiveMs = 30_000;

/** Printer.PrintForm: the form is ours, the fields are checked, the paper goes through `printing`. */
export async function printForm(
  payload: v.InferOutput<typeof printFormPayload>,
  context: CommandContext,
  world: FormPrinting,
): Promise<CommandResult> {
  const form = world.forms.find(({ name }) => name === payload.formName);
  if (!form) return commandError('formNotFound');
  if (payload.mediaName) return commandError('mediaNotFound');
  if (payload.mediaControl && !isSupported(payload.mediaControl)) return { completionCode: 'unsupportedData' };
  const { values, errors } = checkFields(form, payload.fields ?? {});
  for (const error of errors) context.event('Printer.FieldErrorEvent', { formName: form.name, ...error });
  if (errors.length > 0) return commandError('fieldError');
  return printDocument(form.compose(values), context, world);
}

/** Every paper of ours is ejected and cut at its end; more than that the hardware cannot do. */
export function isSupported(wanted: MediaControl): boolean {
  const { move, turnPage, perforate, skip, alarm, turnMedia, stamp, rotate180 } = wanted;
  const others = [turnPage, perforate, skip, alarm, turnMedia, stamp, rotate180];
  return (!move || move === 'eject') && !others.some(Boolean);
}

/** Prints through `printing` and tells each step of the job as a vendor event. */
export async function printDocument(
  document: PrintableDocument,
  context: CommandContext,
  { printing, createJobId }: FormPrinting,
): Promise<CommandResult> {
  const unprintable = printing.check(document);
  if (unprintable) return commandError('charSetData', unprintable);
  const jobId = createJobId();
  const outcome = await printing.print(
    { jobId, sessionId: serviceSessionId, document, timeToLiveMs: jobTimeToLiveMs },
    { signal: context.signal, onProgress: ({ state }) => context.event('YibaoPrinter.JobEvent', { jobId, state }) },
  );
  context.event('YibaoPrinter.JobEvent', { jobId, state: outcome.state });
  return resultOf(outcome);
}

function resultOf({ state, errorCode }: PrintOutcome): CommandResult {
  if (state === 'printed' || state === 'submitted') return {};
  // Nobody can tell whether paper came out: the client must not repeat it on its own.
  if (state === 'unknown') return { completionCode: 'hardwareError', errorDescription: 'JOB_OUTCOME_UNKNOWN' };
  if (errorCode === 'JOB_INCOMPLETE') return { completionCode: 'hardwareError', errorDescription: errorCode };
  if (errorCode === 'JOB_CANCELED') return { completionCode: 'canceled' };
  if (errorCode === 'PRN_PAPER_OUT') return commandError('paperOut', errorCode);
  if (errorCode !== null && isDeviceProblem(errorCode)) return problemResult(errorCode);
  return { completionCode: 'deviceNotReady', ...(errorCode && { errorDescription: errorCode }) };
}
