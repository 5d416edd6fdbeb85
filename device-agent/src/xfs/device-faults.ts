import type { CompletionCode, Payload } from '@yibao-kiosk/shared/envelope/message.ts';

import type { DeviceFailure, DeviceProblemCode, DeviceStatus } from '../devices/link/status.ts';
import type { CommandResult } from '../service.ts';

type Fault = {
  completionCode: CompletionCode;
  eventId: 'hardware' | 'user';
  /** What ends it: `clear` the staff, `maintenance` the technician, `suspend` the device alone. */
  action: 'reset' | 'clear' | 'maintenance' | 'configuration' | 'suspend' | null;
};

const unreachable: Fault = { completionCode: 'deviceNotReady', eventId: 'hardware', action: 'maintenance' };

/** XFS4IoT has no value for cover, cutter or head: they are told as completion codes and ErrorEvent (reference §4.4). */
const faults: Readonly<Record<DeviceProblemCode, Fault>> = {
  DEV_ID_READER_OFFLINE: unreachable,
  DEV_ID_READER_FAULT: { completionCode: 'hardwareError', eventId: 'hardware', action: 'reset' },
  DEV_ID_READER_UNAUTHORISED: { completionCode: 'hardwareError', eventId: 'hardware', action: 'configuration' },
  DEV_SCANNER_OFFLINE: unreachable,
  DEV_PRINTER_OFFLINE: unreachable,
  PRN_PAPER_OUT: { completionCode: 'hardwareError', eventId: 'user', action: 'clear' },
  PRN_PAPER_LOW: { completionCode: 'hardwareError', eventId: 'user', action: null },
  PRN_COVER_OPEN: { completionCode: 'userError', eventId: 'user', action: 'clear' },
  PRN_CUTTER: { completionCode: 'hardwareError', eventId: 'hardware', action: 'clear' },
  PRN_ERROR: { completionCode: 'hardwareError', eventId: 'hardware', action: 'reset' },
  PRN_OVERHEATED: { completionCode: 'deviceNotReady', eventId: 'hardware', action: 'suspend' },
  PRN_NO_ANSWER: unreachable,
};

/** Whether a code is one of a device. */
export const isDeviceProblem = (code: string): code is DeviceProblemCode => Object.hasOwn(faults, code);

/** How a command ends when its device fails. */
export function failureResult(failure: DeviceFailure): CommandResult {
  if (failure.kind === 'cancelled') return { completionCode: 'canceled' };
  return problemResult(failure.code);
}

/** How a command ends for this problem. */
export function problemResult(code: DeviceProblemCode): CommandResult {
  return { completionCode: faults[code].completionCode, errorDescription: code };
}

/** The ErrorEvent of a new problem; undefined when there is none, or when it stops nothing. */
export function errorEventOf(status: DeviceStatus): Payload | undefined {
  if (!status.problem || status.problem === 'PRN_PAPER_LOW') return undefined;
  const { eventId, action } = faults[status.problem];
  return { eventId, ...(action && { action }), vendorDescription: status.problem };
}
