import { done, refused, unknown, type Outcome } from '@yibao-kiosk/shared/outcome.ts';

import type { Clock } from '../../clock.ts';
import { type Channel, ChannelError, type OpenChannel } from '../../transport/channel.ts';
import type { LightConfig } from './config.ts';
import type { StaffSignal } from './signal.ts';

/** A relay switches and answers within milliseconds; a line that breaks under the bytes says so in this time too. */
const replyMs = 500;
const writeMs = 1_000;
/** A lamp that could not be put out is tried again, for as long as nobody lights it. */
const restPausesMs = [1_000, 2_000, 5_000, 10_000, 30_000] as const;

type LightWorld = { readonly clock: Clock; readonly openChannel: OpenChannel };

/** A lamp or relay. The line is opened for each switching only: it must be free for the next agent after a crash. */
export function createLight(config: LightConfig, world: LightWorld): StaffSignal {
  const on = bytesOf(config.on);
  const off = bytesOf(config.off);
  const reply = config.reply === null ? null : bytesOf(config.reply);
  const { clock, openChannel } = world;
  let switching: Promise<unknown> = Promise.resolve();

  const exchange = async (bytes: Uint8Array, signal: AbortSignal): Promise<Outcome<null>> => {
    let channel: Channel | undefined;
    let written = false;
    try {
      channel = await openChannel(config.address, signal);
      const settled = settle(channel, { clock, reply });
      await channel.write(bytes, { timeoutMs: writeMs, signal });
      written = true;
      return (await settled) ? done(null) : unknown('TRM_STAFF_CALL_FAILED');
    } catch (error) {
      if (!(error instanceof ChannelError)) throw error;
      return written || error.sentBytes > 0 ? unknown('TRM_STAFF_CALL_FAILED') : refused('TRM_STAFF_CALL_FAILED');
    } finally {
      await channel?.close();
    }
  };

  /** One switching at a time, in the order in which it was asked for: a serial port has one owner. */
  const send = (bytes: Uint8Array, signal: AbortSignal): Promise<Outcome<null>> => {
    const turn = switching.then(() =>
      signal.aborted ? refused('TRM_STAFF_CALL_FAILED') : exchange(bytes, signal),
    );
    switching = turn.catch(() => undefined);
    return turn;
  };

  return {
    kind: 'light',
    ring: (_call, signal) => send(on, signal),
    rest: async (signal) => {
      for (let attempt = 0; !signal.aborted; attempt += 1) {
        if ((await send(off, signal)).kind === 'done') return;
        const pauseMs = restPausesMs[Math.min(attempt, restPausesMs.length - 1)] ?? 0;
        await clock.sleep(pauseMs, signal).catch(() => undefined);
      }
    },
  };
}

/**
 * Whether the switching took effect: the awaited reply came or, without one, the line still stands a moment later. Bytes
 * for a device server whose lamp was pulled vanish without a word, but the server itself resets the line.
 */
function settle(channel: Channel, { clock, reply }: { clock: Clock; reply: Uint8Array | null }): Promise<boolean> {
  const over = new AbortController();
  let last: readonly number[] = [];
  return new Promise<boolean>((resolve) => {
    channel.onClose(() => resolve(false));
    channel.onData((bytes) => {
      if (reply === null) return;
      for (const byte of bytes) {
        last = [...last, byte].slice(-reply.length);
        if (isSame(last, reply)) resolve(true);
      }
    });
    clock.sleep(replyMs, over.signal).then(
      () => resolve(reply === null),
      () => undefined,
    );
  }).finally(() => over.abort());
}

function isSame(bytes: readonly number[], wanted: Uint8Array): boolean {
  return bytes.length === wanted.length && wanted.every((byte, index) => bytes[index] === byte);
}

function bytesOf(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/[0-9A-Fa-f]{2}/g) ?? [], (pair) => Number.parseInt(pair, 16));
}
