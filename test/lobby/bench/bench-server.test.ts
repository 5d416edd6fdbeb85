import { once } from 'node:events';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { gbk } from '../devices/printer/printer-fixture.ts';
import { startHall } from '../hall/hall.ts';
import { startLobbyDevices } from '../lobby.ts';
import { startPlatform } from '../platform.ts';
import { startBench } from './bench-server.ts';
import type { BenchServer } from './bench-server.ts';
import type { LobbyWorld } from './lobby-world.ts';
import type { BenchMessage, BenchState, PaperView, PersonView } from './messages.ts';

let world: LobbyWorld;
let bench: BenchServer;

beforeEach(async () => {
  world = {
    devices: await startLobbyDevices(),
    platform: await startPlatform({ fsiPort: 0, provincialPort: 0 }),
    hall: await startHall({ port: 0 }),
    kioskUrl: 'http://127.0.0.1:1/',
    platformFaults: [],
    cardPersonId: undefined,
    phonePersonId: undefined,
  };
  bench = await startBench(world, { port: 0 });
});
afterEach(async () => {
  await Promise.all([bench.close(), world.platform.close(), world.hall.close(), world.devices.close()]);
});

const get = async <T>(path: string): Promise<T> => (await (await fetch(`${bench.url}${path}`)).json()) as T;
const act = (action: object): Promise<Response> =>
  fetch(`${bench.url}api/act`, { method: 'POST', body: JSON.stringify(action) });

it('puts a person of the tray on the reader and lifts the card again', async () => {
  const people = await get<PersonView[]>('api/people');
  const first = people[0];
  expect(first?.featured).toBe(true);
  await act({ action: 'placeCard', personId: first?.id });
  expect(await get<BenchState>('api/state')).toMatchObject({
    cardPersonId: first?.id,
    readerState: 'placed',
  });
  await act({ action: 'liftCard' });
  expect(await get<BenchState>('api/state')).toMatchObject({ cardPersonId: null, readerState: 'empty' });
});

it('shows a fresh code of a person at every call', async () => {
  const [person] = await get<PersonView[]>('api/people');
  const texts = await Promise.all(
    [1, 2].map(
      async () =>
        ((await (await act({ action: 'showQr', personId: person?.id })).json()) as { text: string }).text,
    ),
  );
  expect(texts[0]).toMatch(/^\d{28}$/);
  expect(texts[1]).not.toBe(texts[0]);
  expect((await get<BenchState>('api/state')).phoneQr?.length).toBeGreaterThan(20);
});

it('gives the papers with their text', async () => {
  world.devices.printer.device.receive(Uint8Array.from([...gbk('参保凭证\n'), 0x1d, 0x56, 0x42, 0x08]));
  const papers = await get<PaperView[]>('api/papers');
  expect(papers.map((paper) => paper.text)).toEqual([['参保凭证']]);
});

it('sets faults of devices, wires and platform, and clears all of them together', async () => {
  await act({ action: 'setPrinterFault', fault: { paper: 'end' } });
  await act({ action: 'setIdReaderFault', fault: { genuineCheck: 'verificationFailed' } });
  await act({ action: 'setWireFault', device: 'scanner', fault: { silent: true } });
  await act({ action: 'setPlugged', device: 'idReader', plugged: false });
  await act({ action: 'setPlatformFault', fault: { kind: 'slow', delayMs: 5 } });
  expect(await get<BenchState>('api/state')).toMatchObject({
    printerCondition: { paper: 'end' },
    idReaderFaults: { genuineCheck: 'verificationFailed' },
    wires: { scanner: { faults: { silent: true } }, idReader: { plugged: false } },
    platformFaults: [{ kind: 'slow', delayMs: 5 }],
  });
  await act({ action: 'clearFaults' });
  expect(await get<BenchState>('api/state')).toMatchObject({
    printerCondition: { paper: 'ok' },
    idReaderFaults: { genuineCheck: 'passes' },
    wires: { scanner: { faults: { silent: false } }, idReader: { plugged: true } },
    platformFaults: [],
  });
});

it('refuses what is no action, and people that do not exist', async () => {
  expect((await act({ action: 'explode' })).status).toBe(400);
  expect((await act({ action: 'placeCard', personId: 'nobody' })).status).toBe(400);
  expect((await fetch(`${bench.url}../lobby.ts`)).status).toBe(404);
});

it('serves the page, its modules without types, its style and its face', async () => {
  const types = await Promise.all(
    ['', 'bench.ts', 'paper-canvas.ts', 'bench.css', 'noto-sans-sc.ttf'].map(async (path) => {
      const response = await fetch(`${bench.url}${path}`);
      return response.headers.get('content-type')?.split(';')[0];
    }),
  );
  expect(types).toEqual(['text/html', 'text/javascript', 'text/javascript', 'text/css', 'font/ttf']);
  expect(await (await fetch(`${bench.url}bench.ts`)).text()).not.toContain('import type');
});

it('tells a page what is there when it comes, and what changes', async () => {
  const socket = new WebSocket(`${bench.url.replace('http', 'ws')}live`);
  const [first] = (await once(socket, 'message')) as [Buffer];
  expect((JSON.parse(String(first)) as BenchMessage).kind).toBe('state');
  const papered = new Promise<PaperView>((resolve) => {
    socket.on('message', (data: Buffer) => {
      const message = JSON.parse(String(data)) as BenchMessage;
      if (message.kind === 'paper') resolve(message.paper);
    });
  });
  world.devices.printer.device.receive(Uint8Array.from([...gbk('甲\n'), 0x1d, 0x56, 0x42, 0x08]));
  expect((await papered).end).toBe('partialCut');
  socket.close();
});
