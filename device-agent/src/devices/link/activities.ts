import { type ChannelAddress, ChannelError } from '../../transport/channel.ts';
import { backoffMs } from './backoff.ts';
import type { Connection } from './connection.ts';
import { NoAnswer, withDeadline, withSignals } from './deadline.ts';
import type { LinkInput, LinkState, RecoveryRung } from './machine.ts';
import { createAwaitReturn } from './presence.ts';
import { LinkLost, type LinkProtocol, type LinkWorld } from './protocol.ts';

const OPEN_TIMEOUT_MS = 3000;
const PROBE_PAUSE_MS = 1000;
const STEP_TIMEOUT_MS = 2000;

/** What a state does; ends with the state. */
export type Activity = { abort(): void };

/** What the activities need of the link that runs them. */
export type ActivityHost<Wire> = {
  readonly address: ChannelAddress;
  readonly protocol: LinkProtocol<Wire>;
  readonly world: LinkWorld;
  feed(input: LinkInput): void;
  connect(signal: AbortSignal): Promise<void>;
  exclusively<T>(use: (connection: Connection<Wire>) => Promise<T>, signal: AbortSignal): Promise<T>;
  /** How long nothing was said to the device; 0 while a command runs or waits. */
  idleMs(): number;
};

/** The effects of a link's states: each activity ends in one input to the machine. */
export function createActivities<Wire>(host: ActivityHost<Wire>): { begin(state: LinkState): Activity } {
  const { protocol, world } = host;
  const { clock } = world;
  const awaitReturn = world.awaitReturn ?? createAwaitReturn(clock);

  const opening = async (signal: AbortSignal): Promise<LinkInput> => {
    try {
      await withDeadline(clock, { timeoutMs: OPEN_TIMEOUT_MS, signal }, (limited) => host.connect(limited));
      return { kind: 'opened' };
    } catch (error) {
      if (error instanceof ChannelError || error instanceof NoAnswer) return { kind: 'openFailed' };
      throw error;
    }
  };

  const backoff = async (openFailures: number, signal: AbortSignal): Promise<LinkInput> => {
    const race = new AbortController();
    const pauseMs = backoffMs(openFailures, host.address.transport, world.random);
    return withSignals([signal, race.signal], (either) =>
      Promise.race([
        clock.sleep(pauseMs, either).then((): LinkInput => ({ kind: 'waitOver' })),
        awaitReturn(host.address, either).then((): LinkInput => ({ kind: 'returned' })),
      ]),
    ).finally(() => race.abort());
  };

  /** Says something to the device, within a time; the input that it ends in. */
  const converse = async (
    limit: { readonly timeoutMs: number; readonly signal: AbortSignal },
    talk: (wire: Wire, signal: AbortSignal) => Promise<LinkInput>,
  ): Promise<LinkInput> => {
    const { timeoutMs, signal } = limit;
    try {
      return await host.exclusively(
        ({ wire, gone }) =>
          withSignals([signal, gone], (either) =>
            withDeadline(clock, { timeoutMs, signal: either }, (limited) => talk(wire, limited)),
          ),
        signal,
      );
    } catch (error) {
      return inputOf(error);
    }
  };

  const ask = (signal: AbortSignal, first: boolean): Promise<LinkInput> =>
    converse({ timeoutMs: protocol.probeTimeoutMs, signal }, (wire, limited) =>
      protocol.probe(wire, { signal: limited, first }),
    );

  /** Does a step, then asks; a step that fails is its own answer. */
  const doThenAsk = async (step: (wire: Wire, signal: AbortSignal) => Promise<void>, signal: AbortSignal) => {
    const done = await converse(
      { timeoutMs: STEP_TIMEOUT_MS, signal },
      async (wire, limited): Promise<LinkInput> => {
        await step(wire, limited);
        return { kind: 'answered' };
      },
    );
    return done.kind === 'answered' ? ask(signal, true) : done;
  };

  const probing = async (silentProbes: number, signal: AbortSignal): Promise<LinkInput> => {
    if (silentProbes > 0) await clock.sleep(PROBE_PAUSE_MS, signal);
    const input = await ask(signal, true);
    if (input.kind !== 'answered' || !protocol.setUp) return input;
    return doThenAsk(async (wire, limited) => protocol.setUp?.(wire, limited), signal);
  };

  const online = async (signal: AbortSignal): Promise<LinkInput> => {
    for (;;) {
      await clock.sleep(Math.max(1, protocol.heartbeatEveryMs - host.idleMs()), signal);
      if (host.idleMs() < protocol.heartbeatEveryMs) continue;
      const input = await ask(signal, false);
      if (input.kind !== 'answered') return input;
    }
  };

  const outOfService = async (signal: AbortSignal): Promise<LinkInput> => {
    await clock.sleep(protocol.heartbeatEveryMs, signal);
    return ask(signal, true);
  };

  const climb = (rung: RecoveryRung, signal: AbortSignal): Promise<LinkInput> => {
    switch (rung) {
      case 'retry':
        return ask(signal, false);
      case 'resync':
        return doThenAsk((wire, limited) => protocol.resync(wire, limited), signal);
      case 'softReset':
        return doThenAsk((wire, limited) => protocol.softReset(wire, limited), signal);
    }
  };

  const activityOf = (state: LinkState, signal: AbortSignal): Promise<LinkInput | undefined> => {
    switch (state.kind) {
      case 'closed':
        return Promise.resolve(undefined);
      case 'opening':
        return opening(signal);
      case 'backoff':
        return backoff(state.openFailures, signal);
      case 'probing':
        return probing(state.silentProbes, signal);
      case 'online':
        return online(signal);
      case 'doubtful':
        return climb(state.rung, signal);
      case 'outOfService':
        return outOfService(signal);
    }
  };

  return {
    begin(state) {
      const life = new AbortController();
      const live = async (): Promise<void> => {
        try {
          const input = await activityOf(state, life.signal);
          if (input && !life.signal.aborted) host.feed(input);
        } catch (error) {
          if (!life.signal.aborted) throw error;
        }
      };
      void live();
      return life;
    },
  };
}

/** A probe that ended without an answer: the device was silent, or its channel refused the bytes. */
function inputOf(error: unknown): LinkInput {
  if (error instanceof NoAnswer) return { kind: 'silent' };
  // A channel that is closed says so itself; the write that met it only has to end.
  if (error instanceof LinkLost || error instanceof ChannelError) return { kind: 'channelClosed' };
  throw error;
}
