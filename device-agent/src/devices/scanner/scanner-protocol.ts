import type { Clock } from '../../clock.ts';
import { isOwnTimeout } from '../link/deadline.ts';
import type { LinkProtocol } from '../link/protocol.ts';
import type { ScannerProfile } from './profiles.ts';
import { createScannerWire, type ScannerWire } from './wire.ts';

const SETTLE_MS = 200;

/** How the link attaches, asks and recovers a scanner. */
export function createScannerProtocol(profile: ScannerProfile, clock: Clock): LinkProtocol<ScannerWire> {
  const setUp = async (wire: ScannerWire, signal: AbortSignal): Promise<void> => {
    for (const command of profile.setup) {
      try {
        await wire.ask(command, signal);
      } catch (error) {
        // A model without this setting may not answer at all; the probe has shown that the scanner is there.
        if (!isOwnTimeout(error, signal)) throw error;
      }
    }
    await wire.send(profile.stop, signal);
  };

  return {
    offlineCode: 'DEV_SCANNER_OFFLINE',
    heartbeatEveryMs: 2000,
    probeTimeoutMs: 450,
    attach: (channel) => createScannerWire(channel, profile, clock),
    async probe(wire, { signal }) {
      await wire.ask(profile.probe, signal);
      return { kind: 'answered' };
    },
    setUp,
    async resync(wire, signal) {
      wire.clear();
      await clock.sleep(SETTLE_MS, signal);
    },
    softReset: setUp,
  };
}
