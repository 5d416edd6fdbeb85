import { type Channel, ChannelError, type OpenChannel } from '../channel.ts';
import { createCloseNotice } from '../close-notice.ts';

/** A device for unit tests: a wire in memory whose far end is a function. */
export type ScriptedDevice = {
  readonly openChannel: OpenChannel;
  /** Everything written so far, one entry a write. */
  readonly written: Uint8Array[];
  /** How often somebody tried to open it. */
  readonly openings: number;
  /** Whether a channel is open now. */
  readonly connected: boolean;
  /** What the device does with a write; replace it to change its behaviour. */
  respond: (bytes: Uint8Array) => void;
  /** Sends bytes to the agent. */
  emit(bytes: Uint8Array): void;
  /** Takes the device away; `silently` without a close event, as a paused port or a dead cable does. */
  unplug(options?: { silently?: boolean }): void;
  plugIn(): void;
  /** Lets writes wait without an end (a printer that reads no more) until `resume`. */
  stall(): void;
  resume(): void;
};

/** Creates a device that is plugged in. */
export function createScriptedDevice(respond: (bytes: Uint8Array) => void = () => {}): ScriptedDevice {
  let plugged = true;
  let openings = 0;
  let stalled: PromiseWithResolvers<void> | undefined;
  let receive: ((bytes: Uint8Array) => void) | undefined;
  let notice = createCloseNotice();
  notice.announce();
  const written: Uint8Array[] = [];

  const open = (): Channel => {
    const own = createCloseNotice();
    notice = own;
    return {
      label: 'scripted',
      async write(bytes, { signal }) {
        if (own.closed) throw new ChannelError('closed', 'closed');
        await stalledFor(signal);
        if (own.closed) throw new ChannelError('closed', 'closed');
        written.push(Uint8Array.from(bytes));
        if (plugged) device.respond(bytes);
      },
      onData(listener) {
        receive = listener;
        return () => (receive = undefined);
      },
      onClose: (listen) => own.onClose(listen),
      async close() {
        own.announce();
      },
    };
  };

  const stalledFor = async (signal: AbortSignal | undefined): Promise<void> => {
    if (!stalled) return;
    const aborted = new Promise<never>((_, reject) => {
      signal?.addEventListener('abort', () => reject(new ChannelError('aborted', 'aborted')), { once: true });
    });
    await Promise.race([stalled.promise, aborted]);
  };

  const device: ScriptedDevice = {
    written,
    respond,
    get openings() {
      return openings;
    },
    get connected() {
      return !notice.closed;
    },
    async openChannel() {
      openings += 1;
      if (!plugged) throw new ChannelError('open-failed', 'unplugged');
      return open();
    },
    emit(bytes) {
      if (plugged) receive?.(Uint8Array.from(bytes));
    },
    unplug({ silently = false } = {}) {
      plugged = false;
      if (!silently) notice.announce(new Error('unplugged'));
    },
    plugIn() {
      plugged = true;
    },
    stall() {
      stalled = Promise.withResolvers<void>();
    },
    resume() {
      stalled?.resolve();
      stalled = undefined;
    },
  };
  return device;
}
