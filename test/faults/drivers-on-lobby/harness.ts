import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '@yibao-kiosk/device-agent/clock.ts';
import type { Device, DeviceState } from '@yibao-kiosk/device-agent/devices/link/status.ts';
import type { ChannelAddress } from '@yibao-kiosk/device-agent/transport/channel.ts';
import { openChannel } from '@yibao-kiosk/device-agent/transport/open-channel.ts';
import { onTestFinished } from 'vitest';
import {
  type DeviceName,
  type LobbyDevices,
  type LobbyOptions,
  startLobbyDevices,
} from '../../lobby/lobby.ts';

/** How the drivers reach the lobby. */
export type Transport = 'tcp' | 'serial';
export const TRANSPORTS: readonly Transport[] = ['tcp', 'serial'];

/** What the drivers take from outside: the real clock and real channels. */
export const world = { clock: systemClock, openChannel, random: Math.random };

/** Starts a lobby for the time of one test; over `serial` its devices hang on real pseudo-terminals. */
export async function enterLobby(transport: Transport, options: LobbyOptions = {}): Promise<LobbyDevices> {
  const folder = mkdtempSync(join(tmpdir(), 'drivers-'));
  const lobby = await startLobbyDevices({
    ...options,
    ...(transport === 'serial' && { ptyDirectory: folder }),
  });
  onTestFinished(async () => {
    await lobby.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return lobby;
}

/** Where a device of the lobby is reached. */
export function addressOf(lobby: LobbyDevices, name: DeviceName, transport: Transport): ChannelAddress {
  const { wire } = lobby[name];
  if (transport === 'tcp') return { transport, host: '127.0.0.1', port: wire.tcpPort };
  return { transport, path: wire.ptyPath ?? '', baudRate: 115_200 };
}

/** Starts a driver for the time of one test and waits until it serves. */
export async function online<D extends Device>(device: D): Promise<D> {
  onTestFinished(() => device.stop());
  device.start();
  await untilState(device, 'online');
  return device;
}

/** Resolves when the device is in the state. */
export function untilState(device: Device, state: DeviceState): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (device.status.state !== state) return;
      stop();
      resolve();
    };
    const stop = device.onStatus(look);
    look();
  });
}
