import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';

import { systemClock } from '@yibao-kiosk/device-agent/clock.ts';
import { createIdCardReader } from '@yibao-kiosk/device-agent/devices/id-card/driver.ts';
import type { Device } from '@yibao-kiosk/device-agent/devices/link/status.ts';
import { createPrinter } from '@yibao-kiosk/device-agent/devices/printer/driver.ts';
import { printerProfileSchema } from '@yibao-kiosk/device-agent/devices/printer/profile.ts';
import { createScanner } from '@yibao-kiosk/device-agent/devices/scanner/driver.ts';
import { createPrinting } from '@yibao-kiosk/device-agent/printing/create.ts';
import { createKioskService } from '@yibao-kiosk/device-agent/server/kiosk-service.ts';
import type { RunningServer } from '@yibao-kiosk/device-agent/server/server.ts';
import { handle } from '@yibao-kiosk/device-agent/session/command.ts';
import { openStore } from '@yibao-kiosk/device-agent/store/store.ts';
import { openChannel } from '@yibao-kiosk/device-agent/transport/open-channel.ts';
import { createXfsServices } from '@yibao-kiosk/device-agent/xfs/services.ts';
import { attach, enterService } from '@yibao-kiosk/shared/kiosk/terminal.ts';
import { done } from '@yibao-kiosk/shared/outcome.ts';
import * as v from 'valibot';
import { parse } from 'yaml';

import { type LobbyDevices, startLobbyDevices } from '../lobby/lobby.ts';
import { attached, createTestLog, openPage, openSocket, startServer, type TestSocket } from '../security/support.ts';

/** The device services on the real drivers and printing, over the lobby's wires, with a technician's page open. */
export type Stand = {
  readonly server: RunningServer;
  readonly lobby: LobbyDevices;
  /** What the agent logged so far. */
  readonly log: readonly string[];
  /** Opens a device service as the technician; every frame of it goes to `onFrame`. */
  open(service: string): Promise<TestSocket>;
  close(): Promise<void>;
};

/** Sets it up; all devices are online when it resolves. */
export async function setUpStand(onFrame: (frame: unknown) => void): Promise<Stand> {
  const lobby = await startLobbyDevices({ scannerVendor: 'newland' });
  const world = { clock: systemClock, random: () => 0.5, openChannel };
  const at = (port: number) => ({ address: { transport: 'tcp' as const, host: '127.0.0.1', port } });
  const idCardReader = createIdCardReader(at(lobby.idReader.wire.tcpPort), world);
  const scanner = createScanner({ ...at(lobby.scanner.wire.tcpPort), profile: 'newland' }, world);
  const printer = createPrinter({ ...at(lobby.printer.wire.tcpPort), profile: loadProfile('epson-tm') }, world);
  const store = openStore(':memory:', { now: () => systemClock.now() });
  if (store.kind !== 'done') throw new Error('SQLite does not work');
  const printing = createPrinting({
    printer,
    jobs: store.value.printJobs,
    clock: systemClock,
    salt: () => randomBytes(16),
  });
  const xfs = createXfsServices(
    { idCardReader, scanner, printer },
    { printing, createJobId: randomUUID, serviceVersion: '0.1.0', admits: (visitor) => visitor === 'service' },
  );
  const log = createTestLog();
  const kiosk = createKioskService(
    [
      handle(attach, () => done(attached)),
      handle(enterService, (_payload, { connection }) => {
        connection.setRole('service');
        return done({});
      }),
    ],
    { log, checkOutbound: true },
  );
  const server = await startServer([kiosk, ...xfs.services], { log });
  const devices = [idCardReader, scanner, printer];
  for (const device of devices) device.start();
  await Promise.all(devices.map(online));

  const page = await openPage(server);
  await page.call('Terminal.Attach', { locale: 'en' });
  await page.call('Maintenance.Enter', { pin: '123456' });
  const headers = { origin: server.origin, cookie: page.cookie };
  return {
    server,
    lobby,
    log: log.lines,
    open: (service) => openSocket(server, { path: `/xfs4iot/v1.0${service}`, headers, onFrame }),
    async close() {
      await server.close();
      xfs.stop();
      await Promise.all(devices.map((device) => device.stop()));
      store.value.close();
      await lobby.close();
    },
  };
}

/** Resolves when the device is online. */
function online(device: Device): Promise<void> {
  if (device.status.state === 'online') return Promise.resolve();
  return new Promise((resolve) => {
    const stop = device.onStatus(({ state }) => {
      if (state !== 'online') return;
      stop();
      resolve();
    });
  });
}

function loadProfile(id: string): Parameters<typeof createPrinter>[0]['profile'] {
  const file = new URL(`../../config/printers/${id}.yaml`, import.meta.url);
  return v.parse(printerProfileSchema, parse(readFileSync(file, 'utf8')));
}
