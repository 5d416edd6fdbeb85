import { describe, expect, it } from 'vitest';
import { toHex } from '../../wire/hex.ts';
import { paperText } from './paper.ts';
import { soundPrinter } from './printer-faults.ts';
import type { PrinterFaults } from './printer-faults.ts';
import { cutCommand, job, tablePrinter } from './printer-fixture.ts';

const askAll = job('hex:100401 100402 100403 100404');

function statuses(fault: Partial<PrinterFaults>): string {
  const { printer, answers } = tablePrinter();
  printer.setFault(fault);
  printer.receive(askAll);
  return answers.map(toHex).join(' ');
}

describe('DLE EOT 1 to 4', () => {
  it.each([
    ['in order', {}, '12 12 12 12'],
    ['cover open', { coverOpen: true }, '1A 16 12 12'],
    ['paper near its end', { paper: 'nearEnd' }, '12 12 12 1E'],
    ['paper out', { paper: 'end' }, '1A 32 12 7E'],
    ['head hot', { headHot: true }, '1A 52 52 12'],
    ['broken', { unrecoverable: true }, '1A 52 32 12'],
  ] as const)('says: %s', (_name, fault, expected) => {
    expect(statuses(fault)).toBe(expected);
  });

  it('breaks the fixed bits when told to', () => {
    expect(statuses({ wrongStatusBits: true })).toBe('81 81 81 81');
  });

  it('is answered while the printer prints, and while it is stopped', async () => {
    const { printer, clock, answers } = tablePrinter({ speedMmPerSecond: 10 });
    printer.receive(job('很长的一行\n'.repeat(5)));
    await clock.advance(100);
    printer.receive(job('hex:100401'));
    expect(answers.map(toHex)).toEqual(['12']);
    expect(printer.buffered()).toBeGreaterThan(0);
  });
});

describe('automatic status', () => {
  it('comes at once when switched on, then at every change', () => {
    const { printer, answers } = tablePrinter();
    printer.receive(job('hex:1D61FF'));
    printer.setFault({ coverOpen: true });
    printer.setFault({ coverOpen: false, paper: 'nearEnd' });
    expect(answers.map(toHex)).toEqual(['10000000', '38000000', '10000300']);
  });

  it('keeps silent about what its mask leaves out, and after ESC @', () => {
    const { printer, answers } = tablePrinter();
    printer.receive(job('hex:1D6102'));
    printer.setFault({ paper: 'nearEnd' });
    printer.receive(job('hex:1B40'));
    printer.setFault({ coverOpen: true });
    expect(answers.map(toHex)).toEqual(['10000000']);
  });
});

describe('a job that meets a fault', () => {
  it('stops at the paper end, goes offline, and goes on with the new roll on a new piece', () => {
    const { printer, answers } = tablePrinter();
    printer.setFault({ paperLeftDots: 60 });
    printer.receive(job('一\n二\n三\n四\n', 'hex:1D72 01', cutCommand));
    expect(printer.condition().paper).toBe('end');
    expect(answers).toEqual([]);
    printer.refill();
    expect(printer.papers().map((paper) => [paper.end, paperText(paper)])).toEqual([
      ['ranOut', ['一', '二']],
      ['partialCut', ['三', '四']],
    ]);
    expect(answers.map(toHex)).toEqual(['00']);
  });

  it('prints nothing of it after a reset in between', () => {
    const { printer } = tablePrinter();
    printer.setFault({ paper: 'end' });
    printer.receive(job('一\n', cutCommand));
    printer.powerCycle();
    printer.refill();
    expect(printer.papers()).toEqual([]);
  });

  it('waits at an open cover', () => {
    const { printer } = tablePrinter();
    printer.setFault({ coverOpen: true });
    printer.receive(job('一\n', cutCommand));
    expect(printer.papers()).toEqual([]);
    printer.clearFaults();
    expect(printer.papers().flatMap(paperText)).toEqual(['一']);
  });

  it('stops at a jammed cutter until the jam is cleared', () => {
    const { printer, answers } = tablePrinter();
    printer.setFault({ cutterJam: true });
    printer.receive(job('一\n', cutCommand, 'hex:100403', 'hex:100501', 'hex:100403'));
    expect(answers.map(toHex)).toEqual(['1A', '1A']);
    printer.setFault({ cutterJam: false });
    expect(printer.papers()).toHaveLength(1);
  });

  /** Epson ESC/POS reference, DLE DC4 fn 8: d1–d7 = 1, 3, 20, 1, 6, 2, 8. */
  const clearBuffers = 'hex:10140801031401060208';

  it('empties its buffers at DLE DC4 fn 8, offline too, says so, and prints nothing of them after a refill', () => {
    const { printer, answers } = tablePrinter();
    printer.setFault({ paperLeftDots: 40 });
    printer.receive(job('一\n', '二\n', '三\n', cutCommand));
    expect(printer.buffered()).toBeGreaterThan(0);
    printer.receive(job(clearBuffers));
    expect(answers.map(toHex)).toEqual(['372500']);
    expect(printer.buffered()).toBe(0);
    printer.refill();
    printer.receive(job('四\n', cutCommand));
    expect(printer.papers().flatMap(paperText)).not.toContain('三');
    expect(printer.papers().flatMap(paperText)).toContain('四');
    expect(printer.unknownCommands()).toEqual([]);
  });

  it('of a model that does not know DLE DC4 fn 8 prints the rest after a refill', () => {
    const { printer, answers } = tablePrinter({ clearsInRealTime: false });
    printer.setFault({ paperLeftDots: 40 });
    printer.receive(job('一\n', '二\n', '三\n', cutCommand, clearBuffers));
    printer.refill();
    expect(answers).toEqual([]);
    expect(printer.papers().flatMap(paperText)).toContain('三');
  });

  it('forgets its buffers at DLE ENQ 2', () => {
    const { printer } = tablePrinter();
    printer.setFault({ cutterJam: true });
    printer.receive(job('一\n', cutCommand, '二\n', 'hex:100502'));
    printer.clearFaults();
    printer.receive(job('三\n', cutCommand));
    expect(printer.papers().flatMap(paperText)).toEqual(['一', '三']);
  });

  it('holds data when busy, and stalls the host when it stops reading', () => {
    const { printer, readings } = tablePrinter();
    printer.setFault({ busy: 'holdsData' });
    printer.receive(job('一\n', cutCommand));
    expect(printer.papers()).toEqual([]);
    printer.setFault({ busy: 'stopsReading' });
    expect(readings).toEqual([false]);
    printer.setFault(soundPrinter);
    expect(readings).toEqual([false, true]);
    expect(printer.papers()).toHaveLength(1);
  });

  it('stalls the host when its buffer is full', () => {
    const { printer, readings } = tablePrinter({ inputBufferBytes: 16 });
    printer.setFault({ coverOpen: true });
    printer.receive(job('0123456789012345'));
    expect(readings).toEqual([false]);
  });

  it('loses the cable after the given byte', () => {
    const { printer, unplugged } = tablePrinter();
    printer.setFault({ unplugAfterBytes: 3 });
    printer.receive(job('abcdef'));
    expect(unplugged()).toBe(1);
    expect(printer.counters().bytesReceived).toBe(3);
  });
});
