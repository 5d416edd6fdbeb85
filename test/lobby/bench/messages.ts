import type { IdReaderFaults } from '../devices/id-reader/id-reader-faults.ts';
import type { PaperEnd, TextRun } from '../devices/printer/paper.ts';
import type { PrinterFaults } from '../devices/printer/printer-faults.ts';
import type { PrinterCondition } from '../devices/printer/printer-status.ts';
import type { ScannerFaults } from '../devices/scanner/scanner-faults.ts';
import type { FaultKind, PlatformFault } from '../gateway/fault.ts';
import type { HallCall } from '../hall/hall.ts';
import type { IdentityDocument } from '../population/identity-document.ts';
import type { WireFaults } from '../wire/wire-faults.ts';

/** A device's cable as the page shows it. */
export type WireView = { plugged: boolean; tcpPort: number; ptyPath: string | null; faults: WireFaults };

/** The whole state of the lobby, sent at every change. */
export type BenchState = {
  kioskUrl: string;
  cardPersonId: string | null;
  readerState: string;
  idReaderFaults: IdReaderFaults;
  phonePersonId: string | null;
  /** The shown code: a string a row, `1` dark. */
  phoneQr: readonly string[] | null;
  scannerTriggered: boolean;
  scannerVendor: string;
  scannerFaults: ScannerFaults;
  printerCondition: PrinterCondition;
  printerFaults: PrinterFaults;
  printerBuffered: number;
  unknownCommands: number;
  wires: Readonly<Record<'idReader' | 'scanner' | 'printer' | 'lamp', WireView>>;
  lampLit: boolean;
  /** The newest call for staff. */
  hallCall: HallCall | null;
  hallFaults: readonly FaultKind[];
  platformFaults: readonly PlatformFault[];
};

/** A person of the tray. */
export type PersonView = {
  id: string;
  label: string;
  story: string;
  featured: boolean;
  document: IdentityDocument;
};

/** A paper's elements in JSON: bitmaps in base64, QR modules as strings a row. */
export type PaperElementView =
  | TextRun
  | { kind: 'raster'; x: number; y: number; width: number; height: number; rowBytes: number; bits: string }
  | {
      kind: 'qr';
      x: number;
      y: number;
      width: number;
      height: number;
      moduleDots: number;
      modules: readonly string[];
    };

/** A paper in JSON. */
export type PaperView = {
  id: number;
  widthDots: number;
  heightDots: number;
  end: PaperEnd;
  elements: readonly PaperElementView[];
  text: readonly string[];
  qrTexts: readonly string[];
};

/** One burst on a wire, cut short for the eye. */
export type FrameView = {
  at: number;
  device: string;
  direction: 'toDevice' | 'toHost';
  length: number;
  hex: string;
};

/** What the lobby sends to the page. */
export type BenchMessage =
  | { kind: 'state'; state: BenchState }
  | { kind: 'frames'; frames: readonly FrameView[] }
  | { kind: 'printing'; paper: PaperView }
  | { kind: 'paper'; paper: PaperView };
