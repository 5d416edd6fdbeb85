import type { PrintableDocument } from '@yibao-kiosk/shared/document/document.ts';
import { getCatalogue, getGuide, getNotices, previewGuideSlip, printGuideSlip } from '@yibao-kiosk/shared/kiosk/guide.ts';
import type { PrintCompletion } from '@yibao-kiosk/shared/kiosk/print.ts';
import type { Locale } from '@yibao-kiosk/shared/kiosk/terminal.ts';
import { done, refused, type Outcome } from '@yibao-kiosk/shared/outcome.ts';
import type { PaperText } from '@yibao-kiosk/shared/locales/paper-text.ts';

import type { Clock } from '../clock.ts';
import type { Guides } from '../content/guides.ts';
import type { TerminalContent } from '../content/terminal-content.ts';
import type { Printing } from '../printing/port.ts';
import { runPrintJob } from '../printing/run-job.ts';
import { handle, type CommandCall, type CommandHandler } from '../session/command.ts';
import { once } from '../session/once.ts';
import type { Stay } from '../session/stay.ts';
import type { Stays } from '../session/stays.ts';
import { traceOf, tracePlaceholder } from '../session/trace.ts';
import { createSlipAllowances } from './slip-allowance.ts';
import { composeGuideSlip, type GuideSlipContext } from './slip.ts';

export type GuideHandlerParts = {
  readonly content: Pick<TerminalContent, 'guides'>;
  readonly stays: Pick<Stays, 'begin' | 'drained'>;
  readonly printing: Pick<Printing, 'layOut' | 'print' | 'job'>;
  readonly clock: Pick<Clock, 'now' | 'monotonicMs'>;
  readonly terminal: Pick<GuideSlipContext, 'terminalId' | 'demonstration'>;
  readonly paperText: (locale: Locale) => PaperText;
  /** A job that could not begin within this time is not wanted any more. */
  readonly printTimeToLiveMs: number;
};

type SlipRequest = { readonly id: string; readonly locale: Locale };

/** The commands `Guide.*`: for everybody, identified or not. */
export function guideHandlers(parts: GuideHandlerParts): CommandHandler[] {
  const { content, clock, printing } = parts;
  const allowanceOf = createSlipAllowances(clock);
  return [
    handle(getCatalogue, (_payload, call) => within(call, parts, (guides) => done(guides.catalogue(clock.now())))),
    handle(getNotices, async () => done({ notices: (await content.guides())?.notices(clock.now()) ?? [] })),
    handle(getGuide, ({ id }, call) =>
      within(call, parts, (guides) => {
        const found = guides.find(id);
        return found ? done(found) : refused('GDE_NOT_FOUND');
      }),
    ),
    handle(previewGuideSlip, (request, call) =>
      within(call, parts, (guides) => {
        const document = slipOf(guides, { ...request, trace: tracePlaceholder }, parts);
        return document ? done({ paper: printing.layOut(document, { masked: false }) }) : refused('GDE_NOT_FOUND');
      }),
    ),
    handle(printGuideSlip, ({ jobId, ...request }, call) =>
      within(call, parts, (guides, stay) => {
        const document = slipOf(guides, { ...request, trace: traceOf(jobId) }, parts);
        if (!document) return refused('GDE_NOT_FOUND');
        return once(stay, { id: jobId, request: JSON.stringify(request) }, () =>
          withinAllowance(allowanceOf(stay).take(), () => print(stay, { jobId, document }, { parts, call })),
        );
      }),
    ),
  ];
}

/**
 * With the guides, and in the session or visit of the page. It is found or begun before anything is waited for: a citizen
 * whose end is the very next message must not get a stay of their own after it.
 */
async function within<T>(
  { connection }: CommandCall,
  { content, stays }: GuideHandlerParts,
  work: (guides: Guides, stay: Stay) => Outcome<T> | Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const stay = stays.begin(connection);
  if (stay.kind !== 'done') return stay;
  const guides = await content.guides();
  if (stay.value.signal.aborted) return refused('SES_ENDED');
  return guides ? work(guides, stay.value) : refused('GDE_NO_CONTENT');
}

function slipOf(
  guides: Guides,
  { id, locale, trace }: SlipRequest & { trace: string },
  { clock, terminal, paperText }: GuideHandlerParts,
): PrintableDocument | null {
  const found = guides.find(id);
  return found && composeGuideSlip(found.answer, { ...terminal, text: paperText(locale), nowMs: clock.now(), trace });
}

/** What no paper came of is given back. */
async function withinAllowance(
  giveBack: (() => void) | null,
  printed: () => Promise<Outcome<PrintCompletion>>,
): Promise<Outcome<PrintCompletion>> {
  if (!giveBack) return refused('GDE_TOO_MANY_SLIPS');
  let isPaper = false;
  try {
    const outcome = await printed();
    isPaper = outcome.kind === 'done' && outcome.value.state !== 'failed';
    return outcome;
  } finally {
    if (!isPaper) giveBack();
  }
}

async function print(
  stay: Stay,
  { jobId, document }: { jobId: string; document: PrintableDocument },
  { parts, call }: { parts: GuideHandlerParts; call: CommandCall },
): Promise<Outcome<PrintCompletion>> {
  const { printing, stays, printTimeToLiveMs } = parts;
  // An id that the journal knows and this stay does not is somebody else's.
  if (printing.job(jobId)) return refused('JOB_NOT_YOURS');
  // The paper of who was here before comes out first, and is not taken for this one.
  await stays.drained();
  const job = { jobId, sessionId: stay.id, document, timeToLiveMs: printTimeToLiveMs };
  return done(await runPrintJob(printing, job, { ...call, signal: AbortSignal.any([call.signal, stay.signal]) }));
}
