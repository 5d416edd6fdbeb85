import type { Clock } from '../../clock.ts';
import { isOwnTimeout } from '../link/deadline.ts';
import { ASK_PAPER_SENSOR, requestProcessId } from './commands.ts';
import type { CompletionOutcome } from './port.ts';
import type { PrinterProfile } from './profile.ts';
import { stopsPrinting } from './status.ts';
import type { PrinterWire } from './wire.ts';

const POLL_EVERY_MS = 500;
/** A proof may come later than the estimate: heads pause to cool, rolls are heavy. */
const PROOF_MARGIN_MS = 5000;

/** What waiting for the end of a job needs. */
export type CompletionWorld = {
  readonly wire: PrinterWire;
  readonly clock: Clock;
  readonly signal: AbortSignal;
};

/** What is asked of the printer: the profile's kind of proof, the expected time, the id to echo. */
export type CompletionRequest = {
  readonly completion: PrinterProfile['completion'];
  readonly printMs: number;
  readonly id: string;
};

/**
 * Waits for the proof while asking for the status. A fault ends the wait as `failed`, also when the printer
 * would go on after its repair: by then the job's person has left.
 */
export async function completionOf(
  request: CompletionRequest,
  world: CompletionWorld,
): Promise<CompletionOutcome> {
  const { wire, clock, signal } = world;
  const proof = await askForProof(request, world);
  const marginMs = request.completion === 'none' ? 0 : PROOF_MARGIN_MS;
  const endsAtMs = clock.monotonicMs() + request.printMs + marginMs;

  for (;;) {
    const remainingMs = endsAtMs - clock.monotonicMs();
    if (remainingMs > 0 && (await proof.within(Math.min(POLL_EVERY_MS, remainingMs)))) break;
    const last = remainingMs <= POLL_EVERY_MS;
    const state = await look(wire, signal);
    // The proof first: it may have come while the fault of the paper after this one did.
    if (proof.given) break;
    if (state.kind === 'failed' || last) return state;
  }
  // A process id is echoed when the paper is printed; GS r is answered when the data is processed, so a fault
  // may follow.
  if (request.completion === 'fn48') return { kind: 'printed', proof: 'fn48' };
  const state = await look(wire, signal);
  return state.kind === 'submitted' ? { kind: 'printed', proof: 'gsr' } : state;
}

/** How the printer is, told as the outcome it would mean without proof. */
async function look(wire: PrinterWire, signal: AbortSignal): Promise<CompletionOutcome> {
  try {
    const status = await wire.queryStatus(signal);
    return stopsPrinting(status)
      ? { kind: 'failed', code: status.problem ?? 'PRN_ERROR' }
      : { kind: 'submitted' };
  } catch (error) {
    if (isOwnTimeout(error, signal)) return { kind: 'unknown', code: 'PRN_NO_ANSWER' };
    throw error;
  }
}

type Proof = {
  readonly given: boolean;
  /** Waits so long at most; whether the proof is there. */
  within(ms: number): Promise<boolean>;
};

async function askForProof({ completion, id }: CompletionRequest, world: CompletionWorld): Promise<Proof> {
  const { wire, clock, signal } = world;
  let given = false;
  // One that gets no answer keeps its place in the line: a late GS r must not prove the next job.
  let answer: Promise<unknown> = new Promise(() => {});
  if (completion === 'fn48') {
    answer = wire.next('processId', { signal, where: (reply) => reply.id === id });
    await wire.write(requestProcessId(id), { signal });
  } else if (completion === 'gsr') {
    answer = wire.next('paperSensor', { signal });
    await wire.write(ASK_PAPER_SENSOR, { signal });
  }
  const proved = (async (): Promise<void> => {
    await answer;
    given = true;
  })();
  proved.catch(() => {});

  return {
    get given() {
      return given;
    },
    async within(ms) {
      const asleep = new AbortController();
      const nap = clock.sleep(ms, asleep.signal).catch(() => {});
      await Promise.race([proved, nap]);
      asleep.abort();
      return given;
    },
  };
}
