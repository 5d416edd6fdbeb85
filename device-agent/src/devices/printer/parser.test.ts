import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { processId } from './commands.ts';
import { createPrinterReplyParser, type PrinterReply } from './parser.ts';

const parse = (...chunks: readonly (readonly number[])[]): PrinterReply[] => {
  const replies: PrinterReply[] = [];
  const parser = createPrinterReplyParser((reply) => replies.push(reply));
  for (const chunk of chunks) parser.push(Uint8Array.from(chunk));
  return replies;
};

const realTime = (byte: number): PrinterReply => ({ kind: 'realTime', byte });
const statusBack = (...bytes: number[]): PrinterReply => ({ kind: 'statusBack', bytes });
const echo = (id: string): number[] => [0x37, 0x22, ...new TextEncoder().encode(id), 0x00];

describe('single replies', () => {
  test.each([0x12, 0x16, 0x1a, 0x32, 0x7e, 0x72, 0x1e])('real-time status %i', (byte) => {
    expect(parse([byte])).toEqual([realTime(byte)]);
  });

  test('automatic status, and four bytes of it only', () => {
    expect(parse([0x10, 0x00, 0x00, 0x00])).toEqual([statusBack(0x10, 0, 0, 0)]);
    expect(parse([0x38, 0x44, 0x0c, 0x4f])).toEqual([statusBack(0x38, 0x44, 0x0c, 0x4f)]);
  });

  test('process id echo', () => {
    expect(parse(echo('ABCO'))).toEqual([{ kind: 'processId', id: 'ABCO' }]);
  });

  test('buffers cleared, its last byte no paper sensor', () => {
    expect(parse([0x37, 0x25, 0x00])).toEqual([{ kind: 'cleared' }]);
    expect(parse([0x37, 0x25, 0x12, 0x00])).toEqual([realTime(0x12), { kind: 'cleared' }]);
  });

  test.each([0x00, 0x03, 0x0c])('paper sensor %i', (byte) => {
    expect(parse([byte])).toEqual([{ kind: 'paperSensor', byte }]);
  });

  test('flow control', () => {
    expect(parse([0x13, 0x11])).toEqual([
      { kind: 'flow', go: false },
      { kind: 'flow', go: true },
    ]);
  });

  test.each([[0xff], [0x80, 0x92], [0x41, 0x42], [0x25]])('noise is no reply (%i…)', (...bytes) => {
    expect(parse(bytes)).toEqual([]);
  });
});

describe('replies that meet', () => {
  test('real-time and flow bytes stand inside other blocks without harm', () => {
    expect(parse([0x10, 0x12, 0x00, 0x13, 0x00, 0x11, 0x00])).toEqual([
      realTime(0x12),
      { kind: 'flow', go: false },
      { kind: 'flow', go: true },
      statusBack(0x10, 0, 0, 0),
    ]);
    const torn = echo('ABCD');
    torn.splice(3, 0, 0x1a);
    expect(parse(torn)).toEqual([realTime(0x1a), { kind: 'processId', id: 'ABCD' }]);
  });

  test('a torn status is given up when the next one begins', () => {
    expect(parse([0x10, 0x00, 0x10, 0x00, 0x00, 0x00])).toEqual([statusBack(0x10, 0, 0, 0)]);
  });

  test('a torn status is given up when an echo begins, and a torn echo when a status begins', () => {
    expect(parse([0x10, 0x00, ...echo('AAAA')])).toEqual([{ kind: 'processId', id: 'AAAA' }]);
    expect(parse([0x37, 0x22, 0x41, 0x10, 0x00, 0x00, 0x00])).toEqual([statusBack(0x10, 0, 0, 0)]);
  });

  test('an echo without its end is none', () => {
    expect(parse([0x37, 0x22, 0x41, 0x41, 0x41, 0x41, 0x41])).toEqual([]);
    expect(parse([0x37, 0x26, 0x00])).toEqual([{ kind: 'paperSensor', byte: 0 }]);
  });

  test('reset drops half a block', () => {
    const replies: PrinterReply[] = [];
    const parser = createPrinterReplyParser((reply) => replies.push(reply));
    parser.push(Uint8Array.of(0x10, 0x00));
    parser.reset();
    parser.push(Uint8Array.of(0x0c));
    expect(replies).toEqual([{ kind: 'paperSensor', byte: 0x0c }]);
  });
});

test('process ids differ, and none of their bytes can be taken for a real-time answer', () => {
  const ids = Array.from({ length: 1000 }, (_, count) => processId(count));
  expect(new Set(ids).size).toBe(1000);
  for (const id of ids) expect(id).toMatch(/^[A-O]{4}$/);
});

test('any bytes in any chunks give the same replies', () => {
  const byte = fc.oneof(fc.nat(255), fc.constantFrom(0x10, 0x12, 0x37, 0x22, 0x00, 0x11, 0x13));
  fc.assert(
    fc.property(fc.array(byte, { maxLength: 200 }), fc.integer({ min: 1, max: 50 }), (stream, size) => {
      const chunks: number[][] = [];
      for (let at = 0; at < stream.length; at += size) chunks.push(stream.slice(at, at + size));
      expect(parse(...chunks)).toEqual(parse(stream));
    }),
  );
});

test('a stream of whole replies comes back whole, whatever is put between their bytes in real time', () => {
  const block = fc.oneof(
    fc.nat(50_000).map((count) => echo(processId(count))),
    fc
      .tuple(fc.nat(), fc.nat(), fc.nat(), fc.nat())
      .map(([a, b, c, d]) => [(a & 0x6c) | 0x10, b & 0x6f, c & 0x6f, d & 0x6f]),
  );
  const interleaved = fc.constantFrom<number[]>([], [0x12], [0x1a, 0x11], [0x13]);
  fc.assert(
    fc.property(fc.array(fc.tuple(block, interleaved), { maxLength: 8 }), (items) => {
      const stream = items.flatMap(([bytes, between]) => [
        ...bytes.slice(0, 2),
        ...between,
        ...bytes.slice(2),
      ]);
      const blocks = parse(stream).filter(({ kind }) => kind === 'processId' || kind === 'statusBack');
      expect(blocks).toHaveLength(items.length);
    }),
  );
});
