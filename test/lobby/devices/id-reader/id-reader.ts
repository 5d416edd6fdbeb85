import type { Clock } from '@yibao-kiosk/device-agent/clock.ts';
import type { IdentityDocument } from '../../population/identity-document.ts';
import { nextCardState } from './card-states.ts';
import type { CardEvent, CardState, RereadHabit } from './card-states.ts';
import { damageAnswer, moduleStatus, readRefusal, soundIdReader } from './id-reader-faults.ts';
import type { IdReaderFaults } from './id-reader-faults.ts';
import { samOperation, samStatus } from './sam-codes.ts';
import type { SamOperation } from './sam-codes.ts';
import { createSamRequestReader, samFrame } from './sam-frame.ts';
import type { SamRequest } from './sam-frame.ts';
import { encodeTextBlock } from './text-block.ts';

/** A card as it lies on the reader: its text block, and what else its chip holds. */
export type PlacedCard = {
  text: Uint8Array;
  /** The person behind the card where it was made from a document; absent for raw blocks. */
  document?: IdentityDocument;
  appendedAddress?: string;
  fingerprintLength?: 0 | 512 | 1024;
};

/** The simulated SAM_V module: what a hand and a tester can do with it. */
export type IdReader = {
  /** Takes bytes from the host. */
  receive: (bytes: Uint8Array) => void;
  /** Puts a card on the reader, in place of any other. */
  place(card: IdentityDocument | PlacedCard): void;
  lift(): void;
  card(): PlacedCard | undefined;
  state(): CardState;
  faults(): IdReaderFaults;
  setFault(change: Partial<IdReaderFaults>): void;
  clearFaults(): void;
  /** Calls back when card, state or faults changed; returns the function that ends it. */
  onChange(changed: () => void): () => void;
};

/** How the module is built. */
export type IdReaderOptions = {
  clock: Clock;
  send: (bytes: Uint8Array) => void;
  /** How long decryption takes before a read answers; 600–1200 ms on real modules. */
  readDelayMs?: number;
  habit?: RereadHabit;
  /** 16 raw bytes of the SAM's identity. */
  samId?: Uint8Array;
};

/** Photo block: WLT picture of 102×126 px; the simulated cards carry zeros. */
const photo = new Uint8Array(1024);

/** 05.03-20200101-0012345678-0087654321: u16 a, u16 b, u32 date, u32 c, u32 d, little-endian. */
const defaultSamId = Uint8Array.from([
  0x05, 0x00, 0x03, 0x00, 0xa5, 0x3a, 0x34, 0x01, 0x4e, 0x61, 0xbc, 0x00, 0xb1, 0x7f, 0x39, 0x05,
]);

/** Creates a module with no card on it. Commands are answered strictly one after the other. */
export function createIdReader(options: IdReaderOptions): IdReader {
  const { clock, readDelayMs = 0, habit = 'afterLift', samId = defaultSamId } = options;
  const readRequests = createSamRequestReader();
  const listeners = new Set<() => void>();
  let state: CardState = 'empty';
  let card: PlacedCard | undefined;
  let faults = soundIdReader;
  let placements = 0;
  const queue: SamRequest[] = [];
  let busy = false;

  const changed = (): void => listeners.forEach((listener) => listener());
  const advance = (event: CardEvent): void => {
    state = nextCardState(state, event, habit);
    if (state === 'empty') card = undefined;
    changed();
  };
  const setFault = (change: Partial<IdReaderFaults>): void => {
    faults = { ...faults, ...change };
    changed();
  };
  const liftsNow = (moment: IdReaderFaults['liftsCard']): void => {
    if (faults.liftsCard !== moment) return;
    setFault({ liftsCard: 'never' });
    advance('lift');
  };

  const answer = (status: number, data: readonly Uint8Array[] = []): void => {
    const body = Uint8Array.from([0x00, 0x00, status, ...data.flatMap((part) => [...part])]);
    options.send(damageAnswer(samFrame(body), faults.answers));
  };

  const find = (): void => {
    advance('find');
    if (state !== 'found') return answer(samStatus.noCard);
    // Found answers carry four manufacturer bytes, all zero here.
    answer(samStatus.cardFound, [new Uint8Array(4)]);
    liftsNow('afterFind');
  };

  const select = (): void => {
    advance('select');
    if (state !== 'selected') return answer(samStatus.selectFailed);
    if (faults.selectFailures > 0) {
      setFault({ selectFailures: faults.selectFailures - 1 });
      advance('reset');
      return answer(samStatus.selectFailed);
    }
    // Select answers carry an eight-byte field, all zero here.
    answer(samStatus.ok, [new Uint8Array(8)]);
    liftsNow('afterSelect');
  };

  const readDelayed = async (done: (read: PlacedCard) => void): Promise<void> => {
    if (state !== 'selected') return answer(samStatus.readFailed);
    const placement = placements;
    liftsNow('duringRead');
    if (readDelayMs > 0) await clock.sleep(readDelayMs);
    if (!card || placement !== placements) return answer(samStatus.readFailed);
    const refusal = readRefusal(faults);
    if (refusal === undefined) {
      done(card);
      return advance('readDone');
    }
    if (refusal === samStatus.readFailed) setFault({ readFailures: faults.readFailures - 1 });
    advance('reset');
    answer(refusal);
  };

  const perform = (operation: SamOperation): Promise<void> | void => {
    switch (operation) {
      case 'find':
        return find();
      case 'select':
        return select();
      case 'readTextPhoto':
        return readDelayed((read) => answer(samStatus.ok, [lengths(256, 1024), read.text, photo]));
      case 'readTextPhotoFingerprint':
        return readDelayed((read) => {
          const finger = new Uint8Array(read.fingerprintLength ?? 0);
          answer(samStatus.ok, [lengths(256, 1024, finger.length), read.text, photo, finger]);
        });
      case 'readAppendedAddress':
        if (!card) return answer(samStatus.readFailed);
        if (card.appendedAddress === undefined) return answer(samStatus.noContent);
        return answer(samStatus.ok, [utf16Field(card.appendedAddress, 70)]);
      case 'samId':
        return answer(samStatus.ok, [samId]);
      case 'reset':
        advance('reset');
        return answer(samStatus.ok);
      case 'status':
      case 'setBaudRate':
      case 'setMaxRfFrame':
        return answer(samStatus.ok);
    }
  };

  const handle = (request: SamRequest): Promise<void> | void => {
    if (request.kind !== 'command') return answer(samStatus[request.kind]);
    const outOfService = moduleStatus(faults);
    if (outOfService !== undefined) return answer(outOfService);
    const operation = samOperation(request.command, request.parameter);
    return typeof operation === 'number' ? answer(operation) : perform(operation);
  };

  const work = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    for (let request = queue.shift(); request; request = queue.shift()) await handle(request);
    busy = false;
  };

  return {
    receive: (bytes) => {
      queue.push(...readRequests(bytes));
      void work();
    },
    place: (placed) => {
      card = 'kind' in placed ? { text: encodeTextBlock(placed), document: placed } : placed;
      placements += 1;
      advance('place');
    },
    lift: () => advance('lift'),
    card: () => card,
    state: () => state,
    faults: () => faults,
    setFault,
    clearFaults: () => setFault(soundIdReader),
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Length words of a read answer, big-endian. */
function lengths(...values: readonly number[]): Uint8Array {
  return Uint8Array.from(values.flatMap((value) => [value >> 8, value & 0xff]));
}

/** UTF-16LE text padded with U+0020 to a field's length in bytes. */
function utf16Field(text: string, byteLength: number): Uint8Array {
  const padded = text.padEnd(byteLength / 2);
  return Uint8Array.from(
    { length: byteLength },
    (_, i) => (padded.charCodeAt(i >> 1) >> (8 * (i & 1))) & 0xff,
  );
}
