import type { Clock } from '../../clock.ts';
import { isOwnTimeout, withDeadline } from '../link/deadline.ts';
import { CLEAR_IN_REAL_TIME, RECOVER_IN_REAL_TIME } from './commands.ts';
import type { PrinterProfile } from './profile.ts';
import type { PrinterWire } from './wire.ts';

const ANSWER_TIMEOUT_MS = 1000;

/** What clearing needs of its surroundings. */
export type ClearWorld = {
  readonly wire: PrinterWire;
  readonly clock: Clock;
  readonly signal: AbortSignal;
};

/** Empties the printer in real time, ahead of what it holds; `emptied` only on its own word. */
export async function clearBuffers(
  profile: PrinterProfile,
  { wire, clock, signal }: ClearWorld,
): Promise<'emptied' | 'unproven'> {
  if (!profile.clearsBufferInRealTime) {
    await wire.write(RECOVER_IN_REAL_TIME, { signal });
    return 'unproven';
  }
  try {
    await withDeadline(clock, { timeoutMs: ANSWER_TIMEOUT_MS, signal }, async (limited) => {
      const answer = wire.next('cleared', { signal: limited });
      await wire.write(CLEAR_IN_REAL_TIME, { signal: limited });
      await answer;
    });
    return 'emptied';
  } catch (error) {
    if (isOwnTimeout(error, signal)) return 'unproven';
    throw error;
  }
}
