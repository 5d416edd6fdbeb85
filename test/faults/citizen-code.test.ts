import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import type { ScannerFaults } from '../lobby/devices/scanner/scanner-faults.ts';
import type { WireFaults } from '../lobby/wire/wire-faults.ts';
import { openStand, type Stand } from './visit.ts';

let stand: Stand;
beforeAll(async () => {
  stand = await openStand();
});
afterEach(async () => {
  await stand.nextIsServed();
  stand.expectDiscreetLog();
});
afterAll(() => stand.close());

const scanner = (): Stand['kiosk']['devices']['scanner'] => stand.kiosk.devices.scanner;
const decodedCodes = (): number =>
  stand.kiosk.platform.requests().filter(({ operation }) => operation === '1162').length;

describe('a scanner set up otherwise', () => {
  it.each<Partial<ScannerFaults>>([{ aimPrefix: true }, { noSuffix: true }, { sendsTwice: true }])(
    '%j still reads a code, and the platform is asked once',
    async (fault) => {
      const before = decodedCodes();
      scanner().device.setFault(fault);
      expect((await stand.identify('wang-xiaoming', 'medicalCode')).payload).toMatchObject({ method: 'medicalCode' });
      expect(decodedCodes()).toBe(before + 1);
    },
  );

  it.each<Partial<WireFaults>>([{ splitBytes: true }, { delayMs: 50 }])('and a line with %j too', async (fault) => {
    scanner().wire.setFaults(fault);
    expect((await stand.identify('wang-xiaoming', 'medicalCode')).payload).toMatchObject({ method: 'medicalCode' });
  });
});

describe('what is no 医保码', () => {
  const shown: [string, () => void][] = [
    ['10 KB of digits', () => scanner().device.setFault({ hugeText: true })],
    ['a code with control characters', () => scanner().device.setFault({ controlCharacters: true })],
    ['an address', () => scanner().device.show('https://example.test/?a=<script>')],
    ['a command of the scanner itself', () => scanner().device.show('@SCNMOD0;')],
    ['a number of a person', () => scanner().device.show('350598199001011234')],
    ['Chinese', () => scanner().device.show('福建省医疗保障局')],
    ['a line of text with ESC', () => scanner().device.show('\u001b@12345678901234567890')],
  ];
  it.each(shown)('%s is passed over with a hint, never sent on, and a code after it counts', async (_name, show) => {
    const before = decodedCodes();
    const attempt = stand.begin();
    await attempt.armed('medicalCode');
    show();
    if (scanner().device.shown() === undefined) scanner().device.show(stand.code('wang-xiaoming'));
    await attempt.hint('QR_NOT_MEDICAL_CODE');
    expect(decodedCodes()).toBe(before);
    scanner().device.hide();
    scanner().device.clearFaults();
    scanner().device.show(stand.code('wang-xiaoming'));
    expect((await attempt.completion).payload).toMatchObject({ method: 'medicalCode' });
  });

  it.each<[string, (used: string) => string, string]>([
    ['used before', (used) => used, 'QR_REFUSED'],
    ['nobody was given', () => `${'9'.repeat(22)}350000`, 'QR_REFUSED'],
    ['of another trade', () => '9'.repeat(28), 'QR_NOT_MEDICAL_CODE'],
  ])('a code %s is refused with a hint, and a fresh one counts', async (_name, choose, code) => {
    const used = stand.code('hk');
    const first = stand.begin();
    await first.armed('medicalCode');
    scanner().device.show(used);
    expect((await first.completion).payload).toHaveProperty('sessionId');
    scanner().device.hide();
    await stand.end();

    const attempt = stand.begin();
    await attempt.armed('medicalCode');
    scanner().device.show(choose(used));
    await attempt.hint(code);
    scanner().device.hide();
    scanner().device.show(stand.code('wang-xiaoming'));
    expect((await attempt.completion).payload).toHaveProperty('sessionId');
    expect((await stand.page.call('Session.Reveal')).payload).toMatchObject({ name: '王小明' });
  });
});

it('a code that a scanner reads unasked identifies nobody', async () => {
  scanner().device.setFault({ readsUntriggered: true });
  scanner().device.show(stand.code('hk'));
  scanner().device.hide();
  scanner().device.clearFaults();
  expect((await stand.identify('wang-xiaoming')).payload).toMatchObject({ method: 'idCard' });
  expect((await stand.page.call('Session.Reveal')).payload).toMatchObject({ name: '王小明' });
});

it.each<[string, () => void]>([
  ['silent', () => scanner().wire.setFaults({ silent: true })],
  ['pulled', () => void scanner().wire.unplug()],
])('a scanner that is %s in the middle of waiting leaves the card', async (_name, strike) => {
  const attempt = stand.begin();
  await attempt.armed('idCard');
  await attempt.armed('medicalCode');
  strike();
  await stand.devices(({ state, problem }) => state === 'offline' && problem === 'DEV_SCANNER_OFFLINE', 'scanner');
  stand.kiosk.devices.idReader.device.place(stand.kiosk.platform.person('wang-xiaoming').document);
  expect((await attempt.completion).payload).toMatchObject({ method: 'idCard' });
});
