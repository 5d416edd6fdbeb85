import type { IdCardReader, ReadDocumentEvent, ReadDocumentOutcome } from '../../devices/id-card/driver.ts';
import type { IdCardReading } from '../../devices/id-card/reading.ts';
import type { DeviceState, DeviceStatus } from '../../devices/link/status.ts';
import type { Scanner, ScanEvent, ScanOutcome } from '../../devices/scanner/driver.ts';

/** One call of a command that waits, in the hands of the test. */
type Waiting<Outcome, Event> = {
  readonly signal: AbortSignal;
  tell(event: Event): void;
  end(outcome: Outcome): void;
};

/** A device at the border of the room: the test says what it does. */
export type FakeDevice<Device, Outcome, Event> = {
  readonly device: Device;
  /** The commands given so far; the last may still be waiting. */
  readonly calls: Waiting<Outcome, Event>[];
  readonly setState: (state: DeviceState) => void;
};

const now = 0;

function linkOf(): {
  link: Pick<IdCardReader, 'onStatus' | 'start' | 'stop' | 'reset'> & { readonly status: DeviceStatus };
  setState: (state: DeviceState) => void;
} {
  let status: DeviceStatus = { state: 'online', sinceMs: now };
  const listeners = new Set<(status: DeviceStatus) => void>();
  return {
    link: {
      get status() {
        return status;
      },
      onStatus: (listen) => {
        listeners.add(listen);
        return () => listeners.delete(listen);
      },
      start: () => undefined,
      stop: () => Promise.resolve(),
      reset: () => Promise.resolve({ kind: 'done' }),
    },
    setState: (state) => {
      status = { state, sinceMs: now };
      for (const listen of listeners) listen(status);
    },
  };
}

function waitingCalls<Outcome extends { kind: string }, Event>(): {
  calls: Waiting<Outcome, Event>[];
  command: (options: { signal: AbortSignal; onEvent?: (event: Event) => void }, cancelled: Outcome) => Promise<Outcome>;
} {
  const calls: Waiting<Outcome, Event>[] = [];
  return {
    calls,
    command: ({ signal, onEvent }, cancelled) =>
      new Promise((resolve) => {
        signal.addEventListener('abort', () => resolve(cancelled), { once: true });
        calls.push({ signal, tell: (event) => onEvent?.(event), end: resolve });
      }),
  };
}

/** A reader of identity cards. */
export function fakeReader(): FakeDevice<IdCardReader, ReadDocumentOutcome, ReadDocumentEvent> {
  const { link, setState } = linkOf();
  const { calls, command } = waitingCalls<ReadDocumentOutcome, ReadDocumentEvent>();
  const device: IdCardReader = Object.assign(Object.create(link) as typeof link, {
    readDocument: (options: Parameters<IdCardReader['readDocument']>[0]) => command(options, { kind: 'cancelled' }),
    waitUntilRemoved: () => Promise.resolve({ kind: 'removed' } as const),
    samId: undefined,
  });
  return { device, calls, setState };
}

/** A scanner of 医保电子凭证. */
export function fakeScanner(): FakeDevice<Scanner, ScanOutcome, ScanEvent> {
  const { link, setState } = linkOf();
  const { calls, command } = waitingCalls<ScanOutcome, ScanEvent>();
  const device: Scanner = Object.assign(Object.create(link) as typeof link, {
    scan: (options: Parameters<Scanner['scan']>[0]) => command(options, { kind: 'cancelled' }),
  });
  return { device, calls, setState };
}

/** A card of somebody who does not exist. */
export const someCard: IdCardReading = {
  documentType: 'residentIdCard',
  name: '王小明',
  number: '350598199001010012',
  sex: 'male',
  birth: '1990-01-01',
  nationCode: '01',
  validFrom: '2020-01-01',
  validTo: '2040-01-01',
  expired: false,
};
