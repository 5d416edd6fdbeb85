import type { PrintCompletion } from '@yibao-kiosk/shared/kiosk/print.ts';
import type { PrintState } from '@yibao-kiosk/shared/kiosk/terminal.ts';
import type { ErrorCode } from '@yibao-kiosk/shared/errors/registry.ts';

import type { App } from '../../app/app.ts';
import type { PrintOrder } from '../../app/screen.ts';
import { locale } from '../../i18n/i18n.ts';
import type { Outcome } from '../../link/failure.ts';

/** What is known of the job. */
export type JobView = {
  state: PrintState | 'preparing';
  share: number;
  errorCode: ErrorCode | null;
  certificateNumber: string | null;
};

export const freshJob: JobView = { state: 'preparing', share: 0, errorCode: null, certificateNumber: null };

/** The printer's own time-outs are shorter; this only keeps the page from waiting for ever. */
const printMs = 180_000;

/** From the first byte on something may hang in the outlet. */
const leavesPaper: ReadonlySet<string> = new Set(['sending', 'sent', 'printed', 'submitted', 'unknown']);

/** Sends the order once and reports every stage; the idle watch stands still meanwhile. */
export async function runJob(
  app: App,
  order: PrintOrder,
  tell: (change: Partial<JobView>) => void,
): Promise<void> {
  const { state } = app;
  const begun = state.epoch.value;
  const report = (change: Partial<JobView>): void => {
    // Who ordered it has gone: what becomes of it is nothing of the next citizen's.
    if (state.epoch.value !== begun) return;
    if (leavesPaper.has(change.state ?? '')) state.personal.hasPaper = true;
    tell(change);
  };
  state.working.value += 1;
  state.interruptedJob.value = { jobId: order.jobId, state: 'unknown' };
  const outcome = await sendOrder(app, order, (name, payload) => {
    if (name !== 'Print.ProgressEvent') return;
    const totalBytes = Number(payload['totalBytes']);
    const share = totalBytes > 0 ? Number(payload['sentBytes']) / totalBytes : 0;
    report({ state: payload['state'] as PrintState, share });
  });
  if (state.epoch.value !== begun) {
    // After a lost socket the page asks for this job by its id when it attaches again.
    if (outcome.kind === 'done' && outcome.answer.state !== 'unknown') state.interruptedJob.value = null;
    return;
  }
  state.working.value -= 1;
  state.interruptedJob.value = null;
  report(endOf(outcome));
}

function sendOrder(
  app: App,
  order: PrintOrder,
  onEvent: (name: string, payload: Readonly<Record<string, unknown>>) => void,
): Promise<Outcome<PrintCompletion>> {
  const { jobId } = order;
  const options = { timeoutMs: printMs, onEvent };
  switch (order.kind) {
    case 'certificate':
      return app.link.send('Certificate.Print', { choiceId: order.choiceId, locale: locale.value, jobId }, options);
    case 'slip':
      return app.link.send('Records.PrintSlip', { slip: order.slip, locale: locale.value, jobId }, options);
    case 'guide':
      return app.link.send('Guide.PrintSlip', { id: order.id, locale: locale.value, jobId }, options);
  }
}

/** A refusal is a failure: nothing was sent. A cancelled command may have been under way, so it stays unknown. */
function endOf(outcome: Outcome<PrintCompletion>): Partial<JobView> {
  if (outcome.kind === 'failed') return { state: 'failed', errorCode: outcome.failure.errorCode };
  if (outcome.kind === 'canceled') return { state: 'unknown', errorCode: 'JOB_CANCELED' };
  const { state, errorCode, certificateNumber } = outcome.answer;
  return { state, errorCode, certificateNumber, share: 1 };
}
