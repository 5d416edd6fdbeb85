import type { Clock } from '../../clock.ts';
import type { Channel } from '../../transport/channel.ts';
import { isOwnTimeout, withDeadline } from '../link/deadline.ts';
import { createReplies } from '../link/replies.ts';
import { encodeRequest, type SamCommand, type SamFrame, SW } from './frame.ts';
import { createSamParser } from './parser.ts';
import { textBlockOf } from './read-reply.ts';
import { SAM_ID_BYTES } from './sam-id.ts';

const WRITE_TIMEOUT_MS = 500;
/** What may still come of an answer that was given up is waited out before the next question. */
const SETTLE_MS = 200;
/** Decryption in the module takes 0.6–1.2 s; everything else is immediate. */
const REPLY_TIMEOUT_MS: Readonly<Record<SamCommand, number>> = {
  find: 600,
  select: 800,
  read: 2500,
  reset: 1000,
  status: 400,
  samId: 200,
};

/** One open line to a SAM_V module. */
export type SamWire = {
  /** Asks once. Rejects with `NoAnswer`, the caller's reason, or `ChannelError`. */
  ask(command: SamCommand, signal: AbortSignal): Promise<SamFrame>;
  /** Asks; after silence waits, clears and asks once more. Only for questions that may be asked twice. */
  askTwice(command: SamCommand, signal: AbortSignal): Promise<SamFrame>;
  /** Clears what is half received and waits for what may still come. */
  settle(signal: AbortSignal): Promise<void>;
};

/** Puts a wire on an open channel. */
export function createSamWire(channel: Channel, clock: Clock): SamWire {
  const replies = createReplies<SamFrame>();
  const parser = createSamParser((frame) => {
    // A late answer nobody waits for may be somebody's text block.
    if (!replies.push(frame)) frame.data.fill(0);
  });
  channel.onData((bytes) => parser.push(bytes));

  const ask: SamWire['ask'] = (command, signal) =>
    withDeadline(clock, { timeoutMs: REPLY_TIMEOUT_MS[command], signal }, async (limited) => {
      parser.reset();
      const reply = replies.next((frame): frame is SamFrame => answers(command, frame), limited);
      reply.catch(() => {});
      await channel.write(encodeRequest(command), { timeoutMs: WRITE_TIMEOUT_MS, signal: limited });
      return reply;
    });

  const settle: SamWire['settle'] = async (signal) => {
    parser.reset();
    await clock.sleep(SETTLE_MS, signal);
    parser.reset();
  };

  return {
    ask,
    settle,
    async askTwice(command, signal) {
      try {
        return await ask(command, signal);
      } catch (error) {
        if (!isOwnTimeout(error, signal)) throw error;
        await settle(signal);
        return ask(command, signal);
      }
    },
  };
}

/**
 * Whether a frame can be the answer to a command, so that a late answer to another one is never taken for it.
 */
function answers(command: SamCommand, { status, data }: SamFrame): boolean {
  if (status === SW.cardFound) return command === 'find';
  if (status !== SW.ok) return data.length === 0;
  switch (command) {
    case 'find':
      return false;
    case 'select':
      return data.length < SAM_ID_BYTES;
    case 'read':
      return textBlockOf(data) !== undefined;
    case 'samId':
      return data.length === SAM_ID_BYTES;
    case 'reset':
    case 'status':
      return data.length === 0;
  }
}
