import { SerialPort } from 'serialport';
import { systemClock } from '../clock.ts';
import { type Channel, ChannelError } from './channel.ts';
import { createCloseNotice } from './close-notice.ts';
import { createReceiver } from './receiver.ts';
import { writeInSlices } from './write-slices.ts';

const SLICE_BYTES = 512;

/** Opens a tty or pty, 8N1, exclusively; rejects with `ChannelError('open-failed' | 'aborted')`. */
export async function openSerial(
  address: { path: string; baudRate: number },
  signal: AbortSignal,
): Promise<Channel> {
  const label = `serial:${address.path}@${address.baudRate}`;
  if (signal.aborted)
    throw new ChannelError('aborted', 'The opening was cancelled', { cause: signal.reason });
  const port = await opened(address);
  const channel = portChannel(port, label);
  if (signal.aborted) {
    await channel.close();
    throw new ChannelError('aborted', 'The opening was cancelled', { cause: signal.reason });
  }
  return channel;
}

function opened(address: { path: string; baudRate: number }): Promise<SerialPort> {
  return new Promise((resolve, reject) => {
    const port = new SerialPort({ ...address, autoOpen: false });
    // Stays for good: serialport emits `error` also for a close during a write, and without a listener that
    // is fatal.
    port.on('error', () => {});
    port.open((cause) => {
      if (!cause) resolve(port);
      else reject(new ChannelError('open-failed', openFailure(cause), { cause }));
    });
  });
}

function openFailure(cause: Error): string {
  return /cannot lock/i.test(cause.message)
    ? 'Another program holds the serial port'
    : 'The serial port cannot be opened';
}

function portChannel(port: SerialPort, label: string): Channel {
  const notice = createCloseNotice();
  const receiver = createReceiver();
  let askedFor = false;
  // Never removed: a paused port does not notice that the device was pulled. In the first milliseconds after
  // the opening even a reading one can miss it; the link's next question then meets the error.
  port.on('data', (chunk: Uint8Array) => receiver.take(chunk));
  port.on('close', (cause: Error | null) => {
    notice.announce(askedFor ? undefined : (cause ?? new Error('The serial port closed')));
  });

  const writeSlice = (slice: Uint8Array): Promise<void> =>
    new Promise((resolve, reject) => {
      if (!port.isOpen) {
        // A write to a closed port would wait for the next opening and fire then.
        reject(new Error('The serial port is closed'));
        return;
      }
      port.write(slice, undefined, (error) => (error ? reject(error) : resolve()));
    });

  const close = (): Promise<void> => {
    askedFor = true;
    return new Promise((resolve) => {
      notice.onClose(() => resolve());
      if (!port.isOpen) {
        // Already closing by itself (its `close` follows) or never to report again.
        setImmediate(() => notice.announce());
        return;
      }
      // Bytes left in the driver would hold up the close of a stalled tty for half a minute.
      port.flush(() => port.close(() => notice.announce()));
    });
  };

  const line = { writeSlice, close, clock: systemClock, sliceBytes: SLICE_BYTES };
  return {
    label,
    async write(bytes, options) {
      if (notice.closed || !port.isOpen) throw new ChannelError('closed', `${label} is closed`);
      await writeInSlices(bytes, { ...options, ...line });
    },
    onData: (receive) => receiver.set(receive),
    onClose: (listen) => notice.onClose(listen),
    close,
  };
}
