import { Buffer } from 'node:buffer';
import type { Paper, PaperElement } from '../devices/printer/paper.ts';
import { paperQrTexts, paperText } from '../devices/printer/paper.ts';
import { qrMatrix } from '../devices/printer/qr-matrix.ts';
import { hexView } from '../frame-log.ts';
import type { WireFrame } from '../frame-log.ts';
import type { Person } from '../population/person.ts';
import type { Wire } from '../wire/wire.ts';
import type { LobbyWorld } from './lobby-world.ts';
import type { BenchState, FrameView, PaperElementView, PaperView, PersonView, WireView } from './messages.ts';

/** The lobby as the page sees it now. */
export function stateView(world: LobbyWorld): BenchState {
  const { idReader, scanner, printer, lamp } = world.devices;
  const shown = scanner.device.shown();
  return {
    kioskUrl: world.kioskUrl,
    cardPersonId: idReader.device.card() ? (world.cardPersonId ?? null) : null,
    readerState: idReader.device.state(),
    idReaderFaults: idReader.device.faults(),
    phonePersonId: world.phonePersonId ?? null,
    phoneQr: shown === undefined ? null : moduleRows(qrMatrix(new TextEncoder().encode(shown), 'M')),
    scannerTriggered: scanner.device.isTriggered(),
    scannerVendor: scanner.device.vendor,
    scannerFaults: scanner.device.faults(),
    printerCondition: printer.device.condition(),
    printerFaults: printer.device.faults(),
    printerBuffered: printer.device.buffered(),
    unknownCommands: printer.device.unknownCommands().length,
    wires: {
      idReader: wireView(idReader.wire),
      scanner: wireView(scanner.wire),
      printer: wireView(printer.wire),
      lamp: wireView(lamp.wire),
    },
    lampLit: lamp.device.isLit(),
    hallCall: world.hall.calls().at(-1) ?? null,
    hallFaults: world.hall.faults(),
    platformFaults: world.platformFaults,
  };
}

/** A person as a card of the tray. */
export function personView({ id, label, story, featured, document }: Person): PersonView {
  return { id, label, story, featured, document };
}

/** A paper in JSON, with its plain text for tests. */
export function paperView(paper: Paper): PaperView {
  return {
    ...paper,
    elements: paper.elements.map(elementView),
    text: paperText(paper),
    qrTexts: paperQrTexts(paper),
  };
}

/** A frame as one line of the hex view. */
export function frameView({ at, device, direction, bytes }: WireFrame): FrameView {
  return { at, device, direction, length: bytes.length, hex: hexView(bytes, 40) };
}

function wireView({ plugged, tcpPort, ptyPath, faults }: Wire): WireView {
  return { plugged, tcpPort, ptyPath: ptyPath ?? null, faults };
}

function elementView(element: PaperElement): PaperElementView {
  if (element.kind === 'text') return element;
  if (element.kind === 'raster') return { ...element, bits: Buffer.from(element.bits).toString('base64') };
  const { kind, x, y, width, height, moduleDots } = element;
  return { kind, x, y, width, height, moduleDots, modules: moduleRows(element.modules) ?? [] };
}

function moduleRows(modules: readonly (readonly boolean[])[] | undefined): readonly string[] | null {
  return modules?.map((row) => row.map((dark) => (dark ? '1' : '0')).join('')) ?? null;
}
