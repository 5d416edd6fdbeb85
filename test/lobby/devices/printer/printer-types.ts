import type { Clock } from '@yibao-kiosk/device-agent/clock.ts';
import type { Paper } from './paper.ts';
import type { PrinterFaults } from './printer-faults.ts';
import type { PrinterModel } from './printer-model.ts';
import type { PrinterCondition } from './printer-status.ts';

/** What the printer counted since it was made. */
export type PrinterCounters = {
  bytesReceived: number;
  dotsFed: number;
  cuts: number;
  papers: number;
  statusReplies: number;
};

/** What happens at the printer, for whoever watches. */
export type PrinterEvent = { kind: 'paper'; paper: Paper } | { kind: 'moved' } | { kind: 'changed' };

/** The simulated thermal printer: what the wire, a hand and a tester can do with it. */
export type Printer = {
  readonly model: PrinterModel;
  /** Takes bytes from the host. */
  receive: (bytes: Uint8Array) => void;
  /** Finished papers, oldest first. */
  papers(): readonly Paper[];
  /** What hangs in the printer. */
  current(): Paper;
  /** A hand tears off what hangs in the printer. */
  tearOff(): void;
  condition(): PrinterCondition;
  faults(): PrinterFaults;
  setFault(change: Partial<PrinterFaults>): void;
  clearFaults(): void;
  /** Puts a new roll in. */
  refill(): void;
  /** Off and on: buffers and settings are gone, papers stay. */
  powerCycle(): void;
  counters(): PrinterCounters;
  /** Bytes taken from the host that wait to be printed. */
  buffered(): number;
  /** Commands that the model does not know, as they came. */
  unknownCommands(): readonly Uint8Array[];
  /** Calls back for everything that happens; returns the function that ends it. */
  subscribe(receive: (event: PrinterEvent) => void): () => void;
};

/** How a printer is connected. */
export type PrinterOptions = {
  clock: Clock;
  send: (bytes: Uint8Array) => void;
  /** Stops and resumes taking bytes from the wire. */
  setReading?: (reading: boolean) => void;
  /** Pulls the cable. */
  unplug?: () => void;
  model?: Partial<PrinterModel>;
};
