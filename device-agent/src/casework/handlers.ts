import type { PrintableDocument } from '@yibao-kiosk/shared/document/document.ts';
import { getCase, getCases, previewResult, printResult } from '@yibao-kiosk/shared/kiosk/casework.ts';
import type { PrintCompletion } from '@yibao-kiosk/shared/kiosk/print.ts';
import type { Locale } from '@yibao-kiosk/shared/kiosk/terminal.ts';
import type { PaperText } from '@yibao-kiosk/shared/locales/paper-text.ts';
import { done, refused, type Outcome } from '@yibao-kiosk/shared/outcome.ts';

import type { Clock } from '../clock.ts';
import type { Printing } from '../printing/port.ts';
import { runPrintJob } from '../printing/run-job.ts';
import type { CitizenSession } from '../session/citizen-session.ts';
import { handle, type CommandCall, type CommandHandler } from '../session/command.ts';
import { once } from '../session/once.ts';
import type { ServiceOff } from '../session/service-off.ts';
import type { Sessions } from '../session/sessions.ts';
import { traceOf, tracePlaceholder } from '../session/trace.ts';
import { loadCase, loadCases, loadResult, type CasePlatform } from './load.ts';
import { composeResultSlip, type ResultSlipContext } from './result-slip.ts';

export type CaseworkHandlerParts = {
  readonly sessions: Pick<Sessions, 'of'>;
  readonly platform: CasePlatform;
  readonly printing: Pick<Printing, 'layOut' | 'print' | 'job'>;
  readonly serviceOff: ServiceOff;
  readonly clock: Pick<Clock, 'now'>;
  readonly paperText: (locale: Locale) => PaperText;
  readonly terminal: Pick<ResultSlipContext, 'terminalId' | 'servicePhone' | 'demonstration'>;
  /** A job that could not begin within this time is not wanted any more. */
  readonly printTimeToLiveMs: number;
};

type SlipRequest = { readonly caseId: string; readonly locale: Locale; readonly trace: string };

/** The commands `Casework.*`. */
export function caseworkHandlers(parts: CaseworkHandlerParts): CommandHandler[] {
  const { platform, printing } = parts;
  return [
    handle(getCases, (_payload, call) =>
      within(call, parts, async (session) => {
        const cases = await loadCases(session, platform);
        return cases.kind === 'done' ? done({ cases: [...cases.value] }) : cases;
      }),
    ),
    handle(getCase, ({ caseId }, call) => within(call, parts, (session) => loadCase(session, platform, caseId))),
    handle(previewResult, ({ revealed, ...asked }, call) =>
      within(call, parts, async (session) => {
        const slip = await slipOf(session, { ...asked, trace: tracePlaceholder }, parts);
        return slip.kind === 'done' ? done({ paper: printing.layOut(slip.value, { masked: !revealed }) }) : slip;
      }),
    ),
    handle(printResult, ({ jobId, ...asked }, call) =>
      within(call, parts, (session) =>
        once(session, { id: jobId, request: JSON.stringify({ result: asked }) }, () =>
          print(session, { ...asked, jobId }, { parts, call }),
        ),
      ),
    ),
  ];
}

async function within<T>(
  { connection }: CommandCall,
  { sessions, serviceOff }: CaseworkHandlerParts,
  work: (session: CitizenSession) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const session = sessions.of(connection);
  if (!session) return refused('SES_NONE');
  return serviceOff('progress') ?? work(session);
}

async function slipOf(
  session: CitizenSession,
  { caseId, locale, trace }: SlipRequest,
  { platform, terminal, paperText, clock }: CaseworkHandlerParts,
): Promise<Outcome<PrintableDocument>> {
  const result = await loadResult(session, platform, caseId);
  if (result.kind !== 'done') return result;
  return done(composeResultSlip(result.value, { ...terminal, text: paperText(locale), nowMs: clock.now(), trace }));
}

async function print(
  session: CitizenSession,
  { jobId, ...asked }: { caseId: string; locale: Locale; jobId: string },
  { parts, call }: { parts: CaseworkHandlerParts; call: CommandCall },
): Promise<Outcome<PrintCompletion>> {
  const { printing, printTimeToLiveMs } = parts;
  // An id that the journal knows and this session does not is somebody else's.
  if (printing.job(jobId)) return refused('JOB_NOT_YOURS');
  const slip = await slipOf(session, { ...asked, trace: traceOf(jobId) }, parts);
  if (slip.kind !== 'done') return slip;
  const signal = AbortSignal.any([call.signal, session.signal]);
  const job = { jobId, sessionId: session.id, document: slip.value, timeToLiveMs: printTimeToLiveMs };
  return done(await runPrintJob(printing, job, { ...call, signal }));
}
