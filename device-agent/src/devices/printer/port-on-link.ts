import type { Clock } from '../../clock.ts';
import { isOwnTimeout } from '../link/deadline.ts';
import type { Link } from '../link/link.ts';
import { clearBuffers } from './clear-buffers.ts';
import { PROCESS_IDS, processId } from './commands.ts';
import { completionOf } from './completion.ts';
import type { PrinterPort, SendOutcome, StatusOutcome } from './port.ts';
import type { PrinterProfile } from './profile.ts';
import { sendChunks } from './send.ts';
import type { PrinterWire } from './wire.ts';

const STATUS_TRIES = 3;

/** What the port takes from outside. */
export type PortWorld = { readonly clock: Clock; readonly random: () => number };

/** Builds the port on the printer's link. */
export function createPrinterPort(
  profile: PrinterProfile,
  link: Link<PrinterWire>,
  { clock, random }: PortWorld,
): PrinterPort {
  // Drawn, so that an echo owed to the run before a crash is not taken for one of this run.
  let jobs = Math.floor(random() * PROCESS_IDS);

  return {
    profile,
    async queryStatus(signal) {
      const outcome = await link.run((wire, either) => queryPatiently(wire, either), { signal });
      return outcome.kind === 'done' ? outcome.value : outcome;
    },
    async send(chunks, { signal, onProgress = () => {} }) {
      // A cancel must not break a chunk, so the link does not get it; `sendChunks` looks at it between
      // chunks.
      const uninterrupted = new AbortController().signal;
      let sentBytes = 0;
      let begun = false;
      const onSent = (bytes: number): void => {
        sentBytes = bytes;
        onProgress(bytes);
      };
      const outcome = await link.run(
        async (wire, gone): Promise<SendOutcome> => {
          begun = true;
          return sendChunks(chunks, { wire, clock, gone, cancel: signal, onSent });
        },
        { signal: uninterrupted },
      );
      if (outcome.kind === 'done') return outcome.value;
      const code = outcome.kind === 'failed' ? outcome.code : 'DEV_PRINTER_OFFLINE';
      return { kind: 'stopped', sentBytes, code, begun };
    },
    async awaitCompletion({ printMs, signal }) {
      jobs += 1;
      const request = { completion: profile.completion, printMs, id: processId(jobs) };
      const outcome = await link.run(
        (wire, either) => completionOf(request, { wire, clock, signal: either }),
        {
          signal,
        },
      );
      if (outcome.kind === 'done') return outcome.value;
      return { kind: 'unknown', code: outcome.kind === 'failed' ? outcome.code : 'PRN_NO_ANSWER' };
    },
    async discardBuffered(signal) {
      const outcome = await link.run((wire, either) => clearBuffers(profile, { wire, clock, signal: either }), {
        signal,
      });
      return outcome.kind === 'done' ? outcome.value : 'unproven';
    },
  };
}

async function queryPatiently(wire: PrinterWire, signal: AbortSignal): Promise<StatusOutcome> {
  for (let attempt = 1; attempt <= STATUS_TRIES; attempt += 1) {
    try {
      return { kind: 'status', status: await wire.queryStatus(signal) };
    } catch (error) {
      if (!isOwnTimeout(error, signal)) throw error;
    }
  }
  // The idle heartbeat will find out whether the printer is gone; here only its answer is missing.
  return { kind: 'failed', code: 'PRN_NO_ANSWER' };
}
