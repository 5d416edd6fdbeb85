import type { TerminalView } from '@yibao-kiosk/shared/kiosk/terminal.ts';

import type { IdCardReader } from '../devices/id-card/driver.ts';
import type { Printer } from '../devices/printer/driver.ts';
import type { Scanner } from '../devices/scanner/driver.ts';
import type { Printing } from '../printing/port.ts';
import type { Service } from '../service.ts';
import { createBarcodeService } from './barcode.ts';
import type { Admission, DeviceService } from './device-service.ts';
import { createIdCardService } from './id-card.ts';
import { createPublisher } from './publisher.ts';
import { createReceiptPrinterService } from './receipt-printer.ts';

/** The fitted devices; null where a terminal has none. */
export type XfsDevices = {
  idCardReader: IdCardReader | null;
  scanner: Scanner | null;
  printer: Printer | null;
};

export type XfsWorld = {
  printing: Pick<Printing, 'check' | 'print'>;
  createJobId: () => string;
  admits: Admission;
  /** Version of the agent. */
  serviceVersion: string;
};

/** The XFS4IoT 2024-3 face of the terminal: a publisher and one service for each fitted device. */
export type XfsServices = { readonly services: readonly Service[]; stop(): void };

/** Creates the services; they follow their devices until `stop`. */
export function createXfsServices(devices: XfsDevices, world: XfsWorld): XfsServices {
  const fitted: DeviceService[] = [
    ...(devices.idCardReader ? [createIdCardService(devices.idCardReader, world)] : []),
    ...(devices.scanner ? [createBarcodeService(devices.scanner, world)] : []),
    ...(devices.printer ? [createReceiptPrinterService(devices.printer, world)] : []),
  ];
  return {
    services: [createPublisher(fitted, world.admits), ...fitted],
    stop: () => fitted.forEach((service) => service.stop()),
  };
}

/**
 * Who may use the device services: a page with the service role while the terminal is in service; the integration token
 * while no citizen can be at the terminal. A citizen's page never.
 */
export function createAdmission(terminal: { readonly state: TerminalView['state'] }): Admission {
  return (visitor) => {
    if (visitor === 'service') return terminal.state === 'service';
    return visitor === 'integration' && (terminal.state === 'service' || terminal.state === 'closed');
  };
}
