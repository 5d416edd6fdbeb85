import { createManualClock } from '@yibao-kiosk/device-agent/testing/manual-clock.ts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromHex, toHex } from '../../wire/hex.ts';
import { createIdReader } from './id-reader.ts';
import type { IdReaderOptions } from './id-reader.ts';
import { samStatus } from './sam-codes.ts';
import { samChecksum } from './sam-frame.ts';
import { testResident } from './test-card.ts';

const findCommand = 'AAAAAA9669 0003 2001 22';
const selectCommand = 'AAAAAA9669 0003 2002 21';
const readCommand = 'AAAAAA9669 0003 3001 32';
const statusCommand = 'AAAAAA9669 0003 11FF ED';

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

function setUp(options: Partial<IdReaderOptions> = {}) {
  const answers: Uint8Array[] = [];
  const clock = createManualClock();
  const reader = createIdReader({ clock, send: (bytes) => answers.push(bytes), ...options });
  const ask = async (...frames: readonly string[]): Promise<readonly string[]> => {
    answers.length = 0;
    for (const frame of frames) reader.receive(fromHex(frame));
    await settle();
    return answers.map(toHex);
  };
  return { reader, clock, ask, answers };
}

const status = async (asked: Promise<readonly string[]>): Promise<number> =>
  Number.parseInt((await asked).at(-1)?.slice(18, 20) ?? '', 16);

const hex = (text: string): string => text.replace(/\s+/g, '');

describe('answers of the command table', () => {
  it('finds no card on an empty reader', async () => {
    expect(await setUp().ask(findCommand)).toEqual([hex('AAAAAA9669 0004 000080 84')]);
  });

  it('finds, selects and reads a card in the verified frames', async () => {
    const { reader, ask } = setUp();
    reader.place(testResident);
    expect(await ask(findCommand)).toEqual([hex('AAAAAA9669 0008 00009F 00000000 97')]);
    expect(await ask(selectCommand)).toEqual([hex('AAAAAA9669 000C 000090 0000000000000000 9C')]);
    const [read = ''] = await ask(readCommand);
    expect(read.length / 2).toBe(1295);
    expect(read.startsWith(hex('AAAAAA9669 0508 000090 0100 0400 4B6D D58B 3275 2000'))).toBe(true);
    expect(read.endsWith('7D')).toBe(true);
    expect(read.slice(2 * (14 + 204), 2 * (14 + 212))).toBe(hex('7F95 1F67 2000 2000'));
  });

  it.each([
    ['reset', 'AAAAAA9669 0003 10FF EC', 'AAAAAA9669 0004 000090 94'],
    ['status', statusCommand, 'AAAAAA9669 0004 000090 94'],
    ['baud 115200', 'AAAAAA9669 0003 6000 63', 'AAAAAA9669 0004 000090 94'],
    ['baud 9600', 'AAAAAA9669 0003 6004 67', 'AAAAAA9669 0004 000090 94'],
    ['max RF frame', 'AAAAAA9669 0004 61FF50 CA', 'AAAAAA9669 0004 000090 94'],
    ['SAM id', 'AAAAAA9669 0003 12FF EE', 'AAAAAA9669 0014 000090 05000300A53A34014E61BC00B17F3905 49'],
    ['wrong checksum', 'AAAAAA9669 0003 2001 21', 'AAAAAA9669 0004 000010 14'],
    ['length too long', 'AAAAAA9669 FFFF 2001', 'AAAAAA9669 0004 000011 15'],
    ['unknown command', 'AAAAAA9669 0003 7701 75', 'AAAAAA9669 0004 000021 25'],
    ['unknown parameter', 'AAAAAA9669 0003 2009 2A', 'AAAAAA9669 0004 000024 20'],
  ])('answers %s', async (_name, request, answer) => {
    expect(await setUp().ask(request)).toEqual([hex(answer)]);
  });

  it('answers a read with fingerprint in the three lengths of the protocol', async () => {
    for (const [fingerprintLength, total] of [
      [1024, 2321],
      [512, 1809],
      [0, 1297],
    ] as const) {
      const { reader, ask } = setUp();
      reader.place({ text: new Uint8Array(256), fingerprintLength });
      const [, , read = ''] = await ask(findCommand, selectCommand, 'AAAAAA9669 0003 3010 23');
      expect(read.length / 2).toBe(total);
    }
  });

  it('gives the appended address, or says that there is none', async () => {
    const { reader, ask } = setUp();
    reader.place(testResident);
    expect(await ask('AAAAAA9669 0003 3003 30')).toEqual([hex('AAAAAA9669 0004 000091 95')]);
    reader.place({ text: new Uint8Array(256), appendedAddress: '新址' });
    const [address = ''] = await ask('AAAAAA9669 0003 3003 30');
    expect(address.length / 2).toBe(5 + 2 + 3 + 70 + 1);
  });
});

describe('the card cycle', () => {
  it('wants a card that was read lifted before it finds it again', async () => {
    const { reader, ask } = setUp();
    reader.place(testResident);
    await ask(findCommand, selectCommand, readCommand);
    expect(await status(ask(findCommand))).toBe(samStatus.noCard);
    reader.lift();
    reader.place(testResident);
    expect(await status(ask(findCommand))).toBe(samStatus.cardFound);
  });

  it('keeps finding it with firmware of the other habit', async () => {
    const { reader, ask } = setUp({ habit: 'always' });
    reader.place(testResident);
    await ask(findCommand, selectCommand, readCommand);
    expect(await status(ask(findCommand))).toBe(samStatus.cardFound);
  });

  it('refuses to select what was not found and to read what was not selected', async () => {
    const { reader, ask } = setUp();
    reader.place(testResident);
    expect(await status(ask(selectCommand))).toBe(samStatus.selectFailed);
    expect(await status(ask(readCommand))).toBe(samStatus.readFailed);
  });

  it('answers a read only after its delay, and fails it when the card is lifted meanwhile', async () => {
    const { reader, clock, ask, answers } = setUp({ readDelayMs: 700 });
    reader.place(testResident);
    expect(await ask(findCommand, selectCommand, readCommand)).toHaveLength(2);
    reader.lift();
    await clock.advance(700);
    expect(answers.map(toHex).at(-1)).toBe(hex('AAAAAA9669 0004 000041 45'));
  });
});

describe('faults', () => {
  it.each([
    [{ genuineCheck: 'cardDistrustsReader' }, 'AAAAAA9669 0004 000031 35'],
    [{ genuineCheck: 'readerDistrustsCard' }, 'AAAAAA9669 0004 000032 36'],
    [{ genuineCheck: 'verificationFailed' }, 'AAAAAA9669 0004 000033 37'],
    [{ readAnswers: 'cardTypeUnrecognised' }, 'AAAAAA9669 0004 000040 44'],
    [{ readAnswers: 'randomNumberFailed' }, 'AAAAAA9669 0004 000047 43'],
    [{ module: 'selfTestFailed' }, 'AAAAAA9669 0004 000060 64'],
    [{ module: 'notAuthorised' }, 'AAAAAA9669 0004 000066 62'],
    [{ liftsCard: 'afterSelect' }, 'AAAAAA9669 0004 000041 45'],
    [{ liftsCard: 'duringRead' }, 'AAAAAA9669 0004 000041 45'],
  ] as const)('ends a read under %o in its status', async (fault, answer) => {
    const { reader, ask } = setUp();
    reader.place(testResident);
    reader.setFault(fault);
    expect((await ask(findCommand, selectCommand, readCommand)).at(-1)).toBe(hex(answer));
  });

  it('fails the given number of selects and reads, then works', async () => {
    const { reader, ask } = setUp();
    reader.place(testResident);
    reader.setFault({ selectFailures: 1, readFailures: 1 });
    expect(await status(ask(findCommand, selectCommand))).toBe(samStatus.selectFailed);
    expect(await status(ask(findCommand, selectCommand, readCommand))).toBe(samStatus.readFailed);
    expect(await status(ask(findCommand, selectCommand, readCommand))).toBe(samStatus.ok);
  });

  it('loses the card between find and select', async () => {
    const { reader, ask } = setUp();
    reader.place(testResident);
    reader.setFault({ liftsCard: 'afterFind' });
    expect(await status(ask(findCommand, selectCommand))).toBe(samStatus.selectFailed);
    expect(reader.state()).toBe('empty');
  });

  it('damages answers so that neither checksum nor length holds', async () => {
    const { reader, ask } = setUp();
    reader.setFault({ answers: 'wrongChecksum' });
    expect(await ask(statusCommand)).not.toEqual([hex('AAAAAA9669 0004 000090 94')]);
    reader.setFault({ answers: 'oversizeLength' });
    expect((await ask(statusCommand))[0]).toContain('AAAAAA9669FFF0');
  });
});

describe('any bytes', () => {
  it('never throw, and every answer is a frame whose checksum holds', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 60 })), (chunks) => {
        const { reader, answers } = setUp();
        for (const chunk of chunks) reader.receive(chunk);
        expect(answers.every((answer) => samChecksum(answer.subarray(5)) === 0)).toBe(true);
      }),
    );
  });

  it('before a request, and a request split into bytes, change nothing', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 40 }).filter((noise) => !noise.includes(0xaa)),
        (noise) => {
          const { reader, answers } = setUp();
          for (const byte of [...noise, ...fromHex(findCommand)]) reader.receive(Uint8Array.of(byte));
          expect(answers.map(toHex)).toEqual([hex('AAAAAA9669 0004 000080 84')]);
        },
      ),
    );
  });
});
