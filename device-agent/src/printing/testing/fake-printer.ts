import type {
  CompletionOutcome,
  PrinterPort,
  SendOptions,
  SendOutcome,
  StatusOutcome,
} from '../../devices/printer/port.ts';
import type { PrinterProfile } from '../../devices/printer/profile.ts';
import type { PrinterStatus } from '../../devices/printer/status.ts';
import { testProfile } from '../../devices/printer/testing/test-profile.ts';

/** A printer at the end of the port, for tests of the queue: every answer can be set or held back. */
export type FakePrinter = {
  readonly profile: PrinterProfile;
  claimPort(): PrinterPort;
  status: StatusOutcome;
  /** What becomes of the n-th chunk; nothing: it is taken. */
  onChunk: (index: number) => Promise<SendOutcome | undefined> | SendOutcome | undefined;
  completion: () => Promise<CompletionOutcome> | CompletionOutcome;
  /** Holds `queryStatus` until the promise is done. */
  beforeStatus: () => Promise<void>;
  /** Bytes taken, a list of chunks a call of `send`. */
  readonly jobs: Uint8Array[][];
  discards: number;
  /** What the printer says of its buffers when they are to be discarded. */
  buffers: 'emptied' | 'unproven';
  /** The last `printMs` asked for. */
  printMs: number;
};

/** A printer in order. */
export const goodStatus: PrinterStatus = {
  online: true,
  paper: 'full',
  cover: 'closed',
  cutter: 'ok',
  head: 'ok',
  error: 'none',
};

/** Creates one that prints everything and proves it. */
export function createFakePrinter(change: Partial<PrinterProfile> = {}): FakePrinter {
  const profile = { ...testProfile, ...change };
  const send = async (
    chunks: Iterable<Uint8Array>,
    { onProgress = () => {} }: SendOptions,
  ): Promise<SendOutcome> => {
    const taken: Uint8Array[] = [];
    fake.jobs.push(taken);
    let sentBytes = 0;
    for (const chunk of chunks) {
      const end = await fake.onChunk(taken.length);
      if (end) return end;
      taken.push(chunk);
      sentBytes += chunk.length;
      onProgress(sentBytes);
    }
    return { kind: 'sent', sentBytes };
  };
  const queryStatus = async (signal: AbortSignal): Promise<StatusOutcome> => {
    await fake.beforeStatus();
    return signal.aborted ? { kind: 'cancelled' } : fake.status;
  };
  const fake: FakePrinter = {
    profile,
    status: { kind: 'status', status: goodStatus },
    onChunk: () => undefined,
    completion: () => ({ kind: 'printed', proof: 'fn48' }),
    beforeStatus: () => Promise.resolve(),
    jobs: [],
    discards: 0,
    buffers: 'emptied',
    printMs: 0,
    claimPort: () => ({
      profile,
      queryStatus,
      send,
      awaitCompletion: async ({ printMs }) => {
        fake.printMs = printMs;
        return fake.completion();
      },
      discardBuffered: () => {
        fake.discards += 1;
        return Promise.resolve(fake.buffers);
      },
    }),
  };
  return fake;
}
