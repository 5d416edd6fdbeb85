/**
 * The whole simulated lobby as one program: devices, insurance platform and bench page. Prints one JSON
 * line with the addresses when all of it is there. Ports and speeds come from the environment, so that
 * tests can run many at once.
 */
import { startBench } from './bench/bench-server.ts';
import type { LobbyWorld } from './bench/lobby-world.ts';
import { startHall } from './hall/hall.ts';
import { startLobbyDevices } from './lobby.ts';
import { startPlatform } from './platform.ts';

/** Default ports; `LOBBY_FREE_PORTS=1` lets the system choose all of them. */
const defaultPorts = {
  bench: 5850,
  idReader: 5851,
  scanner: 5852,
  printer: 5853,
  fsi: 5854,
  provincial: 5855,
  lamp: 5856,
  hall: 5857,
};

// The bench serves its TypeScript with the types stripped, which Node still calls experimental in every
// terminal.
process.removeAllListeners('warning');
process.on('warning', (warning) => {
  if (warning.name !== 'ExperimentalWarning') console.error(warning.message);
});

// Two lobbies on one machine are a slip of the hand, not a fault of the program.
process.once('uncaughtException', (error: Error & { code?: string; port?: number }) => {
  const isTaken = error.code === 'EADDRINUSE';
  console.error(isTaken ? `Port ${error.port} is taken: another lobby runs on this machine; stop it first.` : error);
  process.exit(1);
});

const { env } = process;
const setting = (name: string, fallback: number): number => {
  const text = env[name];
  return text === undefined || text === '' ? fallback : Number(text);
};
const port = (name: keyof typeof defaultPorts): number =>
  env['LOBBY_FREE_PORTS'] === '1' ? 0 : defaultPorts[name];

const devices = await startLobbyDevices({
  ports: { idReader: port('idReader'), scanner: port('scanner'), printer: port('printer'), lamp: port('lamp') },
  readDelayMs: setting('LOBBY_READ_DELAY_MS', 700),
  decodeDelayMs: setting('LOBBY_DECODE_DELAY_MS', 150),
  scannerVendor: env['LOBBY_SCANNER'] === 'honeywell' ? 'honeywell' : 'newland',
  printer: {
    // 0 stands for a printer that takes no time.
    speedMmPerSecond: setting('LOBBY_PRINT_SPEED', 150) || Number.POSITIVE_INFINITY,
    characterSet: 'gbk',
  },
  ...(env['LOBBY_PTY_DIR'] === undefined ? {} : { ptyDirectory: env['LOBBY_PTY_DIR'] }),
});
const platform = await startPlatform({ fsiPort: port('fsi'), provincialPort: port('provincial') });
const hall = await startHall({ port: port('hall') });
const world: LobbyWorld = {
  devices,
  platform,
  hall,
  kioskUrl: env['LOBBY_KIOSK_URL'] ?? 'http://127.0.0.1:5846/',
  platformFaults: [],
  cardPersonId: undefined,
  phonePersonId: undefined,
};
const bench = await startBench(world, { port: port('bench') });

console.log(
  JSON.stringify({
    bench: bench.url,
    idReader: devices.idReader.wire.tcpPort,
    scanner: devices.scanner.wire.tcpPort,
    printer: devices.printer.wire.tcpPort,
    fsi: platform.fsiUrl,
    provincial: platform.provincialUrl,
    lamp: devices.lamp.wire.tcpPort,
    hall: hall.callsUrl,
  }),
);

const stop = async (): Promise<void> => {
  await Promise.all([bench.close(), platform.close(), hall.close(), devices.close()]);
};
process.once('SIGTERM', () => void stop());
process.once('SIGINT', () => void stop());
