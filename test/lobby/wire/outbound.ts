import type { Clock } from '@yibao-kiosk/device-agent/clock.ts';
import { garbleBytes } from './wire-faults.ts';
import type { WireFaults } from './wire-faults.ts';

type OutboundOptions = {
  clock: Clock;
  faults: () => WireFaults;
  random: () => number;
  transmit: (bytes: Uint8Array) => void;
};

/** Makes the way out: faultless answers leave at once, faulty ones in order through a queue. */
export function createOutbound({
  clock,
  faults,
  random,
  transmit,
}: OutboundOptions): (bytes: Uint8Array) => void {
  let queue: Promise<void> = Promise.resolve();
  let waiting = 0;

  const deliverSlowly = async (bytes: Uint8Array, { delayMs, splitBytes }: WireFaults): Promise<void> => {
    if (delayMs > 0) await clock.sleep(delayMs);
    if (!splitBytes) transmit(bytes);
    else {
      for (const byte of bytes) {
        transmit(Uint8Array.of(byte));
        // A turn of the event loop between bytes keeps the kernel from joining them again.
        await new Promise((resolve) => setImmediate(resolve));
      }
    }
  };

  return (bytes) => {
    const now = faults();
    if (now.silent) return;
    const arriving = garbleBytes(bytes, now.garble, random);
    if (waiting === 0 && now.delayMs === 0 && !now.splitBytes) {
      transmit(arriving);
      return;
    }
    waiting += 1;
    queue = queue
      .then(() => deliverSlowly(arriving, now))
      .finally(() => {
        waiting -= 1;
      });
  };
}
