import type { PrinterPort, SendOutcome } from '../devices/printer/port.ts';
import { stopsPrinting } from '../devices/printer/status.ts';
import type { PrintJobInput } from './job-machine.ts';
import type { PreparedJob } from './print-queue.ts';
import type { QueuedJob } from './queued-job.ts';

/**
 * From the look before the first byte to the printer's word on the last. Each step is the job's to refuse.
 */
export async function printOne(job: QueuedJob, prepared: PreparedJob, port: PrinterPort): Promise<void> {
  await lookBefore(job, port);
  if (!job.is('queued')) return;
  job.apply({ type: 'begin' });
  if (!job.is('sending')) return;

  // From here on nobody cancels: half a paper helps no one and cannot be taken back.
  const { signal } = new AbortController();
  const sent = await port.send(prepared.chunks, {
    signal,
    onProgress: (sentBytes) => job.apply({ type: 'progress', sentBytes }),
  });
  job.apply(inputOf(sent));
  if (!job.is('sent')) return;
  const printMs = (prepared.lengthMm / port.profile.speedMmPerS) * 1000;
  job.apply({ type: 'complete', outcome: await port.awaitCompletion({ printMs, signal }) });
}

/**
 * Paper, cover, knife: what would spoil the job is told before a byte leaves. Low paper is not such a thing.
 */
async function lookBefore(job: QueuedJob, port: PrinterPort): Promise<void> {
  const answer = await port.queryStatus(job.waiting);
  if (answer.kind === 'failed') job.apply({ type: 'refuse', code: answer.code });
  if (answer.kind === 'cancelled') job.cancel();
  if (answer.kind !== 'status') return;
  const { problem } = answer.status;
  if (problem && stopsPrinting(answer.status)) job.apply({ type: 'refuse', code: problem });
}

function inputOf(outcome: SendOutcome): PrintJobInput {
  const { sentBytes } = outcome;
  if (outcome.kind === 'sent') return { type: 'allSent', sentBytes };
  if (outcome.kind === 'cancelled') return { type: 'stop', sentBytes, begun: sentBytes > 0, code: null };
  return { type: 'stop', sentBytes, begun: outcome.begun, code: outcome.code };
}
