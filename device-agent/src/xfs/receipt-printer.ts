import type { Payload } from '@yibao-kiosk/shared/envelope/message.ts';

import type { Printer } from '../devices/printer/driver.ts';
import type { PaperState, PrinterStatus } from '../devices/printer/status.ts';
import { commandError, type XfsCommand, xfsCommand, type XfsEvent } from './command.ts';
import { failureResult } from './device-faults.ts';
import { type Admission, createDeviceService, type DeviceService } from './device-service.ts';
import { blankStrip, testPage } from './forms/test-page.ts';
import {
  controlMediaPayload,
  noPayload,
  printerResetPayload,
  printFormPayload,
  supplyReplenishPayload,
} from './payloads.ts';
import { type FormPrinting, isSupported, printDocument, printForm } from './print-form.ts';

const printerInterface = { interfaceName: 'Printer' as const };
const forms = [testPage];

const events: readonly XfsEvent[] = [
  { ...printerInterface, name: 'Printer.PaperThresholdEvent', version: '2.0' },
  { ...printerInterface, name: 'Printer.FieldErrorEvent', version: '2.0' },
  { ...printerInterface, name: 'YibaoPrinter.JobEvent', version: '1.0' },
];

/** What the service prints with; it has no way to the printer of its own. */
export type ReceiptPrinterWorld = Omit<FormPrinting, 'forms'> & { admits: Admission; serviceVersion: string };

/** The receipt printer. Forms only: PrintRaw is not offered, so no bytes of a client ever reach the printer. */
export function createReceiptPrinterService(printer: Printer, world: ReceiptPrinterWorld): DeviceService {
  const formPrinting: FormPrinting = { printing: world.printing, createJobId: world.createJobId, forms };
  const service = createDeviceService({
    admits: world.admits,
    serviceVersion: world.serviceVersion,
    name: 'ReceiptPrinter',
    device: printer,
    events,
    commands: [
      ...paperCommands(formPrinting),
      reset(printer),
      supplyReplenish(() => announcePaper(service, printer.printerStatus?.paper)),
    ],
    status: () => ({ printer: statusOf(printer.printerStatus) }),
    capabilities: () => ({ printer: capabilitiesOf(printer) }),
    deviceInformation: () => ({ modelName: printer.profile.id }),
  });
  let paper = printer.printerStatus?.paper;
  const stopPaper = printer.onPrinterStatus((status) => {
    service.refresh();
    if (status && status.paper !== paper) announcePaper(service, status.paper);
    paper = status?.paper ?? paper;
  });
  return {
    ...service,
    stop: () => {
      stopPaper();
      service.stop();
    },
  };
}

function announcePaper(service: DeviceService, threshold: PaperState | undefined): void {
  if (!threshold || threshold === 'unknown') return;
  service.announce('Printer.PaperThresholdEvent', { paperSource: 'upper', threshold });
}

// Roll paper: `present` means paper is loaded (reference §4.4).
function statusOf(status: PrinterStatus | undefined): Readonly<Record<string, unknown>> {
  const paper = status?.paper ?? 'unknown';
  const media = { full: 'present', low: 'present', out: 'notPresent', unknown: 'unknown' }[paper];
  return { media, paper: { upper: paper } };
}

function capabilitiesOf({ profile }: Printer): Payload {
  return {
    type: { receipt: true },
    writeForm: { text: true, graphics: true, barcode: true },
    control: {
      eject: true,
      flush: true,
      ...(profile.cut === 'full' && { cut: true }),
      ...(profile.cut === 'partial' && { partialCut: true }),
    },
    paperSources: { upper: true },
    acceptMedia: false,
    multiPage: false,
    mediaTaken: false,
    mediaPresented: false,
    dispensePaper: false,
    printSides: 'single',
  };
}

function paperCommands(world: FormPrinting): XfsCommand[] {
  return [
    xfsCommand({
      ...printerInterface,
      name: 'Printer.GetFormList',
      version: { command: '2.0', completion: '2.0' },
      bypassesQueue: true,
      payload: noPayload,
      run: () => ({ payload: { formList: forms.map(({ name }) => name) } }),
    }),
    xfsCommand({
      ...printerInterface,
      name: 'Printer.PrintForm',
      version: { command: '3.0', completion: '3.0' },
      leavesTrace: true,
      payload: printFormPayload,
      run: (payload, context) => printForm(payload, context, world),
    }),
    xfsCommand({
      ...printerInterface,
      name: 'Printer.ControlMedia',
      version: { command: '3.0', completion: '2.0' },
      leavesTrace: true,
      payload: controlMediaPayload,
      run: async ({ mediaControl }, context) => {
        if (!isSupported(mediaControl)) return { completionCode: 'unsupportedData' };
        if (!mediaControl.cut && !mediaControl.partialCut) return {};
        const result = await printDocument(blankStrip.compose({}), context, world);
        // charSetData is no errorCode of this command.
        return result.payload?.['errorCode'] === 'charSetData' ? commandError('flushFail') : result;
      },
    }),
  ];
}

function reset(printer: Printer): XfsCommand {
  return xfsCommand({
    ...printerInterface,
    name: 'Printer.Reset',
    version: { command: '3.0', completion: '2.0' },
    payload: printerResetPayload,
    run: async ({ mediaControl }, { signal }) => {
      if (mediaControl && mediaControl !== 'eject') return { completionCode: 'unsupportedData' };
      const outcome = await printer.reset(signal);
      return outcome.kind === 'done' ? {} : failureResult(outcome);
    },
  });
}

/** The printer senses its own paper, so a refill is believed when the sensor agrees: its state is told again. */
function supplyReplenish(tellPaper: () => void): XfsCommand {
  return xfsCommand({
    ...printerInterface,
    name: 'Printer.SupplyReplenish',
    version: { command: '2.0', completion: '2.0' },
    payload: supplyReplenishPayload,
    run: ({ upper, ...others }) => {
      if (Object.values(others).some(Boolean)) return { completionCode: 'unsupportedData' };
      if (upper) tellPaper();
      return {};
    },
  });
}
