import type { Clock } from '../../clock.ts';
import type { Channel } from '../../transport/channel.ts';
import { isOwnTimeout, withDeadline } from '../link/deadline.ts';
import { createQuietTimer } from '../link/quiet-timer.ts';
import { createReplies } from '../link/replies.ts';
import { askInRealTime, type RealTimeQuestion } from './commands.ts';
import { createPrinterReplyParser, type PrinterReply } from './parser.ts';
import {
  isOffline,
  type PrinterStatus,
  statusFromRealTime,
  statusFromStatusBack,
  stopsPrinting,
} from './status.ts';

const REAL_TIME_TIMEOUT_MS = 300;
const OWED_ANSWER_MS = 100;
const STRAY_ANSWER_MS = 50;
const COMMAND_TIMEOUT_MS = 500;
/** A block that stands still for so long is a torn one: what follows is something else. */
const TORN_AFTER_MS = 200;

/** One open line to a printer. */
export type PrinterWire = {
  /** Sends bytes; rejects with `ChannelError` when the printer does not take them within `timeoutMs`. */
  write(
    bytes: Uint8Array,
    options: { readonly timeoutMs?: number; readonly signal?: AbortSignal },
  ): Promise<void>;
  /** DLE EOT 1 to 4; a fault is asked for twice. Rejects with `NoAnswer`. */
  queryStatus(signal: AbortSignal): Promise<PrinterStatus>;
  /**
   * Sends DLE EOT 1 and does not wait; the answer shows in `looksOffline`. Not while an older answer is owed.
   */
  pokeStatus(signal: AbortSignal): Promise<void>;
  /** Whether the last poke or automatic status told of something that stops a job. */
  readonly looksOffline: boolean;
  /** The last whole status, asked for or told by the printer itself. */
  readonly lastStatus: PrinterStatus | undefined;
  /** False between XOFF and XON. */
  readonly flowing: boolean;
  /** The next reply of a kind; register before asking. */
  next<Kind extends PrinterReply['kind']>(
    kind: Kind,
    options: {
      readonly signal: AbortSignal;
      readonly where?: (reply: PrinterReply & { kind: Kind }) => boolean;
    },
  ): Promise<PrinterReply & { kind: Kind }>;
  /** Resolves when the printer takes data (it has sent no XOFF, or XON since). */
  whenFlowing(signal: AbortSignal): Promise<void>;
  /** Forgets an XOFF that no XON will end. */
  resumeFlow(): void;
  /** Drops a half received block. */
  clear(): void;
};

/** Puts a wire on an open channel. `onStatus` is told what the printer says without being asked. */
export function createPrinterWire(
  channel: Channel,
  clock: Clock,
  onStatus: (status: PrinterStatus) => void,
): PrinterWire {
  const replies = createReplies<PrinterReply>();
  let flowing = true;
  let looksOffline = false;
  let lastStatus: PrinterStatus | undefined;
  /** Real-time answers that may still come; they do not say which question they answer. */
  let owedAnswers = 0;

  const tell = (status: PrinterStatus): void => {
    lastStatus = status;
    looksOffline = stopsPrinting(status);
    onStatus(status);
  };
  const parser = createPrinterReplyParser((reply) => {
    if (reply.kind === 'flow') flowing = reply.go;
    if (reply.kind === 'statusBack') tell(statusFromStatusBack(reply.bytes));
    if (replies.push(reply) || reply.kind !== 'realTime') return;
    owedAnswers = Math.max(0, owedAnswers - 1);
    looksOffline = isOffline(reply.byte);
  });
  const quiet = createQuietTimer(clock, TORN_AFTER_MS, () => parser.reset());
  channel.onData((bytes) => {
    parser.push(bytes);
    quiet.touch();
  });

  const next: PrinterWire['next'] = (kind, { signal, where = () => true }) => {
    type Wanted = PrinterReply & { kind: typeof kind };
    const isKind = (reply: PrinterReply): reply is Wanted => reply.kind === kind;
    const reply = replies.next((one): one is Wanted => isKind(one) && where(one), signal);
    reply.catch(() => {});
    return reply;
  };

  const write: PrinterWire['write'] = (bytes, { timeoutMs = COMMAND_TIMEOUT_MS, signal }) =>
    channel.write(bytes, { timeoutMs, ...(signal && { signal }) });

  const realTimeWithin = async (timeoutMs: number, signal: AbortSignal, question?: RealTimeQuestion) =>
    withDeadline(clock, { timeoutMs, signal }, async (limited) => {
      const reply = next('realTime', { signal: limited });
      if (question) await write(askInRealTime(question), { signal: limited });
      return (await reply).byte;
    });

  const ask = async (question: RealTimeQuestion, signal: AbortSignal): Promise<number> => {
    try {
      return await realTimeWithin(REAL_TIME_TIMEOUT_MS, signal, question);
    } catch (error) {
      if (isOwnTimeout(error, signal)) owedAnswers += 1;
      throw error;
    }
  };

  /**
   * Asks n=1. A printer answers in order: while older answers are owed, the last one that comes is the one.
   */
  const askPrinter = async (signal: AbortSignal): Promise<number> => {
    let answer = await ask(1, signal);
    for (; owedAnswers > 0; owedAnswers -= 1) {
      try {
        answer = await realTimeWithin(OWED_ANSWER_MS, signal);
      } catch (error) {
        if (!isOwnTimeout(error, signal)) throw error;
        owedAnswers = 1;
      }
    }
    return answer;
  };

  const askAll = async (signal: AbortSignal): Promise<PrinterStatus> => {
    const printer = await askPrinter(signal);
    const rest = [await ask(2, signal), await ask(3, signal), await ask(4, signal)] as const;
    return statusFromRealTime([printer, ...rest]);
  };

  return {
    write,
    next,
    get looksOffline() {
      return looksOffline;
    },
    get lastStatus() {
      return lastStatus;
    },
    get flowing() {
      return flowing;
    },
    async queryStatus(signal) {
      let status = await askAll(signal);
      if (stopsPrinting(status)) {
        // Bytes of a picture may have read as a question, and one answer too many shifts all that follow.
        await clock.sleep(STRAY_ANSWER_MS, signal);
        status = await askAll(signal);
      }
      tell(status);
      return status;
    },
    async pokeStatus(signal) {
      if (owedAnswers > 0) return;
      owedAnswers += 1;
      await write(askInRealTime(1), { signal });
    },
    async whenFlowing(signal) {
      if (!flowing) await next('flow', { signal, where: ({ go }) => go });
    },
    resumeFlow: () => {
      flowing = true;
    },
    clear: () => parser.reset(),
  };
}
