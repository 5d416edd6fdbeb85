import type { Channel, ChannelAddress, OpenChannel } from '../../transport/channel.ts';
import { LinkLost, type LinkProtocol } from './protocol.ts';

/** One open channel with the driver's wire on it; `gone` is aborted when it ends. */
export type Connection<Wire> = {
  readonly wire: Wire;
  readonly gone: AbortSignal;
};

/** Opens and closes the channel of a link; at most one is open. */
export type Connector<Wire> = {
  readonly connection: Connection<Wire> | undefined;
  /** Opens; rejects with `ChannelError`. `onClosed` is called if the channel ends by itself. */
  connect(signal: AbortSignal, onClosed: () => void): Promise<void>;
  /** Ends the connection, if any; does not wait. */
  disconnect(): void;
  /** Resolves when the last channel is closed: only then can a serial port be locked anew. */
  closed(): Promise<void>;
};

/** Creates a connector with nothing open. */
export function createConnector<Wire>(
  address: ChannelAddress,
  protocol: LinkProtocol<Wire>,
  openChannel: OpenChannel,
): Connector<Wire> {
  let open: (Connection<Wire> & { readonly channel: Channel; readonly end: () => void }) | undefined;
  let closing: Promise<void> = Promise.resolve();

  return {
    get connection() {
      return open;
    },
    async connect(signal, onClosed) {
      await closing;
      const channel = await openChannel(address, signal);
      if (signal.aborted) {
        closing = channel.close();
        signal.throwIfAborted();
      }
      const gone = new AbortController();
      const end = (): void => gone.abort(new LinkLost('The connection to the device ended'));
      open = { channel, wire: protocol.attach(channel), gone: gone.signal, end };
      channel.onClose(() => {
        if (open?.channel !== channel) return;
        open = undefined;
        end();
        onClosed();
      });
    },
    disconnect() {
      if (!open) return;
      const { channel, end } = open;
      open = undefined;
      end();
      closing = channel.close();
    },
    closed: () => closing,
  };
}
