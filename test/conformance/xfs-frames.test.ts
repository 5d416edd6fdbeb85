import { appendFileSync } from 'node:fs';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { testResident } from '../lobby/devices/id-reader/test-card.ts';
import { type Message, type TestSocket, upgradeStatus } from '../security/support.ts';
import { faultOfFrame } from './emitted.ts';
import { setUpStand, type Stand } from './stand.ts';

/**
 * One run of a technician over all device services, on real bytes. Every frame that the agent emitted is checked; with
 * YIBAO_FRAME_LOG all frames of both directions are appended to that file, one JSON text a line.
 */
const frames: { header: { type: string; name: string } }[] = [];
const logFile = process.env['YIBAO_FRAME_LOG'];
const record = (frame: unknown): void => {
  const text = typeof frame === 'string' ? frame : JSON.stringify(frame);
  if (logFile) appendFileSync(logFile, `${text}\n`);
  const message = JSON.parse(text) as (typeof frames)[number];
  if (message.header.type !== 'command') frames.push(message);
};

let stand: Stand;
let idCard: TestSocket;
let barcode: TestSocket;
let printer: TestSocket;
beforeAll(async () => {
  stand = await setUpStand(record);
  [idCard, barcode, printer] = await Promise.all(['/IdCard', '/Barcode', '/ReceiptPrinter'].map((service) => stand.open(service))) as [
    TestSocket,
    TestSocket,
    TestSocket,
  ];
});
afterAll(() => stand.close());

const v2 = { version: '2.0' };
const v3 = { version: '3.0' };
const isEvent = (name: string) => ({ header }: { header: { name: string } }) => header.name === name;

describe('a client that discovers the terminal', () => {
  it('finds every service, and each by its own address', async () => {
    const publisher = await stand.open('');
    const answer = await publisher.call('ServicePublisher.GetServices', undefined, { version: '2.0', timeout: 5000 });
    const services = answer.payload?.['services'] as { serviceURI: string }[];
    expect(services.map(({ serviceURI }) => new URL(serviceURI).pathname)).toEqual([
      '/xfs4iot/v1.0/IdCard',
      '/xfs4iot/v1.0/Barcode',
      '/xfs4iot/v1.0/ReceiptPrinter',
    ]);
    expect((await publisher.call('Common.Status', undefined, v2)).header.completionCode).toBe('invalidCommand');
    publisher.socket.close();
  });

  it('reads status and capabilities, pins versions, marks a transaction', async () => {
    for (const service of [idCard, barcode, printer]) {
      const status = await service.call('Common.Status', undefined, v2);
      expect(status.payload).toMatchObject({ common: { device: 'online' } });
      const capabilities = await service.call('Common.Capabilities', null, v2);
      expect(capabilities.payload?.['interfaces']).toHaveLength(2);
      const pinned = await service.call('Common.SetVersions', { commands: { 'Common.Status': 2 } }, v2);
      expect(pinned.header.completionCode).toBeUndefined();
      await service.call('Common.SetTransactionState', { state: 'active', transactionID: 'T-1' }, v2);
      expect((await service.call('Common.GetTransactionState', undefined, v2)).payload).toMatchObject({ state: 'active' });
      await service.call('Common.SetTransactionState', { state: 'inactive' }, v2);
    }
  });

  it('may write the path in another case and with a slash at its end', async () => {
    const socket = await stand.open('/idcard/');
    expect((await socket.call('Common.Status', undefined, v2)).payload).toMatchObject({ common: { device: 'online' } });
    socket.socket.close();
  });

  it('is no citizen', async () => {
    const headers = { origin: stand.server.origin };
    expect(await upgradeStatus(stand.server, { path: '/xfs4iot/v1.0/IdCard', headers })).toBe(401);
  });
});

describe('the identity card reader', () => {
  it('reads a card and shows it masked', async () => {
    const answer = idCard.call('YibaoIdentity.ReadDocument', { acceptExpired: true }, { version: '1.0', timeout: 20_000 });
    await idCard.find(isEvent('CardReader.InsertCardEvent'));
    stand.lobby.idReader.device.place(testResident);
    const { header, payload } = await answer;
    expect(header.completionCode).toBeUndefined();
    expect(payload).toMatchObject({ documentType: 'residentIdCard', maskedName: '测＊＊' });
    expect(JSON.stringify(frames)).not.toContain(testResident.number);
  });

  it('asks for a card that was left, and waits until it is taken', async () => {
    stand.lobby.idReader.device.lift();
    stand.lobby.idReader.device.place(testResident);
    const answer = idCard.call('YibaoIdentity.ReadDocument', undefined, { version: '1.0', timeout: 20_000 });
    await idCard.find(isEvent('YibaoIdentity.RemoveMediaEvent'));
    stand.lobby.idReader.device.lift();
    await idCard.find(isEvent('CardReader.MediaRemovedEvent'));
    idCard.send({ header: { type: 'command', name: 'Common.Cancel', version: '2.0', requestId: 9001 } });
    expect((await answer).header.completionCode).toBe('canceled');
    const order = idCard.received
      .filter(({ header }) => header.type === 'completion')
      .slice(-2)
      .map(({ header }) => header.name);
    expect(order).toEqual(['Common.Cancel', 'YibaoIdentity.ReadDocument']);
  });

  it('gives up after the time-out of the command', async () => {
    const answer = await idCard.call('YibaoIdentity.ReadDocument', undefined, { version: '1.0', timeout: 300 });
    expect(answer.header.completionCode).toBe('timeOut');
  });

  it('has no raw card data', async () => {
    const answer = await idCard.call('CardReader.ReadRawData', { chip: true }, v2);
    expect(answer.header.completionCode).toBe('unsupportedCommand');
    expect((await idCard.call('CardReader.Reset', { to: 'auto' }, v2)).header.completionCode).toBeUndefined();
  });
});

describe('the scanner', () => {
  const code = '3501020000000000000000001234';

  it('reads a code and shows its length', async () => {
    const answer = barcode.call('BarcodeReader.Read', { symbologies: { qrCode: true } }, { version: '2.0', timeout: 20_000 });
    await barcode.find(({ payload }) => JSON.stringify(payload ?? {}).includes('"scanner":"on"'));
    stand.lobby.scanner.device.show(code);
    const output = (await answer).payload?.['readOutput'] as { barcodeData: string }[];
    const data = Buffer.from(output[0]?.barcodeData ?? '', 'base64').toString('utf8');
    expect(data).toBe(`35${'*'.repeat(code.length - 2)}`);
    stand.lobby.scanner.device.hide();
  });

  it('serves one Read after the other, and tells which was cancelled', async () => {
    const first = barcode.call('BarcodeReader.Read', undefined, v2);
    const second = barcode.call('BarcodeReader.Read', undefined, { version: '2.0', timeout: 400 });
    expect((await second).header.completionCode).toBe('timeOut');
    const status = await barcode.call('Common.Status', undefined, v2);
    expect(status.payload).toMatchObject({ barcodeReader: { scanner: 'on' } });
    const nobody = await barcode.call('Common.Cancel', { requestIds: [777] }, v2);
    expect(nobody.payload).toEqual({ errorCode: 'noMatchingRequestIDs' });
    const cancel = await barcode.call('Common.Cancel', null, v2);
    expect(cancel.header.completionCode).toBeUndefined();
    expect((await first).header.completionCode).toBe('canceled');
    expect((await barcode.call('BarcodeReader.Reset', undefined, v2)).header.completionCode).toBeUndefined();
  });

  it('is told to be gone when the cable is pulled, and back when it is put back', async () => {
    await stand.lobby.scanner.wire.unplug();
    await barcode.find(isEvent('Common.ErrorEvent'));
    const answer = await barcode.call('BarcodeReader.Read', undefined, { version: '2.0', timeout: 5000 });
    expect(answer.header.completionCode).toBe('deviceNotReady');
    const before = barcode.received.length;
    await stand.lobby.scanner.wire.replug();
    await barcode.find((message) => {
      const isNew = barcode.received.indexOf(message) >= before;
      return isNew && JSON.stringify(message.payload ?? {}).includes('"device":"online"');
    });
  });
});

describe('the printer', () => {
  it('prints the test page, and the paper comes out', async () => {
    expect((await printer.call('Printer.GetFormList', undefined, v2)).payload).toEqual({ formList: ['testPage'] });
    const papers = stand.lobby.printer.device.papers().length;
    const payload = { formName: 'testPage', fields: { lines: ['一', '二'] }, mediaControl: { cut: true, move: 'eject' } };
    const answer = await printer.call('Printer.PrintForm', payload, { version: '3.0', timeout: 30_000 });
    expect(answer.header.completionCode).toBeUndefined();
    expect(stand.lobby.printer.device.papers().length).toBe(papers + 1);
    const states = printer.received.filter(isEvent('YibaoPrinter.JobEvent')).map(({ payload: job }) => job?.['state']);
    expect(states.at(-1)).toBe('printed');
  });

  it('cuts a blank strip', async () => {
    const answer = await printer.call('Printer.ControlMedia', { mediaControl: { cut: true } }, v3);
    expect(answer.header.completionCode).toBeUndefined();
  });

  it('refuses forms, fields and bytes that are not its own', async () => {
    const unknown = await printer.call('Printer.PrintForm', { formName: 'certificate' }, v3);
    expect(unknown.payload).toEqual({ errorCode: 'formNotFound' });
    const field = await printer.call('Printer.PrintForm', { formName: 'testPage', fields: { name: 'x' } }, v3);
    expect(field.payload).toEqual({ errorCode: 'fieldError' });
    const raw = await printer.call('Printer.PrintRaw', { inputData: 'no', data: 'G0A=' }, v3);
    expect(raw.header.completionCode).toBe('unsupportedCommand');
    const stamp = await printer.call('Printer.ControlMedia', { mediaControl: { stamp: true } }, v3);
    expect(stamp.header.completionCode).toBe('unsupportedData');
  });

  it('tells that paper runs low, is out, and is back', async () => {
    stand.lobby.printer.device.setFault({ paper: 'nearEnd' });
    await printer.find(({ payload }) => payload?.['threshold'] === 'low');
    stand.lobby.printer.device.setFault({ paper: 'end' });
    await printer.find(({ payload }) => payload?.['threshold'] === 'out');
    const answer = await printer.call('Printer.PrintForm', { formName: 'testPage' }, v3);
    expect(answer).toMatchObject({ header: { completionCode: 'commandErrorCode' }, payload: { errorCode: 'paperOut' } });
    stand.lobby.printer.device.refill();
    stand.lobby.printer.device.clearFaults();
    await printer.find(({ payload }) => payload?.['threshold'] === 'full');
    expect((await printer.call('Printer.SupplyReplenish', { upper: true }, v2)).header.completionCode).toBeUndefined();
    expect((await printer.call('Printer.Reset', undefined, v3)).header.completionCode).toBeUndefined();
  });
});

describe('messages that break the standard', () => {
  /** Sent without being recorded: the log holds what a proper client sends. */
  const sendBad = async (header: object, payload?: unknown): Promise<Message> => {
    const before = printer.received.length;
    printer.socket.send(JSON.stringify({ header: { type: 'command', ...header }, payload }));
    return printer.find((message) => {
      const { type, status } = message.header;
      return printer.received.indexOf(message) >= before && (type === 'completion' || status !== undefined);
    });
  };
  const known = { name: 'Printer.PrintForm', version: '3.0', requestId: 8000 };

  it.each([
    ['requestId 0', { ...known, requestId: 0 }, {}, { status: 'invalidRequestID', requestId: 0 }],
    ['a header property of its own', { ...known, session: 'x' }, {}, { status: 'invalidMessage', requestId: 8000 }],
    ['a name with two dots', { ...known, name: 'A.B.C' }, {}, { status: 'invalidMessage', name: 'Common.Acknowledge' }],
    ['a payload of another kind', known, [], { completionCode: 'invalidData' }],
    ['a property of another type', known, { formName: 7 }, { completionCode: 'invalidData' }],
    ['a major of the future', { ...known, version: '9.0' }, {}, { completionCode: 'unsupportedCommand' }],
    ['a command of another interface', { ...known, name: 'CardReader.Move', version: '2.0' }, {}, { completionCode: 'invalidCommand' }],
  ])('%s is told', async (...[, header, payload, expected]) => {
    expect((await sendBad(header, payload)).header).toMatchObject(expected);
  });

  it('Status and Capabilities are answered in either major', async () => {
    const answer = await sendBad({ name: 'Common.Capabilities', version: '3.0', requestId: 8001 });
    expect(answer.header).toMatchObject({ type: 'completion', version: '3.0' });
    expect(answer.header.completionCode).toBeUndefined();
  });
});

describe('everything that was emitted', () => {
  it('is in the subset, in its version, with nothing more than its properties', () => {
    const faults = frames.map((frame) => ({ frame, fault: faultOfFrame(frame) })).filter(({ fault }) => fault !== undefined);
    expect(faults).toEqual([]);
    expect(frames.length).toBeGreaterThan(100);
  });

  it('is acknowledged before anything else and completed exactly once', () => {
    for (const { received } of [idCard, barcode, printer]) {
      const ids = new Set(received.map(({ header }) => header.requestId ?? 0).filter((id) => id > 0 && id < 8000));
      for (const id of ids) {
        const types = received.filter(({ header }) => header.requestId === id).map(({ header }) => header.type);
        expect(types[0]).toBe('acknowledge');
        expect(types.at(-1)).toBe('completion');
        expect(types.filter((type) => type !== 'event')).toEqual(['acknowledge', 'completion']);
      }
    }
  });
});
