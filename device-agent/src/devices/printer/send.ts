import type { Clock } from '../../clock.ts';
import { ChannelError } from '../../transport/channel.ts';
import { isOwnTimeout, withDeadline } from '../link/deadline.ts';
import type { DeviceProblemCode } from '../link/status.ts';
import type { SendOutcome } from './port.ts';
import { stopsPrinting } from './status.ts';
import type { PrinterWire } from './wire.ts';

/** How long a printer may take no data: its buffer drains at paper speed, so longer than this is a fault. */
const STALL_MS = 8000;
const POKE_EVERY_MS = 500;

/** What sending needs. `cancel` is looked at between chunks; `gone` ends everything. */
export type SendWorld = {
  readonly wire: PrinterWire;
  readonly clock: Clock;
  readonly gone: AbortSignal;
  readonly cancel: AbortSignal;
  readonly onSent: (sentBytes: number) => void;
};

/**
 * Sends the chunks. About twice a second it asks DLE EOT 1 between two of them and never waits for the
 * answer: a printer with a full buffer answers late, and the paper must not wait for it.
 */
export async function sendChunks(chunks: Iterable<Uint8Array>, world: SendWorld): Promise<SendOutcome> {
  const { wire, clock, cancel, gone } = world;
  let pokedAtMs = clock.monotonicMs();
  let sentBytes = 0;
  let begun = false;
  try {
    for (const chunk of chunks) {
      if (cancel.aborted) return { kind: 'cancelled', sentBytes };
      const code = await faultNow(world, begun);
      if (code) return { kind: 'stopped', sentBytes, code, begun };
      begun = true;
      await wire.write(chunk, { timeoutMs: STALL_MS, signal: gone });
      sentBytes += chunk.length;
      world.onSent(sentBytes);
      if (clock.monotonicMs() - pokedAtMs >= POKE_EVERY_MS) {
        pokedAtMs = clock.monotonicMs();
        await wire.pokeStatus(gone);
      }
    }
    return { kind: 'sent', sentBytes };
  } catch (error) {
    if (!(error instanceof ChannelError)) throw error;
    return { kind: 'stopped', sentBytes: sentBytes + error.sentBytes, code: causeOf(error, wire), begun };
  }
}

/**
 * Why sending cannot go on now: asks for the whole status when something looks wrong, so that no stale word
 * stops it.
 */
async function faultNow({ wire, clock, gone }: SendWorld, begun: boolean): Promise<DeviceProblemCode | undefined> {
  const flows = wire.flowing || (await flowsAgain(wire, clock, gone));
  if (flows && !wire.looksOffline) return undefined;
  try {
    const status = await wire.queryStatus(gone);
    if (stopsPrinting(status)) return status.problem;
    if (flows) return undefined;
    if (begun) return 'PRN_NO_ANSWER';
    // Nothing is on its way and the printer says that it works: the XOFF was noise, or its XON was lost.
    wire.resumeFlow();
    return undefined;
  } catch (error) {
    if (isOwnTimeout(error, gone)) return 'PRN_NO_ANSWER';
    throw error;
  }
}

/** Waits out an XOFF; false when it lasts too long. */
async function flowsAgain(wire: PrinterWire, clock: Clock, signal: AbortSignal): Promise<boolean> {
  try {
    await withDeadline(clock, { timeoutMs: STALL_MS, signal }, (limited) => wire.whenFlowing(limited));
    return true;
  } catch (error) {
    if (isOwnTimeout(error, signal)) return false;
    throw error;
  }
}

/** A printer that stopped taking data has often said why before (automatic status). */
function causeOf(error: ChannelError, { lastStatus }: PrinterWire): DeviceProblemCode {
  if (lastStatus?.problem && stopsPrinting(lastStatus)) return lastStatus.problem;
  return error.reason === 'timeout' ? 'PRN_NO_ANSWER' : 'DEV_PRINTER_OFFLINE';
}
