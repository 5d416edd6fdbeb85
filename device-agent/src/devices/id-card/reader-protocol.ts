import type { Clock } from '../../clock.ts';
import { isOwnTimeout } from '../link/deadline.ts';
import type { LinkProtocol, ProbeAnswer } from '../link/protocol.ts';
import { SW } from './frame.ts';
import { samIdHex } from './sam-id.ts';
import { createSamWire, type SamWire } from './wire.ts';

/** What the link's view of the reader needs; `onSamId` is told the module's id after each opening. */
export type ReaderProtocolOptions = {
  readonly clock: Clock;
  readonly allowedSamIds: readonly string[];
  readonly onSamId: (id: Uint8Array) => void;
};

/** How the link attaches, asks and recovers a SAM_V module. */
export function createReaderProtocol(options: ReaderProtocolOptions): LinkProtocol<SamWire> {
  const { clock, onSamId } = options;
  const allowed = options.allowedSamIds.map((id) => id.toLowerCase());

  const checkSamId = async (wire: SamWire, signal: AbortSignal): Promise<ProbeAnswer> => {
    try {
      const { status, data } = await wire.ask('samId', signal);
      if (status === SW.ok) onSamId(data);
      const trusted = allowed.length === 0 || (status === SW.ok && allowed.includes(samIdHex(data)));
      return trusted ? { kind: 'answered' } : { kind: 'refused', problem: 'DEV_ID_READER_UNAUTHORISED' };
    } catch (error) {
      // Where no module is named, one that does not tell its id is as good as another.
      if (isOwnTimeout(error, signal) && allowed.length === 0) return { kind: 'answered' };
      throw error;
    }
  };

  return {
    offlineCode: 'DEV_ID_READER_OFFLINE',
    heartbeatEveryMs: 2000,
    probeTimeoutMs: 450,
    attach: (channel) => createSamWire(channel, clock),
    async probe(wire, { signal, first }) {
      const { status } = await wire.ask('status', signal);
      if (status === SW.notAuthorised) return { kind: 'refused', problem: 'DEV_ID_READER_UNAUTHORISED' };
      if (status !== SW.ok) return { kind: 'refused', problem: 'DEV_ID_READER_FAULT' };
      return first ? checkSamId(wire, signal) : { kind: 'answered' };
    },
    resync: (wire, signal) => wire.settle(signal),
    async softReset(wire, signal) {
      await wire.ask('reset', signal);
    },
  };
}
