import type { PrintableDocument } from '@yibao-kiosk/shared/document/document.ts';
import type { ErrorCode } from '@yibao-kiosk/shared/errors/registry.ts';
import type { PrintCompletion } from '@yibao-kiosk/shared/kiosk/print.ts';
import type { Locale } from '@yibao-kiosk/shared/kiosk/terminal.ts';
import type { PaperText } from '@yibao-kiosk/shared/locales/paper-text.ts';
import { done, refused, unknown, type Outcome } from '@yibao-kiosk/shared/outcome.ts';

import type { Clock } from '../clock.ts';
import type { CertificateDraft, IssuedCertificate, Platform } from '../platform/port.ts';
import type { Printing } from '../printing/port.ts';
import { runPrintJob } from '../printing/run-job.ts';
import type { CitizenSession } from '../session/citizen-session.ts';
import type { CommandCall } from '../session/command.ts';
import type { AuditDetail } from '../store/audit.ts';
import { traceOf, tracePlaceholder } from '../session/trace.ts';
import { certificateChoices, type OpenChoice } from './choices.ts';
import { composeCertificate, composePreview, isAuthorised, type CertificateContext } from './compose.ts';

export type CertificateParts = {
  readonly platform: Pick<Platform, 'certificateDraft' | 'issueCertificate'>;
  readonly printing: Printing;
  readonly clock: Pick<Clock, 'now'>;
  readonly terminalId: string;
  readonly paperText: (locale: Locale) => PaperText;
  /** Why the printer cannot print now, or null; asked before a number is issued. */
  readonly printerProblem: () => ErrorCode | null;
  readonly printTimeToLiveMs: number;
  readonly audit: (event: string, detail: AuditDetail) => void;
};

/** A certificate that this session was given, and how many papers of it began. */
type Issued = { certificate: IssuedCertificate; papers: number };
type PrintRequest = { readonly choiceId: string; readonly locale: Locale; readonly jobId: string };

/** The data of a certificate without issuing it; fetched once a session. An id of no choice is MSG_NOT_ALLOWED. */
export async function draftOf(
  session: CitizenSession,
  choiceId: string,
  parts: CertificateParts,
): Promise<Outcome<CertificateDraft>> {
  const open = openChoice(session, choiceId);
  if (!open) return refused('MSG_NOT_ALLOWED');
  return session.recall(`draft ${choiceId}`, (key, signal) => parts.platform.certificateDraft(key, open.request, signal));
}

/** The paper as it will come out. */
export function previewPaper(
  draft: CertificateDraft,
  { parts, locale }: { parts: CertificateParts; locale: Locale },
): PrintableDocument {
  return composePreview(draft, context(parts, { draft, locale, trace: tracePlaceholder, reprint: 0 }));
}

/**
 * Issues under the job's id and prints. What could keep the paper from coming out is asked first, so that no number is
 * issued for a paper that cannot be printed. A second paper in the same session carries the same number, marked 补打.
 */
export async function issueAndPrint(
  session: CitizenSession,
  request: PrintRequest,
  { parts, call }: { parts: CertificateParts; call: CommandCall },
): Promise<Outcome<PrintCompletion>> {
  if (parts.printing.job(request.jobId)) return refused('JOB_NOT_YOURS');
  const draft = await draftOf(session, request.choiceId, parts);
  if (draft.kind !== 'done') return draft;
  const obstacle = parts.printing.check(previewPaper(draft.value, { parts, locale: request.locale })) ?? parts.printerProblem();
  if (obstacle) return refused(obstacle);
  if (!isAuthorised(draft.value)) return printQueryResult(session, draft.value, { request, parts, call });
  const issued = await issueOnce(session, request, parts);
  if (issued.kind !== 'done') return issued;
  return printIssued(session, issued.value, { request, parts, call });
}

type PrintOptions = { request: PrintRequest; parts: CertificateParts; call: CommandCall };

/** Without an authorised form the paper is a query result, and no number is asked for. */
async function printQueryResult(
  session: CitizenSession,
  draft: CertificateDraft,
  { request, parts, call }: PrintOptions,
): Promise<Outcome<PrintCompletion>> {
  const own = { draft, locale: request.locale, trace: traceOf(request.jobId), reprint: 0 };
  const document = composePreview(draft, context(parts, own));
  return done(await print(session, document, { request, parts, call }));
}

async function printIssued(
  session: CitizenSession,
  issued: Issued,
  { request, parts, call }: PrintOptions,
): Promise<Outcome<PrintCompletion>> {
  const { certificate, papers } = issued;
  const own = { draft: certificate, locale: request.locale, trace: traceOf(request.jobId), reprint: papers };
  const document = composeCertificate(certificate, context(parts, own));
  issued.papers += 1;
  const completion = await print(session, document, { request, parts, call });
  if (neverBegan(completion)) issued.papers -= 1;
  const { state, errorCode } = completion;
  parts.audit('certificate.paper', { jobId: request.jobId, reprint: papers, state, errorCode });
  return done({ ...completion, certificateNumber: certificate.certificateNumber });
}

async function issueOnce(
  session: CitizenSession,
  { choiceId, jobId }: PrintRequest,
  { platform, audit }: CertificateParts,
): Promise<Outcome<Issued>> {
  const open = openChoice(session, choiceId);
  if (!open) return refused('MSG_NOT_ALLOWED');
  // Should an answer be lost and the citizen try under another id, the platform is asked with the first one again.
  const { requestId } = session.keep(`request ${choiceId}`, () => ({ requestId: jobId }));
  const outcome = await session.recall(`issued ${choiceId}`, async (key, signal): Promise<Outcome<Issued>> => {
    // Before the effect: a store that takes nothing more ends the session here, and no number is given in vain.
    audit('certificate.ask', { requestId });
    const answer = await platform.issueCertificate(key, { ...open.request, requestId }, signal);
    const errorCode = answer.kind === 'done' ? null : answer.code;
    audit('certificate.issue', { requestId, result: answer.kind, errorCode });
    return answer.kind === 'done' ? done({ certificate: answer.value, papers: 0 }) : answer;
  });
  // The number may exist: the same id asked again answers with it.
  return outcome.kind === 'unknown' ? unknown('CRT_ISSUE_UNKNOWN') : outcome;
}

function openChoice(session: CitizenSession, choiceId: string): OpenChoice | undefined {
  return certificateChoices(session.person?.enrolments ?? []).find(({ choice }) => choice.choiceId === choiceId);
}

/** A failure after the first byte is JOB_INCOMPLETE; with any other the paper never left the printer. */
function neverBegan({ state, errorCode }: PrintCompletion): boolean {
  return state === 'failed' && errorCode !== 'JOB_INCOMPLETE';
}

/** The certificate is a Chinese document whatever the language of the screen; a query result is the reader's. */
function context(
  parts: CertificateParts,
  { draft, locale, ...own }: { draft: CertificateDraft; locale: Locale; trace: string; reprint: number },
): CertificateContext {
  const language = isAuthorised(draft) ? 'zh-CN' : locale;
  const text = parts.paperText(language);
  return { text, language, terminalId: parts.terminalId, nowMs: parts.clock.now(), ...own };
}

/** What waits when its command is cancelled or the session ends is not printed any more. */
function print(
  session: CitizenSession,
  document: PrintableDocument,
  { request, parts, call }: PrintOptions,
): Promise<PrintCompletion> {
  const job = { jobId: request.jobId, sessionId: session.id, document, timeToLiveMs: parts.printTimeToLiveMs };
  const signal = AbortSignal.any([call.signal, session.signal]);
  return runPrintJob(parts.printing, job, { ...call, signal });
}
