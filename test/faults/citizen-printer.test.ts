import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { PrinterFaults } from '../lobby/devices/printer/printer-faults.ts';
import { openStand, type PrintAnswer, printed, problemOf, type Stand, textOf, whenPrinter } from './visit.ts';

let stand: Stand;
/** Whether the test itself has seen the next citizen served. */
let proven = false;
beforeAll(async () => {
  stand = await openStand({ printer: { speedMmPerSecond: 1500 } });
});
beforeEach(async () => {
  proven = false;
  expect((await stand.identify('wang-xiaoming', 'medicalCode')).payload).toHaveProperty('sessionId');
});
afterEach(async () => {
  if (!proven) await stand.nextIsServed();
  stand.expectDiscreetLog();
});
afterAll(() => stand.close());

const printer = (): Stand['kiosk']['devices']['printer'] => stand.kiosk.devices.printer;
const fed = (): number => printer().device.counters().dotsFed;
const numbers = (): number => stand.kiosk.platform.certificates().length;

/** The next citizen is served, and neither then nor before came more than one paper of the job. */
async function expectAtMostOnePaper(jobId: string): Promise<void> {
  await stand.nextIsServed();
  proven = true;
  expect(stand.papersOf(jobId).length).toBeLessThanOrEqual(1);
  expect(printer().device.papers().slice(-1).map(textOf).join()).not.toContain('王');
}

/** A job, and a fault when so many dots of its paper have moved. */
async function printAndStrike(dots: number, strike: () => void): Promise<PrintAnswer> {
  const goal = fed() + dots;
  const { answer } = stand.print('slip');
  await whenPrinter(stand.kiosk, () => fed() >= goal);
  strike();
  return printed(await answer);
}

describe('a printer that cannot print', () => {
  const before: [Partial<PrinterFaults>, string][] = [
    [{ paper: 'end' }, 'PRN_PAPER_OUT'],
    [{ coverOpen: true }, 'PRN_COVER_OPEN'],
    [{ headHot: true }, 'PRN_OVERHEATED'],
    [{ unrecoverable: true }, 'PRN_ERROR'],
  ];
  it.each(before)('(%j) is told as %s before a number or a dot, and prints in the same visit when mended', async (fault, code) => {
    const before = { fed: fed(), numbers: numbers() };
    printer().device.setFault(fault);
    await stand.devices(({ problem }) => problem === code, 'printer');
    expect(problemOf(await stand.print('certificate').answer)).toBe(code);
    expect(printed(await stand.print('slip').answer)).toMatchObject({ state: 'failed', errorCode: code });
    expect({ fed: fed(), numbers: numbers() }).toEqual(before);
    printer().device.clearFaults();
    await stand.devices(({ problem }) => problem === null, 'printer');
    expect(printed(await stand.print('certificate').answer)).toMatchObject({ state: 'printed' });
    expect(numbers()).toBe(before.numbers + 1);
  });

  it.each<[string, () => void]>([
    ['pulled', () => void printer().wire.unplug()],
    ['silent', () => printer().wire.setFaults({ silent: true })],
    ['answering nonsense', () => printer().device.setFault({ wrongStatusBits: true })],
  ])('(%s) is told before a number', async (_name, strike) => {
    const before = numbers();
    strike();
    await stand.devices(({ state }) => state === 'offline', 'printer');
    expect(problemOf(await stand.print('certificate').answer)).toBe('DEV_PRINTER_OFFLINE');
    expect(printed(await stand.print('slip').answer)).toMatchObject({ state: 'failed', errorCode: 'DEV_PRINTER_OFFLINE' });
    expect(numbers()).toBe(before);
  });

  it('says of paper near its end that it is low, and prints', async () => {
    printer().device.setFault({ paper: 'nearEnd' });
    await stand.devices(({ problem, warning }) => problem === null && warning === 'PRN_PAPER_LOW', 'printer');
    expect(printed(await stand.print('slip').answer).state).toBe('printed');
  });
});

describe('a printer that stops in the middle of a paper', () => {
  const middle: [string, () => void][] = [
    ['its paper ends', () => printer().device.setFault({ paperLeftDots: 40 })],
    ['its cover is opened', () => printer().device.setFault({ coverOpen: true })],
    ['its knife jams', () => printer().device.setFault({ cutterJam: true })],
    ['it breaks', () => printer().device.setFault({ unrecoverable: true })],
  ];
  it.each(middle)('because %s: the paper is said to be incomplete, once and for all', async (_name, strike) => {
    const { jobId, state, errorCode } = await printAndStrike(150, strike);
    expect({ state, errorCode }).toEqual({ state: 'failed', errorCode: 'JOB_INCOMPLETE' });
    const again = await stand.print('slip', { jobId }).answer;
    expect(printed(again)).toMatchObject({ state: 'failed', errorCode: 'JOB_INCOMPLETE' });
    await expectAtMostOnePaper(jobId);
  });

  const doubtful: [string, () => void][] = [
    ['its cable is pulled', () => void printer().wire.unplug()],
    ['it falls silent', () => printer().wire.setFaults({ silent: true })],
    ['its head is too hot', () => printer().device.setFault({ headHot: true })],
  ];
  it.each(doubtful)('because %s: nobody knows, and nothing is printed again', async (_name, strike) => {
    const { jobId, state, errorCode } = await printAndStrike(150, strike);
    expect({ state, errorCode }).toEqual({ state: 'unknown', errorCode: 'JOB_OUTCOME_UNKNOWN' });
    await expectAtMostOnePaper(jobId);
  });
});

describe('a cable that is pulled at one byte', () => {
  it.each([1, 2, 3, 20, 100, 200, 400, 700, 1_000])('after %i more: at most one paper, and the truth of it', async (bytes) => {
    const before = fed();
    printer().device.setFault({ unplugAfterBytes: bytes });
    const { jobId, answer } = stand.print('slip');
    const { state, errorCode } = printed(await answer);
    if (state === 'failed') {
      expect(errorCode).toBe('DEV_PRINTER_OFFLINE');
      expect(fed()).toBe(before);
    } else if (state === 'printed') expect(stand.papersOf(jobId)).toHaveLength(1);
    else expect(state).toBe('unknown');
    await expectAtMostOnePaper(jobId);
  });
});

it('a slow line delays the paper and changes nothing', async () => {
  printer().wire.setFaults({ delayMs: 60 });
  expect(printed(await stand.print('slip').answer).state).toBe('printed');
});

it('a line that puts noise around every answer of the printer ends in the truth', async () => {
  printer().wire.setFaults({ garble: 'noise' });
  const { jobId, answer } = stand.print('slip');
  const { state } = printed(await answer);
  if (state === 'printed') expect(stand.papersOf(jobId)).toHaveLength(1);
  await expectAtMostOnePaper(jobId);
});
