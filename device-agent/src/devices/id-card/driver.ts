import type { ChannelAddress } from '../../transport/channel.ts';
import { createLink } from '../link/link.ts';
import type { LinkWorld } from '../link/protocol.ts';
import type { Device, DeviceFailure } from '../link/status.ts';
import { awaitAbsence, awaitCard, type CycleWorld, readFoundCard } from './card-cycle.ts';
import { createReaderProtocol } from './reader-protocol.ts';
import type { IdCardReading } from './reading.ts';
import { samIdText } from './sam-id.ts';
import { decodeTextBlock } from './text-block.ts';

/** Why a card that was on the reader did not become a reading. */
export type CardRefusalCode =
  | 'CARD_READ_FAILED'
  | 'CARD_LIFTED_EARLY'
  | 'CARD_NOT_GENUINE'
  | 'CARD_NOT_ID'
  | 'CARD_EXPIRED'
  | 'CARD_NAME_UNREADABLE'
  | 'CARD_INVALID';

/**
 * The one outcome of `readDocument`. After `refused` the caller arms again; the card must be lifted first.
 */
export type ReadDocumentOutcome = CardOutcome | DeviceFailure;
type CardOutcome =
  | { readonly kind: 'read'; readonly reading: IdCardReading }
  | { readonly kind: 'refused'; readonly code: CardRefusalCode };

/**
 * What happens while the reader waits. `cardAlreadyPresent` → 请取走证件 (CARD_LEFT_ON_READER), `cardRemoved` ends
 * it; `readyForCard`: the next card counts; `cardFound`: it is being read, do not lift; `placeFlat`: found
 * but not selectable, tried again.
 */
export type ReadDocumentEvent =
  'cardAlreadyPresent' | 'cardRemoved' | 'readyForCard' | 'cardFound' | 'placeFlat';

/**
 * `acceptExpired` (default false): an expired card gives a reading marked `expired` instead of CARD_EXPIRED.
 */
export type ReadDocumentOptions = {
  readonly signal: AbortSignal;
  readonly onEvent?: (event: ReadDocumentEvent) => void;
  readonly acceptExpired?: boolean;
  /** The reader was found empty just now, so whatever lies on it by now was put there after. */
  readonly wasEmpty?: boolean;
};

/** The reader of identity cards. */
export type IdCardReader = Device & {
  /**
   * Waits for a card that is put on the reader after this call and reads it once. A card already there starts
   * nothing: it must be away before any card is accepted. Ends by outcome or by `signal` (cancelled); no
   * time-out of its own.
   */
  readDocument(options: ReadDocumentOptions): Promise<ReadDocumentOutcome>;
  /**
   * Resolves `removed` when no card lies on the reader; `onPresent` is called once if one does. Many modules
   * do not find a card again that they have read: for them `removed` comes at once.
   */
  waitUntilRemoved(options: {
    readonly signal: AbortSignal;
    readonly onPresent?: () => void;
  }): Promise<{ readonly kind: 'removed' } | DeviceFailure>;
  /** The security module's id (05.03-20200101-…), for the technician; undefined while it was never told. */
  readonly samId: string | undefined;
};

/** `allowedSamIds`: the raw 16 bytes as hex; empty or absent accepts any module. */
export type IdCardReaderConfig = {
  readonly address: ChannelAddress;
  readonly allowedSamIds?: readonly string[];
};

/** What the driver takes from outside. */
export type IdCardReaderWorld = LinkWorld;

/** Creates the reader; it does nothing before `start`. */
export function createIdCardReader(config: IdCardReaderConfig, world: IdCardReaderWorld): IdCardReader {
  const { clock } = world;
  let samId: string | undefined;
  const protocol = createReaderProtocol({
    clock,
    allowedSamIds: config.allowedSamIds ?? [],
    onSamId: (id) => (samId = samIdText(id)),
  });
  const link = createLink(config.address, protocol, world);

  return {
    get status() {
      return link.status;
    },
    get samId() {
      return samId;
    },
    onStatus: (listen) => link.onStatus(listen),
    start: () => link.start(),
    stop: () => link.stop(),
    reset: (signal) => link.reset(signal),
    async readDocument(options) {
      const outcome = await link.run((wire, signal) => readOneCard({ wire, clock, signal }, options), {
        signal: options.signal,
      });
      return outcome.kind === 'done' ? outcome.value : outcome;
    },
    async waitUntilRemoved({ signal, onPresent = () => {} }) {
      const outcome = await link.run(
        (wire, either) => awaitAbsence({ wire, clock, signal: either }, onPresent),
        { signal },
      );
      return outcome.kind === 'done' ? { kind: 'removed' } : outcome;
    },
  };
}

async function readOneCard(world: CycleWorld, options: ReadDocumentOptions): Promise<CardOutcome> {
  const { onEvent = () => {}, acceptExpired = false, wasEmpty = false } = options;
  let wasPresent = false;
  const tellPresent = (): void => {
    wasPresent = true;
    onEvent('cardAlreadyPresent');
  };
  if (!wasEmpty) await awaitAbsence(world, tellPresent);
  if (wasPresent) onEvent('cardRemoved');
  onEvent('readyForCard');

  await awaitCard(world);
  onEvent('cardFound');
  const text = await readFoundCard(world, () => onEvent('placeFlat'));
  if (text.kind !== 'text') return text;

  const decoded = decodeTextBlock(text.block, dateInChina(world.clock.now()));
  text.block.fill(0);
  if (decoded.kind === 'refused') return decoded;
  if (decoded.reading.expired && !acceptExpired) return { kind: 'refused', code: 'CARD_EXPIRED' };
  return { kind: 'read', reading: decoded.reading };
}

const CHINA_OFFSET_MS = 8 * 3_600_000;

/** The day on which a card is judged: China has one time zone and no summer time. */
function dateInChina(nowMs: number): string {
  return new Date(nowMs + CHINA_OFFSET_MS).toISOString().slice(0, 10);
}
