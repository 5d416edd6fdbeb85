import type { ErrorCode } from '@yibao-kiosk/shared/errors/registry.ts';
import type { TerminalView } from '@yibao-kiosk/shared/kiosk/terminal.ts';

import type { Clock } from '../clock.ts';
import type { TerminalContent } from '../content/terminal-content.ts';
import type { Platform } from '../platform/port.ts';
import type { Stays } from '../session/stays.ts';
import { deviceViews, type FittedDevices } from './device-views.ts';
import { isOpenAt, type OpeningSpan } from './hours.ts';
import type { StaffCalls } from './staff-call/staff-calls.ts';
import { transition, type Resting, type TerminalInput, type TerminalState } from './machine.ts';

/** What the configuration says of this terminal; shown as it is. */
export type TerminalIdentity = Pick<
  TerminalView,
  | 'terminalId'
  | 'placeName'
  | 'regionName'
  | 'servicePhone'
  | 'staffContact'
  | 'processorName'
  | 'places'
  | 'idleSeconds'
  | 'idleWarningSeconds'
  | 'paperColumns'
  | 'languages'
  | 'access'
  | 'demonstration'
>;

export type TerminalWorld = {
  readonly clock: Clock;
  readonly identity: TerminalIdentity;
  readonly hours: readonly OpeningSpan[];
  readonly devices: FittedDevices;
  readonly platform: Pick<Platform, 'reachability' | 'onReachability'>;
  readonly stays: Pick<Stays, 'busy' | 'onChange' | 'end'>;
  readonly staffCalls: Pick<StaffCalls, 'view' | 'onChange' | 'staffArrived'>;
  readonly content: Pick<TerminalContent, 'off' | 'problem' | 'onChange'>;
  /** Told after every change of state. */
  readonly onState: (state: TerminalState) => void;
  /** Told the whole view after every change of anything in it. */
  readonly onView: (view: TerminalView) => void;
};

const hoursLookMs = 15_000;

/** The arbiter at work: holds the state, tells the page of every change. */
export class Terminal {
  readonly #world: TerminalWorld;
  readonly #stopped = new AbortController();
  #state: TerminalState = 'open';
  #failed = false;
  #shown = '';

  constructor(world: TerminalWorld) {
    this.#world = world;
  }

  get state(): TerminalState {
    return this.#state;
  }

  /** Why no citizen may begin now, or null. */
  refusal(): ErrorCode | null {
    switch (this.#state) {
      case 'open':
      case 'serving':
        return null;
      case 'closed':
        return 'TRM_CLOSED';
      case 'service':
      case 'updating':
        return 'TRM_IN_SERVICE';
      case 'fault':
        return 'TRM_STORE_FAILED';
    }
  }

  view(): TerminalView {
    const { identity, devices, platform, staffCalls, content } = this.#world;
    return {
      ...identity,
      state: this.#state,
      devices: deviceViews(devices),
      platform: platform.reachability(),
      staffCall: staffCalls.view(),
      servicesOff: { ...content.off },
      contentProblem: content.problem,
    };
  }

  /** Begins to follow devices, platform, citizens, content and the clock, until `stop`. */
  start(): void {
    const { devices, platform, stays, staffCalls, content } = this.#world;
    const changed = (): void => this.#tell();
    const followed = [
      platform.onReachability(changed),
      staffCalls.onChange(changed),
      content.onChange(changed),
      stays.onChange(() => this.#followStays()),
      ...[devices.idCard, devices.scanner, devices.printer].flatMap((d) => (d ? [d.onStatus(changed)] : [])),
      ...(devices.printer ? [devices.printer.onPrinterStatus(changed)] : []),
    ];
    this.#stopped.signal.addEventListener('abort', () => followed.forEach((stop) => stop()), { once: true });
    void this.#followHours();
  }

  stop(): void {
    this.#stopped.abort();
  }

  /** The durable store failed: nothing may be printed or issued until it is mended. */
  fail(): void {
    this.#failed = true;
    this.#dispatch({ type: 'restingChanged', resting: 'fault' });
  }

  /** The technician has the machine; the answer says whether it was given. */
  enterService(): boolean {
    this.#dispatch({ type: 'serviceEntered' });
    this.#world.staffCalls.staffArrived();
    return this.#state === 'service';
  }

  leaveService(): void {
    this.#dispatch({ type: 'serviceLeft', resting: this.#resting() });
  }

  #resting(): Resting {
    if (this.#failed) return 'fault';
    return isOpenAt(this.#world.hours, this.#world.clock.now()) ? 'open' : 'closed';
  }

  #followStays(): void {
    if (this.#world.stays.busy) this.#dispatch({ type: 'sessionBegun' });
    else this.#dispatch({ type: 'sessionEnded', resting: this.#resting() });
  }

  async #followHours(): Promise<void> {
    const { signal } = this.#stopped;
    while (!signal.aborted) {
      this.#dispatch({ type: 'restingChanged', resting: this.#resting() });
      await this.#world.clock.sleep(hoursLookMs, signal).catch(() => undefined);
    }
  }

  #dispatch(input: TerminalInput): void {
    const step = transition(this.#state, input);
    const changed = step.state !== this.#state;
    this.#state = step.state;
    if (changed) this.#world.onState(step.state);
    if (step.effects.includes('endSession')) this.#world.stays.end('terminalClosed');
    this.#tell();
  }

  /** Tells the view whole, but only when something in it is different from what was told last. */
  #tell(): void {
    const view = this.view();
    const shown = JSON.stringify(view);
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#world.onView(view);
  }
}
