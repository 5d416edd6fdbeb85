import { systemClock } from '@yibao-kiosk/device-agent/clock.ts';
import type { Clock } from '@yibao-kiosk/device-agent/clock.ts';
import { join } from 'node:path';
import type { RereadHabit } from './devices/id-reader/card-states.ts';
import { createIdReader } from './devices/id-reader/id-reader.ts';
import type { IdReader } from './devices/id-reader/id-reader.ts';
import { createLamp } from './devices/lamp/lamp.ts';
import type { Lamp } from './devices/lamp/lamp.ts';
import { createPrinter } from './devices/printer/printer.ts';
import type { Printer } from './devices/printer/printer-types.ts';
import type { PrinterModel } from './devices/printer/printer-model.ts';
import { createScanner } from './devices/scanner/scanner.ts';
import type { Scanner, ScannerVendor } from './devices/scanner/scanner.ts';
import { createFrameLog } from './frame-log.ts';
import type { FrameLog } from './frame-log.ts';
import { openWire } from './wire/wire.ts';
import type { Wire } from './wire/wire.ts';

/** Names of the lobby's devices, as wires, frames and the bench call them. */
export type DeviceName = 'idReader' | 'scanner' | 'printer' | 'lamp';

/** A device together with its cable. */
export type Fitted<Device> = { device: Device; wire: Wire };

/** The devices of a lobby, running. */
export type LobbyDevices = {
  idReader: Fitted<IdReader>;
  scanner: Fitted<Scanner>;
  printer: Fitted<Printer>;
  lamp: Fitted<Lamp>;
  frames: FrameLog;
  close(): Promise<void>;
};

/** How the lobby is fitted. Without options: free ports, no ptys, no delays. */
export type LobbyOptions = {
  clock?: Clock;
  /** TCP ports on loopback; 0 or absent lets the system choose. */
  ports?: Partial<Record<DeviceName, number>>;
  /** Directory for pty links `id-reader`, `scanner`, `printer`, `lamp`; needs socat. */
  ptyDirectory?: string;
  readDelayMs?: number;
  rereadHabit?: RereadHabit;
  scannerVendor?: ScannerVendor;
  decodeDelayMs?: number;
  printer?: Partial<PrinterModel>;
  /** Seed of the wires' garbling. */
  seed?: number;
};

const linkNames: Readonly<Record<DeviceName, string>> = {
  idReader: 'id-reader',
  scanner: 'scanner',
  printer: 'printer',
  lamp: 'lamp',
};

/** Starts all devices; rejects when a port is taken, leaving nothing open behind. */
export async function startLobbyDevices(options: LobbyOptions = {}): Promise<LobbyDevices> {
  const clock = options.clock ?? systemClock;
  const log = createFrameLog();
  const wires: Wire[] = [];
  const fit = async (name: DeviceName): Promise<Wire> => {
    const wire = await openWire({
      name,
      clock,
      log,
      tcpPort: options.ports?.[name] ?? 0,
      ...(options.ptyDirectory === undefined ? {} : { ptyPath: join(options.ptyDirectory, linkNames[name]) }),
      ...(options.seed === undefined ? {} : { seed: options.seed }),
    });
    wires.push(wire);
    return wire;
  };
  const close = async (): Promise<void> => {
    await Promise.all(wires.map((wire) => wire.close()));
  };

  try {
    const idReader = fitIdReader(await fit('idReader'), clock, options);
    const scanner = fitScanner(await fit('scanner'), clock, options);
    const printer = fitPrinter(await fit('printer'), clock, options);
    const lamp = fitLamp(await fit('lamp'));
    return { idReader, scanner, printer, lamp, frames: log, close };
  } catch (cause) {
    await close();
    throw cause;
  }
}

function fitLamp(wire: Wire): Fitted<Lamp> {
  const device = createLamp();
  wire.connect(device.receive);
  return { device, wire };
}

function fitIdReader(wire: Wire, clock: Clock, options: LobbyOptions): Fitted<IdReader> {
  const device = createIdReader({
    clock,
    send: wire.send,
    ...(options.readDelayMs === undefined ? {} : { readDelayMs: options.readDelayMs }),
    ...(options.rereadHabit === undefined ? {} : { habit: options.rereadHabit }),
  });
  wire.connect(device.receive);
  return { device, wire };
}

function fitScanner(wire: Wire, clock: Clock, options: LobbyOptions): Fitted<Scanner> {
  const device = createScanner({
    clock,
    send: wire.send,
    ...(options.scannerVendor === undefined ? {} : { vendor: options.scannerVendor }),
    ...(options.decodeDelayMs === undefined ? {} : { decodeDelayMs: options.decodeDelayMs }),
  });
  wire.connect(device.receive);
  return { device, wire };
}

function fitPrinter(wire: Wire, clock: Clock, options: LobbyOptions): Fitted<Printer> {
  const device = createPrinter({
    clock,
    send: wire.send,
    setReading: wire.setReading,
    unplug: () => void wire.unplug(),
    ...(options.printer === undefined ? {} : { model: options.printer }),
  });
  wire.connect(device.receive);
  return { device, wire };
}
