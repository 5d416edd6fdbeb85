import type { ErrorCode } from '@yibao-kiosk/shared/errors/registry.ts';
import type { DeviceKind, DeviceView } from '@yibao-kiosk/shared/kiosk/terminal.ts';

import type { IdCardReader } from '../devices/id-card/driver.ts';
import type { Device, DeviceState } from '../devices/link/status.ts';
import type { Printer } from '../devices/printer/driver.ts';
import type { Scanner } from '../devices/scanner/driver.ts';

/** What is fitted to this terminal. */
export type FittedDevices = {
  readonly idCard?: IdCardReader;
  readonly scanner?: Scanner;
  readonly printer?: Printer;
};

const viewStates: Readonly<Record<DeviceState, DeviceView['state']>> = {
  online: 'online',
  deviceBusy: 'online',
  starting: 'starting',
  offline: 'offline',
  powerOff: 'offline',
  noDevice: 'offline',
  hardwareError: 'fault',
  userError: 'fault',
  fraudAttempt: 'fault',
  potentialFraud: 'fault',
};

const offlineCodes: Readonly<Record<DeviceKind, ErrorCode>> = {
  idCard: 'DEV_ID_READER_OFFLINE',
  scanner: 'DEV_SCANNER_OFFLINE',
  printer: 'DEV_PRINTER_OFFLINE',
};

/** Every fitted device as the screen shows it, in the order of use. */
export function deviceViews(devices: FittedDevices): DeviceView[] {
  const { idCard, scanner, printer } = devices;
  return [
    ...(idCard ? [viewOf('idCard', idCard)] : []),
    ...(scanner ? [viewOf('scanner', scanner)] : []),
    ...(printer ? [printerView(printer)] : []),
  ];
}

/** Why nothing can be printed now, or null; asked before a number is issued. */
export function printerProblem(devices: FittedDevices): ErrorCode | null {
  if (!devices.printer) return 'DEV_PRINTER_OFFLINE';
  const { state, problem } = printerView(devices.printer);
  return problem ?? (state === 'online' ? null : 'DEV_PRINTER_OFFLINE');
}

function printerView(printer: Printer): DeviceView {
  const view = viewOf('printer', printer);
  const reported = printer.printerStatus?.problem ?? view.problem;
  // Paper near its end still prints: it is told beside, not instead of, a state that works.
  if (reported === 'PRN_PAPER_LOW') return { ...view, problem: null, warning: reported };
  return { ...view, problem: reported };
}

function viewOf(kind: DeviceKind, device: Device): DeviceView {
  const { state, problem } = device.status;
  const shown = viewStates[state];
  const silent = shown === 'offline' ? offlineCodes[kind] : null;
  return { kind, state: shown, problem: problem ?? silent, warning: null };
}
