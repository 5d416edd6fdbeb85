import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import type { IdReaderFaults } from '../lobby/devices/id-reader/id-reader-faults.ts';
import { encodeTextBlock } from '../lobby/devices/id-reader/text-block.ts';
import type { WireFaults } from '../lobby/wire/wire-faults.ts';
import { openStand, problemOf, type Stand, whenReaderEmpty } from './visit.ts';

let stand: Stand;
beforeAll(async () => {
  stand = await openStand();
});
afterEach(async () => {
  await stand.nextIsServed('idCard');
  stand.expectDiscreetLog();
});
afterAll(() => stand.close());

const card = (): Parameters<typeof encodeTextBlock>[0] => stand.kiosk.platform.person('wang-xiaoming').document;
const reader = (): Stand['kiosk']['devices']['idReader'] => stand.kiosk.devices.idReader;

describe('a line to the card reader with a fault', () => {
  it.each<Partial<WireFaults>>([{ splitBytes: true }, { garble: 'noise' }, { delayMs: 50 }])(
    '%j still brings the citizen home',
    async (fault) => {
      reader().wire.setFaults(fault);
      expect((await stand.identify('wang-xiaoming')).payload).toHaveProperty('sessionId');
    },
  );

  it.each<[string, () => void]>([
    ['with wrong check sums', () => reader().device.setFault({ answers: 'wrongChecksum' })],
    ['with lengths beyond any frame', () => reader().device.setFault({ answers: 'oversizeLength' })],
    ['with bits turned over', () => reader().wire.setFaults({ garble: 'bitFlip' })],
    ['that is silent', () => reader().wire.setFaults({ silent: true })],
    ['that is pulled', () => void reader().wire.unplug()],
  ])('%s leaves the other way open', async (_name, strike) => {
    const attempt = stand.begin();
    await attempt.armed('idCard');
    strike();
    await stand.devices(({ state, problem }) => state === 'offline' && problem === 'DEV_ID_READER_OFFLINE', 'idCard');
    stand.kiosk.devices.scanner.device.show(stand.code('wang-xiaoming'));
    expect((await attempt.completion).payload).toMatchObject({ method: 'medicalCode' });
  });
});

describe('a card that ends the attempt', () => {
  it.each<[Partial<IdReaderFaults>, string]>([
    [{ genuineCheck: 'cardDistrustsReader' }, 'CARD_NOT_GENUINE'],
    [{ genuineCheck: 'readerDistrustsCard' }, 'CARD_NOT_GENUINE'],
    [{ genuineCheck: 'verificationFailed' }, 'CARD_NOT_GENUINE'],
    [{ readAnswers: 'cardTypeUnrecognised' }, 'CARD_NOT_ID'],
  ])('%j is told as %s', async (fault, code) => {
    reader().device.setFault(fault);
    expect(problemOf(await stand.identify('wang-xiaoming'))).toBe(code);
  });

  it.each<[string, (block: Uint8Array) => void, string]>([
    ['of an unknown type', (block) => block.set([0x51, 0x00], 248), 'CARD_NOT_ID'],
    ['that is all zeros', (block) => block.fill(0), 'CARD_NOT_ID'],
    ['that is all ones', (block) => block.fill(0xff), 'CARD_NOT_ID'],
    ['with ESC in its name', (block) => block.set([0x1b, 0x00, 0x40, 0x00], 2), 'CARD_INVALID'],
    ['with a bidi override in its name', (block) => block.set([0x2e, 0x20], 2), 'CARD_INVALID'],
    ['with half a surrogate pair in its name', (block) => block.set([0x00, 0xd8, 0x20, 0x00], 2), 'CARD_NAME_UNREADABLE'],
  ])('one %s', async (_name, spoil, code) => {
    const text = encodeTextBlock(card());
    spoil(text);
    const attempt = stand.begin();
    await attempt.armed('idCard');
    reader().device.place({ text });
    expect(problemOf(await attempt.completion)).toBe(code);
  });
});

describe('a card that may be laid down again', () => {
  it.each<[Partial<IdReaderFaults>, string]>([
    [{ liftsCard: 'afterFind' }, 'CARD_LIFTED_EARLY'],
    [{ liftsCard: 'afterSelect' }, 'CARD_LIFTED_EARLY'],
    [{ liftsCard: 'duringRead' }, 'CARD_LIFTED_EARLY'],
    [{ readFailures: 3 }, 'CARD_READ_FAILED'],
    [{ selectFailures: 3 }, 'CARD_READ_FAILED'],
  ])('after %j the hint is %s, and the second try counts', async (fault, code) => {
    reader().device.setFault(fault);
    const attempt = stand.begin();
    await attempt.armed('idCard');
    reader().device.place(card());
    await attempt.hint(code);
    reader().device.clearFaults();
    if (code === 'CARD_READ_FAILED') {
      reader().device.lift();
      await whenReaderEmpty(stand.kiosk);
    }
    reader().device.place(card());
    expect((await attempt.completion).payload).toHaveProperty('sessionId');
  });

  it('one that lay there before starts nothing, however long it lies', async () => {
    reader().device.place(card());
    const attempt = stand.begin();
    await attempt.hint('CARD_LEFT_ON_READER');
    reader().device.lift();
    await attempt.armed('idCard');
    reader().device.place(stand.kiosk.platform.person('hk').document);
    expect((await attempt.completion).payload).toHaveProperty('sessionId');
    expect((await stand.page.call('Session.Reveal')).payload).toMatchObject({ name: '陈嘉豪' });
  });
});

describe('a reader out of service', () => {
  it.each(['selfTestFailed', 'notAuthorised'] as const)('(%s) is shown as such, and the code still counts', async (module) => {
    reader().device.setFault({ module });
    const code = module === 'notAuthorised' ? 'DEV_ID_READER_UNAUTHORISED' : 'DEV_ID_READER_FAULT';
    await stand.devices(({ state, problem }) => state === 'fault' && problem === code, 'idCard');
    expect((await stand.identify('wang-xiaoming', 'medicalCode')).payload).toMatchObject({ method: 'medicalCode' });
  });

  it('together with the scanner ends the attempt with a way to the staff', async () => {
    const attempt = stand.begin();
    await attempt.armed('idCard');
    await attempt.armed('medicalCode');
    await stand.kiosk.devices.scanner.wire.unplug();
    await reader().wire.unplug();
    expect(problemOf(await attempt.completion)).toBe('IDN_NO_DEVICE');
    await stand.devices(({ state }) => state === 'offline', 'idCard');
    expect(problemOf(await stand.page.call('Session.Identify', { locale: 'en' }))).toBe('IDN_NO_DEVICE');
  });
});
