import { createConnection, type Socket } from 'node:net';
import { systemClock } from '../clock.ts';
import { type Channel, ChannelError } from './channel.ts';
import { createCloseNotice } from './close-notice.ts';
import { createReceiver } from './receiver.ts';
import { writeInSlices } from './write-slices.ts';

const SLICE_BYTES = 4096;
const CONNECT_TIMEOUT_MS = 2000;
const KEEP_ALIVE_DELAY_MS = 5000;

/**
 * Connects to a serial device server or network printer; rejects with `ChannelError('open-failed' |
 * 'aborted')`.
 */
export async function openTcp(
  address: { host: string; port: number },
  signal: AbortSignal,
): Promise<Channel> {
  const socket = createConnection({
    host: address.host,
    port: address.port,
    // Nagle would hold back the short commands that real-time status consists of.
    noDelay: true,
    keepAlive: true,
    keepAliveInitialDelay: KEEP_ALIVE_DELAY_MS,
  });
  await connected(socket, AbortSignal.any([signal, AbortSignal.timeout(CONNECT_TIMEOUT_MS)]), signal);
  return socketChannel(socket, `tcp:${address.host}:${address.port}`);
}

function connected(socket: Socket, limit: AbortSignal, caller: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (cause: unknown): void => {
      limit.removeEventListener('abort', onLimit);
      socket.destroy();
      const reason = caller.aborted ? 'aborted' : 'open-failed';
      reject(new ChannelError(reason, 'The device does not answer at its address', { cause }));
    };
    const onLimit = (): void => fail(limit.reason);
    // Stays for good: an `error` without a listener ends the process.
    socket.on('error', fail);
    socket.once('connect', () => {
      limit.removeEventListener('abort', onLimit);
      resolve();
    });
    if (limit.aborted) onLimit();
    else limit.addEventListener('abort', onLimit, { once: true });
  });
}

function socketChannel(socket: Socket, label: string): Channel {
  const notice = createCloseNotice();
  const receiver = createReceiver();
  let lastError: Error | undefined;
  let askedFor = false;
  socket.on('error', (error) => (lastError = error));
  socket.on('data', (chunk) => receiver.take(chunk));
  // The far side hung up: a device server that restarts says only this.
  socket.on('end', () => socket.destroy());
  socket.on('close', () => {
    notice.announce(askedFor ? undefined : (lastError ?? new Error('The far side hung up')));
  });

  const writeSlice = (slice: Uint8Array): Promise<void> =>
    new Promise((resolve, reject) => {
      socket.write(slice, (error) => (error ? reject(error) : resolve()));
    });

  const close = (): Promise<void> => {
    askedFor = true;
    const closed = new Promise<void>((resolve) => notice.onClose(() => resolve()));
    // Reset, not finished: else the system goes on sending what is still in its buffer, for minutes if the cable is
    // out, and the rest of a broken paper would print for the next person.
    if (!socket.destroyed) socket.resetAndDestroy();
    return closed;
  };

  const line = { writeSlice, close, clock: systemClock, sliceBytes: SLICE_BYTES };
  return {
    label,
    async write(bytes, options) {
      if (notice.closed || socket.destroyed) throw new ChannelError('closed', `${label} is closed`);
      await writeInSlices(bytes, { ...options, ...line });
    },
    onData: (receive) => receiver.set(receive),
    onClose: (listen) => notice.onClose(listen),
    close,
  };
}
