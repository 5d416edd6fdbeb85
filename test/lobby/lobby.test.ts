import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, it } from 'vitest';
import { testResident } from './devices/id-reader/test-card.ts';
import { startLobbyDevices } from './lobby.ts';
import { fromHex, toHex } from './wire/hex.ts';

it('offers all three devices over TCP', async () => {
  const lobby = await startLobbyDevices();
  lobby.idReader.device.place(testResident);
  const exchange = async (port: number, request: string): Promise<string> => {
    const socket = connect(port, '127.0.0.1');
    socket.write(fromHex(request));
    const [answer] = (await once(socket, 'data')) as [Buffer];
    socket.destroy();
    return toHex(answer);
  };
  expect(await exchange(lobby.idReader.wire.tcpPort, 'AAAAAA96690003200122')).toBe(
    'AAAAAA9669000800009F0000000097',
  );
  expect(await exchange(lobby.scanner.wire.tcpPort, '7E0130303030 2353434E54524731 3B03')).toContain('0201');
  expect(await exchange(lobby.printer.wire.tcpPort, '100401')).toBe('12');
  await lobby.close();
});

it('pulls the cable when the printer has taken the given number of bytes', async () => {
  const lobby = await startLobbyDevices();
  lobby.printer.device.setFault({ unplugAfterBytes: 2 });
  const socket = connect(lobby.printer.wire.tcpPort, '127.0.0.1');
  socket.on('error', () => socket.destroy());
  socket.write('abcdef');
  await once(socket, 'close');
  expect(lobby.printer.wire.plugged).toBe(false);
  expect(lobby.printer.device.counters().bytesReceived).toBe(2);
  await lobby.close();
});
