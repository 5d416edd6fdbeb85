import {
  getAccount,
  getContributions,
  getEnrolments,
  getSettlement,
  getVisits,
  previewSlip,
  printSlip,
  type Slip,
} from '@yibao-kiosk/shared/kiosk/records.ts';
import type { PrintCompletion } from '@yibao-kiosk/shared/kiosk/print.ts';
import type { Locale } from '@yibao-kiosk/shared/kiosk/terminal.ts';
import { done, refused, type Outcome } from '@yibao-kiosk/shared/outcome.ts';

import type { Printing } from '../printing/port.ts';
import { runPrintJob } from '../printing/run-job.ts';
import type { CitizenSession } from '../session/citizen-session.ts';
import { handle, type CommandCall, type CommandHandler } from '../session/command.ts';
import { once } from '../session/once.ts';
import type { ServiceOff } from '../session/service-off.ts';
import type { Sessions } from '../session/sessions.ts';
import { traceOf, tracePlaceholder } from '../session/trace.ts';
import { composeSlip, type SlipMaker } from './compose-slip.ts';
import { loadAccount, loadContributions, loadSettlement, loadVisits } from './load.ts';

export type RecordHandlerParts = SlipMaker & {
  readonly sessions: Pick<Sessions, 'of'>;
  readonly printing: Printing;
  readonly serviceOff: ServiceOff;
  /** A job that could not begin within this time is not wanted any more. */
  readonly printTimeToLiveMs: number;
};

/** The commands `Records.*`. */
export function recordHandlers(parts: RecordHandlerParts): CommandHandler[] {
  const { platform, sessions, serviceOff } = parts;
  const within = async <T>(
    call: CommandCall,
    work: (session: CitizenSession) => Promise<Outcome<T>>,
  ): Promise<Outcome<T>> => {
    const session = sessions.of(call.connection);
    return session ? work(session) : refused('SES_NONE');
  };
  return [
    handle(getEnrolments, (_payload, call) => {
      const person = sessions.of(call.connection)?.person;
      if (!person) return refused('SES_NONE');
      return serviceOff('enrolments') ?? done({ enrolments: [...person.enrolments] });
    }),
    handle(getContributions, (_payload, call) =>
      within(call, async (session) =>
        serviceOff('contributions') ?? mapDone(await loadContributions(session, platform), (contributions) => ({ contributions })),
      ),
    ),
    handle(getAccount, (_payload, call) => within(call, (session) => loadAccount(session, platform))),
    handle(getVisits, ({ months }, call) =>
      within(
        call,
        async (session) => serviceOff('visits') ?? mapDone(await loadVisits(session, platform, months), (visits) => ({ visits })),
      ),
    ),
    handle(getSettlement, ({ settlementId }, call) =>
      within(call, async (session) => serviceOff('visits') ?? loadSettlement(session, platform, settlementId)),
    ),
    handle(previewSlip, ({ slip, locale, revealed }, call) =>
      within(call, async (session) => {
        const off = slipOff(slip, serviceOff);
        if (off) return off;
        const document = await composeSlip(session, { slip, locale, trace: tracePlaceholder }, parts);
        return mapDone(document, (slipPaper) => ({ paper: parts.printing.layOut(slipPaper, { masked: !revealed }) }));
      }),
    ),
    handle(printSlip, ({ slip, locale, jobId }, call) =>
      within(call, (session) =>
        once(session, { id: jobId, request: JSON.stringify({ slip, locale }) }, () =>
          print(session, { slip, locale, jobId }, { parts, call }),
        ),
      ),
    ),
  ];
}

async function print(
  session: CitizenSession,
  request: { slip: Slip; locale: Locale; jobId: string },
  { parts, call }: { parts: RecordHandlerParts; call: CommandCall },
): Promise<Outcome<PrintCompletion>> {
  const { jobId } = request;
  const signal = AbortSignal.any([call.signal, session.signal]);
  const off = slipOff(request.slip, parts.serviceOff);
  if (off) return off;
  // An id that the journal knows and this session does not is somebody else's.
  if (parts.printing.job(jobId)) return refused('JOB_NOT_YOURS');
  const document = await composeSlip(session, { ...request, trace: traceOf(jobId) }, parts);
  if (document.kind !== 'done') return document;
  const job = { jobId, sessionId: session.id, document: document.value, timeToLiveMs: parts.printTimeToLiveMs };
  return done(await runPrintJob(parts.printing, job, { ...call, signal }));
}

/** A slip is off with what it is made of. */
function slipOff({ kind }: Slip, serviceOff: ServiceOff): ReturnType<ServiceOff> {
  if (kind === 'account') return null;
  return serviceOff(kind === 'settlement' ? 'visits' : kind);
}

function mapDone<T, R>(outcome: Outcome<T>, map: (value: T) => R): Outcome<R> {
  return outcome.kind === 'done' ? done(map(outcome.value)) : outcome;
}
