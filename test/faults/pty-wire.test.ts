import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openChannel } from '@yibao-kiosk/device-agent/transport/open-channel.ts';
import { SerialPort } from 'serialport';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { kioskPrinter80 } from '../lobby/devices/printer/printer-model.ts';
import { startLobbyDevices } from '../lobby/lobby.ts';
import type { LobbyDevices } from '../lobby/lobby.ts';

let directory: string;
let lobby: LobbyDevices;

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'lobby-pty-'));
  lobby = await startLobbyDevices({ ptyDirectory: directory, printer: kioskPrinter80 });
});
afterEach(async () => {
  await lobby.close();
  rmSync(directory, { recursive: true, force: true });
});

async function openPort(name: string): Promise<SerialPort> {
  const port = new SerialPort({ path: join(directory, name), baudRate: 115_200 });
  await once(port, 'open');
  return port;
}

async function ask(port: SerialPort, hex: string): Promise<string> {
  port.write(Buffer.from(hex, 'hex'));
  const [answer] = (await once(port, 'data')) as [Buffer];
  return answer.toString('hex');
}

it('devices answer over real pseudo-terminals, also to a second opening', async () => {
  for (let opening = 0; opening < 2; opening += 1) {
    const reader = await openPort('id-reader');
    expect(await ask(reader, 'aaaaaa96690003200122')).toBe('aaaaaa9669000400008084');
    const printer = await openPort('printer');
    expect(await ask(printer, '100401')).toBe('12');
    for (const port of [reader, printer]) await new Promise((resolve) => port.close(resolve));
  }
});

it('takes a job much larger than the buffer of a pty while it answers', async () => {
  const printer = await openPort('printer');
  const line = Buffer.from('0123456789'.repeat(4) + '\n', 'latin1');
  printer.write(Buffer.concat(Array.from({ length: 3000 }, () => line)));
  expect(await ask(printer, '1d7201')).toBe('00');
  expect(lobby.printer.device.counters().bytesReceived).toBe(3000 * line.length + 3);
  await new Promise((resolve) => printer.close(resolve));
});

it('goes away when the cable is pulled, and comes back under the same name', async () => {
  const channel = await openChannel(
    { transport: 'serial', path: join(directory, 'id-reader'), baudRate: 115_200 },
    new AbortController().signal,
  );
  await lobby.idReader.wire.unplug();
  // serialport misses some hang-ups of an idle line; the next write meets them for sure.
  const late = channel.write(Uint8Array.of(0xaa), { timeoutMs: 5000 });
  await expect(late).rejects.toMatchObject({ reason: 'closed' });
  await channel.close();
  expect(existsSync(join(directory, 'id-reader'))).toBe(false);
  await lobby.idReader.wire.replug();
  const again = await openPort('id-reader');
  expect(await ask(again, 'aaaaaa9669000311ffed')).toBe('aaaaaa9669000400009094');
  await new Promise((resolve) => again.close(resolve));
});
