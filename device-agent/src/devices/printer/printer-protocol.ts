import type { Clock } from '../../clock.ts';
import type { LinkProtocol } from '../link/protocol.ts';
import { ENABLE_STATUS_BACK, INITIALISE, RECOVER_IN_REAL_TIME } from './commands.ts';
import type { PrinterProfile } from './profile.ts';
import type { PrinterStatus } from './status.ts';
import { createPrinterWire, type PrinterWire } from './wire.ts';

const SETTLE_MS = 200;

/**
 * How the link attaches, asks and recovers a printer. Its heartbeat is a whole status, so that idle faults
 * are seen.
 */
export function createPrinterProtocol(
  profile: PrinterProfile,
  clock: Clock,
  onStatus: (status: PrinterStatus) => void,
): LinkProtocol<PrinterWire> {
  const setUp = async (wire: PrinterWire, signal: AbortSignal): Promise<void> => {
    if (profile.automaticStatusBack) await wire.write(ENABLE_STATUS_BACK, { signal });
  };

  return {
    offlineCode: 'DEV_PRINTER_OFFLINE',
    heartbeatEveryMs: 2000,
    // Four questions; a dead printer is missed at the first, after 300 ms.
    probeTimeoutMs: 900,
    attach: (channel) => createPrinterWire(channel, clock, onStatus),
    async probe(wire, { signal }) {
      await wire.queryStatus(signal);
      return { kind: 'answered' };
    },
    setUp,
    async resync(wire, signal) {
      wire.clear();
      await clock.sleep(SETTLE_MS, signal);
    },
    async softReset(wire, signal) {
      await wire.write(RECOVER_IN_REAL_TIME, { signal });
      await wire.write(INITIALISE, { signal });
      await setUp(wire, signal);
    },
  };
}
