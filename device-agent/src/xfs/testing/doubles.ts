import type { IdCardReader, ReadDocumentOptions, ReadDocumentOutcome } from '../../devices/id-card/driver.ts';
import type { Device, DeviceFailure, DeviceStatus } from '../../devices/link/status.ts';
import type { Printer } from '../../devices/printer/driver.ts';
import type { PrinterStatus } from '../../devices/printer/status.ts';
import { testProfile } from '../../devices/printer/testing/test-profile.ts';
import type { Scanner, ScanOptions, ScanOutcome } from '../../devices/scanner/driver.ts';
import { goodStatus } from '../../printing/testing/fake-printer.ts';
import type { CommandContext, CommandResult, Connection, Service } from '../../service.ts';

/** A device whose status a test sets. */
export type DeviceDouble = Device & { become(status: Partial<DeviceStatus>): void; resets: number };

const untilAborted = (signal: AbortSignal): Promise<DeviceFailure> =>
  new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve({ kind: 'cancelled' }), { once: true });
  });

/** Creates a device that is online. */
export function createDeviceDouble(): DeviceDouble {
  const listeners = new Set<(status: DeviceStatus) => void>();
  let current: DeviceStatus = { state: 'online', sinceMs: 0 };
  const device: DeviceDouble = {
    resets: 0,
    get status() {
      return current;
    },
    become(status) {
      current = { state: current.state, sinceMs: 0, ...status };
      for (const listen of listeners) listen(current);
    },
    onStatus(listen) {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
    start: () => undefined,
    stop: () => Promise.resolve(),
    reset: () => {
      device.resets += 1;
      return Promise.resolve({ kind: 'done' });
    },
  };
  return device;
}

/** A reader that answers with the outcomes a test queued, then waits for cancel. */
export function createReaderDouble(): IdCardReader & { device: DeviceDouble; outcomes: ReadDocumentOutcome[] } {
  const device = createDeviceDouble();
  const outcomes: ReadDocumentOutcome[] = [];
  return Object.assign(Object.create(device) as DeviceDouble, {
    device,
    outcomes,
    samId: '05.03-20200101-0012345678-0087654321',
    readDocument: ({ signal, onEvent }: ReadDocumentOptions) => {
      for (const event of ['cardAlreadyPresent', 'cardRemoved', 'readyForCard', 'cardFound', 'placeFlat'] as const) {
        onEvent?.(event);
      }
      const outcome = outcomes.shift();
      return outcome ? Promise.resolve(outcome) : untilAborted(signal);
    },
    waitUntilRemoved: () => Promise.resolve({ kind: 'removed' as const }),
  });
}

/** A scanner that answers with the outcomes a test queued, then waits for cancel. */
export function createScannerDouble(): Scanner & { device: DeviceDouble; outcomes: ScanOutcome[] } {
  const device = createDeviceDouble();
  const outcomes: ScanOutcome[] = [];
  const scan = ({ signal }: ScanOptions): Promise<ScanOutcome> => {
    const outcome = outcomes.shift();
    return outcome ? Promise.resolve(outcome) : untilAborted(signal);
  };
  return Object.assign(Object.create(device) as DeviceDouble, { device, outcomes, scan });
}

export type PrinterDouble = Printer & { device: DeviceDouble; report(status: Partial<PrinterStatus>): void };

/** A printer whose own status a test sets. */
export function createPrinterDouble(): PrinterDouble {
  const device = createDeviceDouble();
  const listeners = new Set<(status: PrinterStatus | undefined) => void>();
  let current = goodStatus;
  return {
    device,
    profile: { ...testProfile, cut: 'full' },
    get status() {
      return device.status;
    },
    get printerStatus() {
      return current;
    },
    onStatus: (listen) => device.onStatus(listen),
    start: () => device.start(),
    stop: () => device.stop(),
    reset: (signal) => device.reset(signal),
    report(status) {
      current = { ...current, ...status };
      for (const listen of listeners) listen(current);
    },
    onPrinterStatus(listen) {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
    claimPort: () => {
      throw new Error('The device services must not claim the port');
    },
  };
}

/** A client of one service, without a socket: what it was sent, and a way to send. */
export type ClientDouble = {
  pushed: { name: string; payload?: unknown }[];
  events: { name: string; payload?: unknown }[];
  run(name: string, payload?: Record<string, unknown>, options?: RunOptions): Promise<CommandResult>;
  leave(): void;
};
export type RunOptions = { version?: string; signal?: AbortSignal };

/** Opens a service as a client of host `127.0.0.1:5846`. */
export function openService(service: Service): ClientDouble {
  const pushed: ClientDouble['pushed'] = [];
  const events: ClientDouble['events'] = [];
  const closed: (() => void)[] = [];
  const connection: Connection = {
    id: 'client',
    host: '127.0.0.1:5846',
    role: () => 'service',
    setRole: () => undefined,
    push: (name, payload) => pushed.push(payload ? { name, payload } : { name }),
    close: () => undefined,
    replace: () => undefined,
    onClose: (listen) => closed.push(listen),
  };
  service.opened?.(connection);
  return {
    pushed,
    events,
    run: (name, payload = {}, { version = '2.0', signal = new AbortController().signal } = {}) => {
      const event: CommandContext['event'] = (eventName, eventPayload) =>
        void events.push(eventPayload ? { name: eventName, payload: eventPayload } : { name: eventName });
      return service.execute({ name, version, payload }, { connection, requestId: 1, timeoutMs: 0, signal, event });
    },
    leave: () => closed.forEach((listen) => listen()),
  };
}
