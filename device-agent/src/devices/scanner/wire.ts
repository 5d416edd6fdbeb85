import type { Clock } from '../../clock.ts';
import type { Channel } from '../../transport/channel.ts';
import { withDeadline } from '../link/deadline.ts';
import { createQuietTimer } from '../link/quiet-timer.ts';
import { createReplies } from '../link/replies.ts';
import { createScannerParser, type ScannerToken } from './parser.ts';
import type { AnsweredCommand, ScannerCommand, ScannerProfile } from './profiles.ts';

const WRITE_TIMEOUT_MS = 500;
const REPLY_TIMEOUT_MS = 350;
/** A text without terminator ends when the line was quiet for so long. */
const IDLE_FLUSH_MS = 100;
/** A code may come in one piece with the answer to the trigger; more than a few are noise. */
const MAX_WAITING_SCANS = 4;

type ScannedToken = Exclude<ScannerToken, { kind: 'reply' }>;

/** One open line to a scanner. */
export type ScannerWire = {
  /** Sends a command, at the pace the scanner can take. */
  send(command: ScannerCommand, signal: AbortSignal): Promise<void>;
  /** Sends a command and waits for its answer; rejects with `NoAnswer`. */
  ask(command: AnsweredCommand, signal: AbortSignal): Promise<void>;
  /** From now on scanned texts count; what came before is dropped. */
  arm(): void;
  /** From now on scanned texts are dropped, those not taken as well. */
  disarm(): void;
  /** The next scanned text since `arm`. */
  nextScan(signal: AbortSignal): Promise<ScannedToken>;
  /** Drops what is half received. */
  clear(): void;
};

type AnswerToken = Exclude<ScannerToken, { kind: 'oversize' }>;

const isScan = (token: ScannerToken): token is ScannedToken => token.kind !== 'reply';

/** Puts a wire on an open channel. */
export function createScannerWire(channel: Channel, profile: ScannerProfile, clock: Clock): ScannerWire {
  const tokens = createReplies<ScannerToken>();
  const inbox: ScannedToken[] = [];
  let armed = false;
  const parser = createScannerParser(profile.replyEnds === 'line' ? [] : profile.replyEnds, (token) => {
    if (tokens.push(token)) return;
    if (armed && isScan(token) && inbox.length < MAX_WAITING_SCANS) inbox.push(token);
    else forget(token);
  });
  const quiet = createQuietTimer(clock, IDLE_FLUSH_MS, () => parser.flush());
  let freeAtMs = clock.monotonicMs();

  channel.onData((bytes) => {
    parser.push(bytes);
    quiet.touch();
  });

  const send: ScannerWire['send'] = async (command, signal) => {
    const waitMs = freeAtMs - clock.monotonicMs();
    if (waitMs > 0) await clock.sleep(waitMs, signal);
    freeAtMs = clock.monotonicMs() + profile.commandGapMs;
    await channel.write(command.bytes, { timeoutMs: WRITE_TIMEOUT_MS, signal });
  };

  const answerKind = profile.replyEnds === 'line' ? 'text' : 'reply';
  const ask: ScannerWire['ask'] = (command, signal) =>
    withDeadline(clock, { timeoutMs: REPLY_TIMEOUT_MS, signal }, async (limited) => {
      const isAnswer = (token: ScannerToken): token is AnswerToken =>
        token.kind === answerKind && new TextDecoder().decode(token.bytes).includes(command.answerHolds);
      const answer = tokens.next(isAnswer, limited);
      answer.catch(() => {});
      await send(command, limited);
      (await answer).bytes.fill(0);
    });

  return {
    send,
    ask,
    arm() {
      parser.reset();
      armed = true;
    },
    disarm() {
      armed = false;
      inbox.splice(0).forEach(forget);
    },
    async nextScan(signal) {
      return inbox.shift() ?? tokens.next(isScan, signal);
    },
    clear: () => parser.reset(),
  };
}

function forget(token: ScannerToken): void {
  if (token.kind !== 'oversize') token.bytes.fill(0);
}
