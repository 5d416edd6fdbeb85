import { type ChannelAddress, ChannelError } from '../../transport/channel.ts';
import { type Activity, createActivities } from './activities.ts';
import { type Connection, createConnector } from './connection.ts';
import { NoAnswer, withDeadline, withSignals } from './deadline.ts';
import { hasChannel, type LinkInput, type LinkState, nextLinkState, statusOf } from './machine.ts';
import { DeviceRefused, LinkLost, type LinkProtocol, type LinkStep, type LinkWorld } from './protocol.ts';
import { createPublisher } from './publisher.ts';
import type { Device, DeviceFailure, DeviceStatus } from './status.ts';
import { createTurnstile } from './turnstile.ts';

/** A command on a device: gets the wire for itself, must end when its signal is aborted. */
export type LinkCommand<Wire, T> = (wire: Wire, signal: AbortSignal) => Promise<T>;

/** A device kept open, asked when idle, and reopened for ever; see `machine.ts` for its states. */
export type Link<Wire> = Device & {
  /**
   * Runs a command when it is its turn (first come, first served; heartbeats queue as well). Fails with the
   * device's problem when the device is not online, falls silent or goes away; a silent device is then
   * recovered. `timeoutMs` counts from its turn.
   */
  run<T>(
    command: LinkCommand<Wire, T>,
    options: { readonly signal: AbortSignal; readonly timeoutMs?: number },
  ): Promise<{ readonly kind: 'done'; readonly value: T } | DeviceFailure>;
};

/** Creates the link of one device; it does nothing before `start`. */
export function createLink<Wire>(
  address: ChannelAddress,
  protocol: LinkProtocol<Wire>,
  world: LinkWorld,
): Link<Wire> {
  const { clock } = world;
  const turnstile = createTurnstile();
  const machine = createPublisher<LinkState>({ kind: 'closed' }, Object.is);
  const status = createPublisher<DeviceStatus>({ state: 'offline', sinceMs: clock.now() }, sameStatus);
  const connector = createConnector(address, protocol, world.openChannel);
  let lastExchangeMs = clock.monotonicMs();
  let current: Activity | undefined;

  const feed = (input: LinkInput): void => {
    const before = machine.value;
    const state = nextLinkState(before, input);
    if (state === before) return;
    current?.abort();
    if (!hasChannel(state)) connector.disconnect();
    machine.set(state);
    current = activities.begin(state);
    status.set({ ...statusOf(state, protocol.offlineCode), sinceMs: clock.now() });
    const step = stepInto(state);
    if (step && step !== stepInto(before)) world.onStep?.(step);
  };

  /** Uses the open connection alone. */
  const exclusively = async <T>(
    use: (connection: Connection<Wire>) => Promise<T>,
    signal: AbortSignal,
  ): Promise<T> => {
    const leave = await turnstile.enter(signal);
    try {
      const { connection } = connector;
      if (!connection) throw new LinkLost('The device is not connected');
      return await use(connection);
    } finally {
      lastExchangeMs = clock.monotonicMs();
      leave();
    }
  };

  const activities = createActivities({
    address,
    protocol,
    world,
    feed,
    connect: (signal) => connector.connect(signal, () => feed({ kind: 'channelClosed' })),
    exclusively,
    idleMs: () => (turnstile.busy ? 0 : clock.monotonicMs() - lastExchangeMs),
  });

  const whenOnline = async <T>(command: LinkCommand<Wire, T>, signal: AbortSignal): Promise<T> => {
    const notYet = Symbol('recovering');
    for (;;) {
      await settled(machine, signal);
      if (machine.value.kind !== 'online') throw new LinkLost('The device is not online');
      const value = await exclusively(async ({ wire, gone }) => {
        if (machine.value.kind !== 'online') return notYet;
        return withSignals([signal, gone], (either) => command(wire, either));
      }, signal);
      if (value !== notYet) return value;
    }
  };

  const failure = (error: unknown, signal: AbortSignal): DeviceFailure => {
    if (error instanceof DeviceRefused) {
      feed({ kind: 'refused', problem: error.problem });
      return { kind: 'failed', code: error.problem };
    }
    if (error instanceof NoAnswer) feed({ kind: 'silent' });
    else if (!isExpected(error, signal)) throw error;
    else if (signal.aborted) return { kind: 'cancelled' };
    return { kind: 'failed', code: status.value.problem ?? protocol.offlineCode };
  };

  const link: Link<Wire> = {
    get status() {
      return status.value;
    },
    onStatus: (listen) => status.listen(listen),
    start: () => feed({ kind: 'start' }),
    async stop() {
      feed({ kind: 'stop' });
      await connector.closed();
    },
    async run(command, options) {
      const { signal, timeoutMs } = options;
      const limited: typeof command = (wire, either) =>
        timeoutMs === undefined
          ? command(wire, either)
          : withDeadline(clock, { timeoutMs, signal: either }, (inTime) => command(wire, inTime));
      try {
        return { kind: 'done', value: await whenOnline(limited, signal) };
      } catch (error) {
        return failure(error, signal);
      }
    },
    async reset(signal) {
      const outcome = await link.run((wire, either) => protocol.softReset(wire, either), { signal });
      return outcome.kind === 'done' ? { kind: 'done' } : outcome;
    },
  };
  return link;
}

/** The end of the channel or of the caller's patience; anything else is a bug. */
function isExpected(error: unknown, signal: AbortSignal): boolean {
  if (error instanceof LinkLost || error instanceof ChannelError) return true;
  return signal.aborted && error === signal.reason;
}

/** Waits while the link is in doubt: the retry decides within a second whether commands may go on. */
function settled(
  machine: { value: LinkState; listen(l: () => void): () => void },
  signal: AbortSignal,
): Promise<void> {
  if (machine.value.kind !== 'doubtful') return Promise.resolve();
  if (signal.aborted) return Promise.reject(signal.reason);
  return new Promise((resolve, reject) => {
    const stop = machine.listen(() => {
      if (machine.value.kind === 'doubtful') return;
      signal.removeEventListener('abort', onAbort);
      stop();
      resolve();
    });
    const onAbort = (): void => {
      stop();
      reject(signal.reason);
    };
    signal.addEventListener('abort', onAbort, { once: true });
  });
}

function stepInto(state: LinkState): LinkStep | undefined {
  switch (state.kind) {
    case 'doubtful':
      return state.rung;
    case 'backoff':
      return 'reopen';
    case 'outOfService':
    case 'online':
      return state.kind;
    case 'closed':
    case 'opening':
    case 'probing':
      return undefined;
  }
}

const sameStatus = (a: DeviceStatus, b: DeviceStatus): boolean =>
  a.state === b.state && a.problem === b.problem;
