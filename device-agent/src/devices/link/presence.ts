import { access } from 'node:fs/promises';
import type { Clock } from '../../clock.ts';
import type { ChannelAddress } from '../../transport/channel.ts';

const LOOK_EVERY_MS = 1000;

/**
 * Resolves when the address has come back after it was gone; else stays pending until aborted (then rejects).
 */
export type AwaitReturn = (address: ChannelAddress, signal: AbortSignal) => Promise<void>;

/** Looks whether a device node exists; a dangling link does not. */
export type NodeExists = (path: string) => Promise<boolean>;

/** Asks the file system. */
export const nodeExists: NodeExists = (path) =>
  access(path).then(
    () => true,
    () => false,
  );

/**
 * Watches the device node of a serial port while its link is backing off, so that a replugged device is
 * served at once and not after up to 30 s. A network address has nothing to watch.
 */
export function createAwaitReturn(clock: Clock, exists: NodeExists = nodeExists): AwaitReturn {
  return async (address, signal) => {
    if (address.transport !== 'serial') {
      await untilAborted(signal);
      return;
    }
    let wasGone = false;
    for (;;) {
      const there = await exists(address.path);
      if (there && wasGone) return;
      wasGone ||= !there;
      await clock.sleep(LOOK_EVERY_MS, signal);
    }
  };
}

function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    else signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
