import type { Clock } from '../../clock.ts';
import type { Channel, OpenChannel } from '../../transport/channel.ts';
import type { RecoveryRung } from './machine.ts';
import type { AwaitReturn } from './presence.ts';
import type { DeviceProblemCode } from './status.ts';

/** What a device says to a probe: it serves, or it cannot and says why. Silence is a `NoAnswer` thrown. */
export type ProbeAnswer =
  { readonly kind: 'answered' } | { readonly kind: 'refused'; readonly problem: DeviceProblemCode };

/**
 * The part of a driver that the link needs: how one kind of device is attached, asked and recovered. `Wire`
 * is the driver's view of one open channel (its parser and writer).
 */
export type LinkProtocol<Wire> = {
  readonly offlineCode: DeviceProblemCode;
  /**
   * Idle time after which the device is asked whether it is still there. With two probe times it stays under
   * 3 s.
   */
  readonly heartbeatEveryMs: number;
  readonly probeTimeoutMs: number;
  attach(channel: Channel): Wire;
  /** A question without side effects. `first`: the channel was just opened. */
  probe(wire: Wire, options: { readonly signal: AbortSignal; readonly first: boolean }): Promise<ProbeAnswer>;
  /** Brings a device that has answered its first probe into the state the driver wants. */
  setUp?(wire: Wire, signal: AbortSignal): Promise<void>;
  /** Drops what is half received and waits out what may still come. */
  resync(wire: Wire, signal: AbortSignal): Promise<void>;
  /** Puts the device into its power-on state without touching the channel. */
  softReset(wire: Wire, signal: AbortSignal): Promise<void>;
};

/** A step of recovery as the log and the technician's counters see it. */
export type LinkStep = RecoveryRung | 'reopen' | 'outOfService' | 'online';

/** What a link takes from outside. `random` gives 0 ≤ n < 1. */
export type LinkWorld = {
  readonly clock: Clock;
  readonly openChannel: OpenChannel;
  readonly random: () => number;
  /** Told of every step of recovery. */
  readonly onStep?: (step: LinkStep) => void;
  /** Watches for a device node that comes back; the file system by default. */
  readonly awaitReturn?: AwaitReturn;
};

/** Thrown by a command when the device itself says that it cannot serve any longer. */
export class DeviceRefused extends Error {
  override readonly name = 'DeviceRefused';
  readonly problem: DeviceProblemCode;

  constructor(problem: DeviceProblemCode) {
    super(`The device refuses to serve (${problem})`);
    this.problem = problem;
  }
}

/** Thrown inside a command when its channel went away or the link was stopped. */
export class LinkLost extends Error {
  override readonly name = 'LinkLost';
}
