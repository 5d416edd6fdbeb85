import type { Clock } from '@yibao-kiosk/device-agent/clock.ts';
import type { FrameLog } from '../frame-log.ts';
import type { Carrier } from './carrier.ts';
import { createPtyCarrier } from './pty-carrier.ts';
import { createTcpCarrier } from './tcp-carrier.ts';
import { createOutbound } from './outbound.ts';
import { createSeededRandom, soundWire } from './wire-faults.ts';
import type { WireFaults } from './wire-faults.ts';

/**
 * One device's cable: bytes both ways over TCP and, if asked for, over a pty; can be pulled out and put
 * back.
 */
export type Wire = {
  readonly name: string;
  readonly tcpPort: number;
  readonly ptyPath: string | undefined;
  readonly plugged: boolean;
  readonly faults: WireFaults;
  /** Sends to the host, in order, through the faults that are set. */
  send: (bytes: Uint8Array) => void;
  /** Registers the device that the wire's bytes go to. */
  connect(receive: (bytes: Uint8Array) => void): void;
  /** Stops or resumes taking bytes from the host; while stopped the host's writes stall. */
  setReading: (reading: boolean) => void;
  setFaults(change: Partial<WireFaults>): void;
  /** Pulls the cable: connections break, the port refuses, the pty link goes. */
  unplug(): Promise<void>;
  /** Puts the cable back under the same addresses. */
  replug(): Promise<void>;
  close(): Promise<void>;
};

/** How a wire is made: `tcpPort` 0 lets the system choose; `ptyPath` asks for a pty under that link. */
export type WireOptions = {
  name: string;
  clock: Clock;
  log: FrameLog;
  tcpPort?: number;
  ptyPath?: string;
  seed?: number;
};

/** Opens the wire; rejects when the port is taken or socat is missing. */
export async function openWire(options: WireOptions): Promise<Wire> {
  const random = createSeededRandom(options.seed ?? 1);
  let faults = soundWire;
  let deliver: (bytes: Uint8Array) => void = () => undefined;
  let plugged = false;
  let changing: Promise<void> = Promise.resolve();

  const record = (direction: 'toDevice' | 'toHost', bytes: Uint8Array): void =>
    options.log.record({ at: options.clock.now(), device: options.name, direction, bytes });
  const receive = (bytes: Uint8Array): void => {
    if (!plugged) return;
    record('toDevice', bytes);
    deliver(bytes);
  };

  const tcp = createTcpCarrier({ port: options.tcpPort ?? 0, receive });
  const carriers: Carrier[] = [tcp];
  if (options.ptyPath !== undefined) carriers.push(createPtyCarrier({ linkPath: options.ptyPath, receive }));

  const setPlugged = (next: boolean): Promise<void> => {
    const before = changing;
    changing = (async () => {
      await before;
      if (plugged === next) return;
      plugged = next;
      for (const carrier of carriers) await (next ? carrier.open() : carrier.close());
    })();
    return changing;
  };

  const transmit = (bytes: Uint8Array): void => {
    if (!plugged) return;
    record('toHost', bytes);
    for (const carrier of carriers) carrier.write(bytes);
  };
  const send = createOutbound({ clock: options.clock, faults: () => faults, random, transmit });

  await setPlugged(true);
  return {
    name: options.name,
    get tcpPort() {
      return tcp.port();
    },
    ptyPath: options.ptyPath,
    get plugged() {
      return plugged;
    },
    get faults() {
      return faults;
    },
    send,
    connect: (next) => {
      deliver = next;
    },
    setReading: (reading) => {
      for (const carrier of carriers) carrier.setReading(reading);
    },
    setFaults: (change) => {
      faults = { ...faults, ...change };
    },
    unplug: () => setPlugged(false),
    replug: () => setPlugged(true),
    close: () => setPlugged(false),
  };
}
