import { createManualClock } from '@yibao-kiosk/device-agent/testing/manual-clock.ts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromHex, toHex } from '../../wire/hex.ts';
import { createScanner } from './scanner.ts';
import type { ScannerOptions } from './scanner.ts';

const code = '3501021990010100150123350100';
const newlandStart = '7E 01 30303030 23 53434E54524731 3B 03';
const newlandStop = '7E 01 30303030 23 53434E54524730 3B 03';
const newlandStarted = '02 01 30303030 23 53434E54524731 06 3B 03';
const hex = (text: string): string => text.replace(/\s+/g, '');
const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = `${code}\r`;

function setUp(options: Partial<ScannerOptions> = {}) {
  const sent: Uint8Array[] = [];
  const clock = createManualClock();
  const scanner = createScanner({ clock, send: (bytes) => sent.push(bytes), ...options });
  const texts = (): readonly string[] => sent.map((bytes) => new TextDecoder().decode(bytes));
  return { scanner, clock, sent, texts };
}

describe('Newland', () => {
  it('acknowledges the trigger in the verified frames and then sends the code with CR', () => {
    const { scanner, sent, texts } = setUp();
    scanner.show(code);
    expect(sent).toEqual([]);
    scanner.receive(fromHex(newlandStart));
    expect(sent.map(toHex)[0]).toBe(hex(newlandStarted));
    expect(texts()[1]).toBe(read);
    expect(scanner.isTriggered()).toBe(false);
  });

  it('reads what is shown after the trigger, once', () => {
    const { scanner, texts } = setUp();
    scanner.receive(fromHex(newlandStart));
    scanner.show(code);
    scanner.hide();
    scanner.show(code);
    expect(texts().slice(1)).toEqual([read]);
  });

  it('reads nothing after the stop, nor after the light went off by itself', async () => {
    const { scanner, clock, texts } = setUp({ triggerTimeoutMs: 10_000 });
    scanner.receive(fromHex(newlandStart + newlandStop));
    scanner.show(code);
    scanner.hide();
    scanner.receive(fromHex(newlandStart));
    await clock.advance(10_000);
    scanner.show(code);
    expect(texts()).not.toContain(read);
  });

  it('takes its time to decode, and drops what was hidden meanwhile', async () => {
    const { scanner, clock, texts } = setUp({ decodeDelayMs: 150 });
    scanner.show(code);
    scanner.receive(fromHex(newlandStart));
    await clock.advance(150);
    expect(texts().slice(1)).toEqual([read]);
    scanner.receive(fromHex(newlandStart));
    scanner.hide();
    await clock.advance(150);
    expect(texts().filter((text) => text === read)).toHaveLength(1);
  });

  it('answers factory values and ranges, and goes back to factory settings', () => {
    const { scanner, texts } = setUp();
    scanner.receive(ascii('~\u00010000@ORTSET9000;ORTSET*;ORTSET&;\u0003~\u00010000@FACDEF;ORTSET*;\u0003'));
    expect(texts()).toEqual([
      '\u0002\u00010000@ORTSET9000\u0006;ORTSET9000\u0006;ORTSET3000\u0006;\u0003',
      '\u0002\u00010000@FACDEF\u0006;ORTSET3000\u0006;\u0003',
    ]);
  });

  it('answers queries, refuses values out of range and does not know other commands', () => {
    const { scanner, texts } = setUp();
    scanner.receive(ascii('~\u00010000#SCNMOD*;\u0003'));
    scanner.receive(ascii('~\u00010000@SCNMOD7;\u0003'));
    scanner.receive(ascii('~\u00010000#SCNMOD0;XYZABC1;\u0003'));
    expect(texts()).toEqual([
      '\u0002\u00010000#SCNMOD0\u0006;\u0003',
      '\u0002\u00010000@SCNMOD7\u0015;\u0003',
      '\u0002\u00010000#SCNMOD0\u0006;XYZABC1\u0005;\u0003',
    ]);
  });

  it('answers the register write of small engines', () => {
    const { scanner, sent } = setUp();
    scanner.receive(fromHex('7E 00 08 01 00 02 01 AB CD'));
    expect(sent.map(toHex)).toEqual([hex('02 00 00 01 00 33 31')]);
    expect(scanner.isTriggered()).toBe(true);
  });

  it('in auto-sense reads all the time, the same code only after its interval', async () => {
    const { scanner, clock, texts } = setUp();
    scanner.receive(ascii('~\u00010000#SCNMOD2;\u0003'));
    scanner.show(code);
    scanner.show(code);
    await clock.advance(1000);
    scanner.show(code);
    expect(texts().slice(1)).toEqual([read, read]);
  });
});

describe('Honeywell', () => {
  it('reads at SYN T CR and ends at SYN U CR', () => {
    const { scanner, texts } = setUp({ vendor: 'honeywell' });
    scanner.receive(fromHex('16 54 0D'));
    scanner.show(code);
    scanner.hide();
    scanner.receive(fromHex('16 54 0D 16 55 0D'));
    scanner.show(code);
    expect(texts()).toEqual([read]);
  });

  it('echoes menu commands with their result before the punctuation', () => {
    const { scanner, texts } = setUp({ vendor: 'honeywell' });
    scanner.receive(ascii('\u0016M\rTRGMOD0!'));
    scanner.receive(ascii('\u0016M\rTRGMOD?;NOSUCH1;TRGMOD9.'));
    expect(texts()).toEqual(['TRGMOD0\u0006!', 'TRGMOD0\u0006;NOSUCH1\u0005;TRGMOD9\u0015.']);
  });
});

describe('faults', () => {
  it.each([
    [{ aimPrefix: true }, `]Q1${read}`],
    [{ noSuffix: true }, code],
    [{ sendsTwice: true }, read + read],
    [{ hugeText: true }, `${'8'.repeat(10_240)}\r`],
  ])('%o', (fault, expected) => {
    const { scanner, texts } = setUp();
    scanner.setFault(fault);
    scanner.show(code);
    scanner.receive(fromHex(newlandStart));
    expect(texts()[1]).toBe(expected);
  });

  it('puts control characters into the text', () => {
    const { scanner, texts } = setUp();
    scanner.setFault({ controlCharacters: true });
    scanner.show(code);
    scanner.receive(fromHex(newlandStart));
    expect(texts()[1]).toContain('\u001b@');
  });

  it('sends a code without a trigger, or never', () => {
    const { scanner, texts } = setUp();
    scanner.setFault({ readsUntriggered: true });
    scanner.show(code);
    expect(texts()).toEqual([read]);
    scanner.setFault({ readsUntriggered: false, blind: true });
    scanner.receive(fromHex(newlandStart));
    expect(texts()).toHaveLength(2);
  });
});

it.each(['newland', 'honeywell'] as const)('%s takes any bytes in any chunks without an error', (vendor) => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const whole = setUp({ vendor });
      whole.scanner.receive(bytes);
      const single = setUp({ vendor });
      for (const byte of bytes) single.scanner.receive(Uint8Array.of(byte));
      expect(single.sent.map(toHex)).toEqual(whole.sent.map(toHex));
    }),
  );
});
