import type { Clock } from '@yibao-kiosk/device-agent/clock.ts';
import { honeywell } from './honeywell.ts';
import { newland } from './newland.ts';
import { scannedBytes, soundScanner } from './scanner-faults.ts';
import type { ScannerFaults } from './scanner-faults.ts';
import type { ScanMode, ScannerAction, ScannerProfile } from './trigger.ts';

/** Whose command language the scanner speaks. */
export type ScannerVendor = 'newland' | 'honeywell';

/** The simulated QR scanner: what the wire, a hand and a tester can do with it. */
export type Scanner = {
  readonly vendor: ScannerVendor;
  /** Takes bytes from the host. */
  receive: (bytes: Uint8Array) => void;
  /** Holds a code before the window; it is read when the scanner is triggered, now or later. */
  show(text: string): void;
  hide(): void;
  shown(): string | undefined;
  /** Whether the light is on: triggered, and nothing read yet. */
  isTriggered(): boolean;
  faults(): ScannerFaults;
  setFault(change: Partial<ScannerFaults>): void;
  clearFaults(): void;
  /** Calls back when light, code or faults changed; returns the function that ends it. */
  onChange(changed: () => void): () => void;
};

/** How a scanner is built. */
export type ScannerOptions = {
  clock: Clock;
  send: (bytes: Uint8Array) => void;
  vendor?: ScannerVendor;
  /** How long a code takes from sight to bytes. */
  decodeDelayMs?: number;
  /** How long the light stays on without a code. */
  triggerTimeoutMs?: number;
  /** Auto-sense reads the same code again only after this long. */
  sameCodeIntervalMs?: number;
};

const profiles: Readonly<Record<ScannerVendor, ScannerProfile>> = { newland, honeywell };

/** Creates a scanner in host-trigger mode with nothing before it. */
export function createScanner(options: ScannerOptions): Scanner {
  const { clock, send, vendor = 'newland', decodeDelayMs = 0 } = options;
  const { triggerTimeoutMs = 30_000, sameCodeIntervalMs = 1000 } = options;
  const settings = new Map<string, string>();
  const interpret = profiles[vendor](settings);
  const listeners = new Set<() => void>();
  let mode: ScanMode = 'hostTrigger';
  let triggered = false;
  let shown: string | undefined;
  let faults = soundScanner;
  let last: { text: string; atMs: number } | undefined;
  /** Each trigger and each shown code starts a new look, so that a late decode of an old one is dropped. */
  let look = 0;
  let triggers = 0;

  const changed = (): void => listeners.forEach((listener) => listener());

  const emit = (text: string): void => {
    last = { text, atMs: clock.monotonicMs() };
    triggered = false;
    send(scannedBytes(text, faults));
    changed();
  };
  const isRepeat = (text: string): boolean =>
    mode === 'autoSense' && last?.text === text && clock.monotonicMs() - last.atMs < sameCodeIntervalMs;

  const emitLater = async (text: string, thisLook: number): Promise<void> => {
    await clock.sleep(decodeDelayMs);
    if (thisLook === look && shown === text) emit(text);
  };
  const lookAtWindow = (): void => {
    const looks = triggered || mode === 'autoSense' || faults.readsUntriggered;
    if (!looks || faults.blind || shown === undefined || isRepeat(shown)) return;
    const text = shown;
    if (decodeDelayMs === 0) return emit(text);
    look += 1;
    void emitLater(text, look);
  };

  const startTrigger = (): void => {
    triggered = true;
    look += 1;
    triggers += 1;
    const thisTrigger = triggers;
    changed();
    lookAtWindow();
    if (triggered) void lightOutLater(thisTrigger);
  };
  const lightOutLater = async (thisTrigger: number): Promise<void> => {
    await clock.sleep(triggerTimeoutMs);
    if (triggers === thisTrigger && triggered) stopTrigger();
  };
  const stopTrigger = (): void => {
    triggered = false;
    look += 1;
    changed();
  };

  const perform = (action: ScannerAction): void => {
    switch (action.kind) {
      case 'answer':
        return send(action.bytes);
      case 'startTrigger':
        return startTrigger();
      case 'stopTrigger':
        return stopTrigger();
      case 'setMode':
        mode = action.mode;
        lookAtWindow();
    }
  };

  const setFault = (change: Partial<ScannerFaults>): void => {
    faults = { ...faults, ...change };
    changed();
    lookAtWindow();
  };

  return {
    vendor,
    receive: (bytes) => {
      for (const byte of bytes) for (const action of interpret(byte)) perform(action);
    },
    show: (text) => {
      shown = text;
      changed();
      lookAtWindow();
    },
    hide: () => {
      shown = undefined;
      look += 1;
      changed();
    },
    shown: () => shown,
    isTriggered: () => triggered,
    faults: () => faults,
    setFault,
    clearFaults: () => setFault(soundScanner),
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
