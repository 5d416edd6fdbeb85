import type { Clock } from '../../clock.ts';
import { isOwnTimeout } from '../link/deadline.ts';
import { DeviceRefused } from '../link/protocol.ts';
import { type SamFrame, SW } from './frame.ts';
import { textBlockOf } from './read-reply.ts';
import type { SamWire } from './wire.ts';

/** Between two finds while waiting for a hand. */
const POLL_MS = 350;
/** Between the finds that make sure of what is on the reader now. */
const QUICK_POLL_MS = 100;
/** One 80 may be a card that lies badly; three in a row are an empty reader. */
const ABSENT_IN_A_ROW = 3;
const READ_ATTEMPTS = 3;

/** The text block of a card (the receiver clears it), or why there is none. */
export type CardText =
  | { readonly kind: 'text'; readonly block: Uint8Array }
  | {
      readonly kind: 'refused';
      readonly code: 'CARD_READ_FAILED' | 'CARD_LIFTED_EARLY' | 'CARD_NOT_GENUINE' | 'CARD_NOT_ID';
    };

type Attempt = CardText | { readonly kind: 'again'; readonly cause: 'select' | 'read' | 'module' };

/** What the cycle needs of its surroundings. */
export type CycleWorld = {
  readonly wire: SamWire;
  readonly clock: Clock;
  readonly signal: AbortSignal;
};

/** Resolves when the reader is empty. `onPresent` is called once if a card lies there first. */
export async function awaitAbsence(
  { wire, clock, signal }: CycleWorld,
  onPresent: () => void,
): Promise<void> {
  let absentInARow = 0;
  let told = false;
  for (;;) {
    if (await findCard(wire, signal)) {
      absentInARow = 0;
      if (!told) onPresent();
      told = true;
    } else {
      absentInARow += 1;
      if (absentInARow === ABSENT_IN_A_ROW) return;
    }
    await clock.sleep(absentInARow > 0 ? QUICK_POLL_MS : POLL_MS, signal);
  }
}

/** Resolves when a card is found. */
export async function awaitCard({ wire, clock, signal }: CycleWorld): Promise<void> {
  while (!(await findCard(wire, signal))) await clock.sleep(POLL_MS, signal);
}

/**
 * Selects and reads the card that was just found; twice more if it does not work. `onPlaceFlat`: found, not
 * selected.
 */
export async function readFoundCard(world: CycleWorld, onPlaceFlat: () => void): Promise<CardText> {
  let cause: 'select' | 'read' | 'module' = 'read';
  for (let attempt = 1; attempt <= READ_ATTEMPTS; attempt += 1) {
    if (attempt > 1 && !(await findAgain(world))) return { kind: 'refused', code: 'CARD_LIFTED_EARLY' };
    const outcome = await selectAndRead(world);
    if (outcome.kind !== 'again') return outcome;
    if (outcome.cause === 'select') onPlaceFlat();
    cause = outcome.cause;
  }
  if (cause === 'module') throw new DeviceRefused('DEV_ID_READER_FAULT');
  return { kind: 'refused', code: 'CARD_READ_FAILED' };
}

async function selectAndRead({ wire, signal }: CycleWorld): Promise<Attempt> {
  const selected = await wire.askTwice('select', signal);
  if (selected.status !== SW.ok) return verdict(selected);
  try {
    const read = await wire.ask('read', signal);
    const block = textBlockOf(read.data);
    return block ? { kind: 'text', block } : verdict(read);
  } catch (error) {
    if (!isOwnTimeout(error, signal)) throw error;
    // The text may still come. The module answers in order, so after the answer to a status nothing of it is
    // left.
    await wire.settle(signal);
    await wire.ask('status', signal);
    return { kind: 'again', cause: 'read' };
  }
}

async function findAgain({ wire, clock, signal }: CycleWorld): Promise<boolean> {
  for (let look = 1; look <= ABSENT_IN_A_ROW; look += 1) {
    if (await findCard(wire, signal)) return true;
    await clock.sleep(QUICK_POLL_MS, signal);
  }
  return false;
}

async function findCard(wire: SamWire, signal: AbortSignal): Promise<boolean> {
  for (let attempt = 1; attempt <= READ_ATTEMPTS; attempt += 1) {
    const { status } = await wire.askTwice('find', signal);
    if (status === SW.cardFound) return true;
    if (status === SW.noCard) return false;
    refuseIfUnserviceable(status);
  }
  throw new DeviceRefused('DEV_ID_READER_FAULT');
}

/** What an unsuccessful status means for the card or the module (status table of the module's vendors). */
function verdict({ status }: SamFrame): Attempt {
  refuseIfUnserviceable(status);
  switch (status) {
    case SW.cardRejectedReader:
    case SW.readerRejectedCard:
    case SW.informationRejected:
      return { kind: 'refused', code: 'CARD_NOT_GENUINE' };
    case SW.cardUnknown:
      return { kind: 'refused', code: 'CARD_NOT_ID' };
    case SW.selectFailed:
    case SW.noCard:
      return { kind: 'again', cause: 'select' };
    case SW.readFailed:
      return { kind: 'again', cause: 'read' };
    default:
      return { kind: 'again', cause: 'module' };
  }
}

/** Throws when the module says that it will not serve, whatever card is there. */
export function refuseIfUnserviceable(status: number): void {
  if (status === SW.notAuthorised) throw new DeviceRefused('DEV_ID_READER_UNAUTHORISED');
  if (status === SW.selfTestFailed) throw new DeviceRefused('DEV_ID_READER_FAULT');
}
