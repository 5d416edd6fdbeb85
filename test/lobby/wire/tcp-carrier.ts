import { createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';
import type { Carrier, ReceiveBytes } from './carrier.ts';

/** A carrier that listens on loopback, like a serial device server or a network printer on port 9100. */
export type TcpCarrier = Carrier & {
  /** The bound port; stays the same over close and open. */
  port(): number;
};

/** Creates the carrier; `port` 0 lets the system choose at the first `open`. */
export function createTcpCarrier(options: { port: number; receive: ReceiveBytes }): TcpCarrier {
  let boundPort = options.port;
  let server: Server | undefined;
  let host: Socket | undefined;
  let reading = true;

  const accept = (socket: Socket): void => {
    // A serial line has one host: a newcomer takes over from a half-open predecessor.
    host?.destroy();
    host = socket;
    socket.setNoDelay(true);
    if (!reading) socket.pause();
    socket.on('data', (chunk) => options.receive(new Uint8Array(chunk)));
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      if (host === socket) host = undefined;
    });
  };

  return {
    port: () => boundPort,
    open: () =>
      new Promise((resolve, reject) => {
        const opening = createServer(accept);
        opening.once('error', reject);
        opening.listen(boundPort, '127.0.0.1', () => {
          boundPort = (opening.address() as AddressInfo).port;
          server = opening;
          resolve();
        });
      }),
    close: () =>
      new Promise((resolve) => {
        host?.destroy();
        if (!server) resolve();
        else server.close(() => resolve());
        server = undefined;
      }),
    write: (bytes) => {
      host?.write(bytes);
    },
    setReading(next) {
      reading = next;
      if (next) host?.resume();
      else host?.pause();
    },
  };
}
