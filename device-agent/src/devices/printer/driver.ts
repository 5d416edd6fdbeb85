import type { ChannelAddress } from '../../transport/channel.ts';
import { createLink } from '../link/link.ts';
import type { LinkWorld } from '../link/protocol.ts';
import { createPublisher } from '../link/publisher.ts';
import type { Device, DeviceProblemCode, DeviceState, DeviceStatus } from '../link/status.ts';
import type { PrinterPort } from './port.ts';
import { createPrinterPort } from './port-on-link.ts';
import { createPrinterProtocol } from './printer-protocol.ts';
import type { PrinterProfile } from './profile.ts';
import { isSameStatus, type PrinterStatus } from './status.ts';

/**
 * The printer as all but `printing` see it: its state, no way to write. `status` joins the link and the
 * printer's own word: `online` with a problem is paper low or out, `userError` an open cover, `hardwareError`
 * what a person must repair.
 */
export type Printer = Device & {
  readonly profile: PrinterProfile;
  /** The last answer of the printer; undefined before the first and after it was lost. */
  readonly printerStatus: PrinterStatus | undefined;
  /** Calls `listen` when the printer's own status changes; returns the function that stops it. */
  onPrinterStatus(listen: (status: PrinterStatus | undefined) => void): () => void;
  /** Hands out the port, once. A second claim is a bug and throws. */
  claimPort(): PrinterPort;
};

/** Which printer and where. */
export type PrinterConfig = {
  readonly address: ChannelAddress;
  readonly profile: PrinterProfile;
};

/** What the driver takes from outside. */
export type PrinterWorld = LinkWorld;

/** Creates the printer; it does nothing before `start`. */
export function createPrinter({ address, profile }: PrinterConfig, world: PrinterWorld): Printer {
  const { clock } = world;
  const own = createPublisher<PrinterStatus | undefined>(undefined, isSameStatus);
  const link = createLink(
    address,
    createPrinterProtocol(profile, clock, (status) => own.set(status)),
    world,
  );
  const joined = createPublisher<DeviceStatus>(
    link.status,
    (a, b) => a.state === b.state && a.problem === b.problem,
  );
  const join = (): void => joined.set(joinedStatus(link.status, own.value, clock.now()));
  link.onStatus(({ state }) => {
    if (state !== 'online') own.set(undefined);
    join();
  });
  own.listen(join);
  let claimed = false;

  return {
    profile,
    get status() {
      return joined.value;
    },
    get printerStatus() {
      return own.value;
    },
    onStatus: (listen) => joined.listen(listen),
    onPrinterStatus: (listen) => own.listen(listen),
    start: () => link.start(),
    stop: () => link.stop(),
    reset: (signal) => link.reset(signal),
    claimPort() {
      if (claimed) throw new Error('The printer port is already claimed: one caller writes to a printer');
      claimed = true;
      return createPrinterPort(profile, link, world);
    },
  };
}

function joinedStatus(link: DeviceStatus, own: PrinterStatus | undefined, nowMs: number): DeviceStatus {
  if (link.state !== 'online' || !own?.problem) return link;
  return { state: stateWith(own.problem), problem: own.problem, sinceMs: nowMs };
}

function stateWith(problem: DeviceProblemCode): DeviceState {
  // XFS4IoT tells paper apart from the device.
  if (problem === 'PRN_PAPER_LOW' || problem === 'PRN_PAPER_OUT') return 'online';
  return problem === 'PRN_COVER_OPEN' ? 'userError' : 'hardwareError';
}
